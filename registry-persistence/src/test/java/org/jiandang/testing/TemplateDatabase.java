package org.jiandang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jiandang.persistence.embedded.Roles;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A database with every migration and the shipped reference data in it, made once on a server; the databases of the tests are copies of it,
 * which takes a tenth of the time. Its name carries the fingerprint of what went into it, so that one made before a change is never taken.
 */
final class TemplateDatabase {

    /** Migrations, reference data, and the code that puts the data in. */
    private static final List<String> INGREDIENTS = List.of(
            "classpath*:db/**/*.sql",
            "classpath*:data/**/*.csv",
            "classpath*:org/jiandang/persistence/embedded/*.class",
            "classpath*:org/jiandang/persistence/reference/*.class",
            "classpath*:org/jiandang/persistence/audit/*.class");

    /** One process at a time makes the template of a server. */
    private static final long MAKING = 7_241_550_815_990L;

    private final TestServer server;
    private final String name = "template_" + fingerprint();

    TemplateDatabase(TestServer server) {
        this.server = server;
    }

    /** Makes a database as a copy, unless it is there. */
    void copyTo(String database) throws SQLException, IOException {
        try (Connection superuser = server.superuser("postgres").getConnection();
                Statement sql = superuser.createStatement()) {
            makeUnlessThere(superuser, sql);
            if (!exists(sql, database)) {
                sql.execute("CREATE DATABASE " + database + " TEMPLATE " + name + " OWNER " + Roles.OWNER
                        + " STRATEGY FILE_COPY");
            }
            Roles.makeDatabase(superuser, database);
        }
        // Whatever was sealed in the template can be opened in the copies.
        if (Files.exists(keys(name)) && Files.notExists(keys(database))) {
            Files.copy(keys(name), keys(database));
        }
    }

    /** Makes the template itself. */
    void make() throws SQLException {
        try (Connection superuser = server.superuser("postgres").getConnection();
                Statement sql = superuser.createStatement()) {
            makeUnlessThere(superuser, sql);
        }
    }

    private void makeUnlessThere(Connection superuser, Statement sql) throws SQLException {
        sql.execute("SELECT pg_advisory_lock(" + MAKING + ")");
        if (!exists(sql, name)) {
            make(superuser, sql);
        }
    }

    /** Under a name of its own until it is complete: a run that was ended in the midst leaves nothing that looks like a template. */
    private void make(Connection superuser, Statement sql) throws SQLException {
        String unfinished = name + "_unfinished";
        sql.execute("DROP DATABASE IF EXISTS " + unfinished + " WITH (FORCE)");
        Roles.makeDatabase(superuser, unfinished);
        migrate(unfinished);
        sql.execute("ALTER DATABASE " + unfinished + " ALLOW_CONNECTIONS false");
        sql.execute("ALTER DATABASE " + unfinished + " RENAME TO " + name);
    }

    private void migrate(String database) {
        SpringApplication application = new SpringApplicationBuilder(RegistryContext.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .application();
        application.addInitializers(context -> {
            server.connect(context, database, keys(name));
            // a seal of the template's would need its key in every process that copies it
            context.addBeanFactoryPostProcessor(
                    beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("sealerLoop"));
        });
        application.run("--db-scheduler.enabled=false").close();
    }

    private Path keys(String database) {
        return server.keys(database);
    }

    private static boolean exists(Statement sql, String database) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT FROM pg_database WHERE datname = '" + database + "'")) {
            return found.next();
        }
    }

    /** Of all that goes into a template. */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String pattern : INGREDIENTS) {
                Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
                Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
                for (Resource file : files) {
                    digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                    try (InputStream bytes = new DigestInputStream(file.getInputStream(), digest)) {
                        bytes.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
