package org.jiandang.persistence.embedded;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How migrations reach a database. */
public record OwnerConnectionTo(String url, LogIn logIn) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return logIn.name();
    }

    @Override
    public String getPassword() {
        return logIn.password();
    }
}
