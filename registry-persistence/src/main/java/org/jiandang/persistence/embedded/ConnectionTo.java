package org.jiandang.persistence.embedded;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the application reaches a database. */
public record ConnectionTo(String url, LogIn logIn) implements JdbcConnectionDetails {

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
