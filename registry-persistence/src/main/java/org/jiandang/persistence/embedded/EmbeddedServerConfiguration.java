package org.jiandang.persistence.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Starts the embedded server and gives its two log-ins, the application's and the owner's, unless a database is given. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoDatabaseGiven.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedServerConfiguration {

    static final String DATABASE = "registry";

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${registry.data}") Path data) {
        EmbeddedServer server = EmbeddedServer.start(new DataFolder(data), Durability.FULL);
        server.createDatabase(DATABASE);
        return server;
    }

    @Bean(destroyMethod = "close")
    Supervisor embeddedServerSupervisor(EmbeddedServer server) {
        return new Supervisor(server);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
        return new ConnectionTo(server.url(DATABASE), server.application());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
        return new OwnerConnectionTo(server.url(DATABASE), server.owner());
    }
}
