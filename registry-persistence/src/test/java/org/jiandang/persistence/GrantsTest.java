package org.jiandang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every role may do with every table, column, sequence and function, against {@code grants.txt}. A migration that gives more, or less, shows up here
 * as a line; rewrite the file with {@code -Dregistry.grants=write} and read what has changed.
 */
@RegistryTest
@OwnDatabase
class GrantsTest {

    private static final Path FILE = Path.of("src/test/resources/grants.txt");

    /** Each role but the owner, who may do everything with what it owns and never serves a page. */
    private static final String ALL = """
            WITH role AS (SELECT oid, rolname FROM pg_roles WHERE rolname <> 'app_owner' UNION ALL SELECT 0, 'PUBLIC'),
                 object AS (SELECT c.oid, c.relname, c.relkind FROM pg_class c
                            WHERE c.relnamespace = 'reg'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S'))
            SELECT r.rolname || ' ' || CASE o.relkind WHEN 'S' THEN 'sequence ' ELSE 'table ' END || o.relname || ': '
                   || string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type)
            FROM object o JOIN pg_class c ON c.oid = o.oid, aclexplode(c.relacl) a JOIN role r ON r.oid = a.grantee
            GROUP BY r.rolname, o.relkind, o.relname
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SecurityCase("U25")
    void every_role_may_what_the_file_says_and_nothing_else() throws IOException {
        List<String> found = sweep();
        if ("write".equals(System.getProperty("registry.grants"))) {
            Files.write(FILE, found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(FILE));
    }

    @Test
    void nobody_but_the_application_and_its_lookups_reads_anything() {
        assertThat(sweep().stream().map(line -> line.substring(0, line.indexOf(' '))))
                .containsOnly("app_rw", "app_lookup");
    }

    @Test
    void whoever_looks_after_the_server_reads_no_table_of_it() {
        assertThat(jdbc.sql("""
                        SELECT c.relname FROM pg_class c
                        WHERE c.relnamespace = 'reg'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
                          AND (has_table_privilege('app_sys', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
                               OR has_any_column_privilege('app_sys', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))""").query(String.class).list()).isEmpty();
    }

    @Test
    void the_roles_of_the_embedded_server_are_those_of_the_script() throws IOException {
        String script = Files.readString(Path.of("../db/roles.sql"));
        for (String role : List.of("app_lookup", "app_owner", "app_rw", "app_sys")) {
            Pattern made = Pattern.compile("CREATE ROLE " + role + " (?<powers>[^;]*)");
            var line = made.matcher(script);
            assertThat(line.find()).as(role).isTrue();
            String powers = line.group("powers").replaceAll(" PASSWORD.*", "");
            assertThat(jdbc.sql("SELECT concat_ws(' ', CASE WHEN rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END,"
                                    + " CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,"
                                    + " CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END)"
                                    + " FROM pg_roles WHERE rolname = ?")
                            .param(role)
                            .query(String.class)
                            .single())
                    .as(role)
                    .isEqualTo(String.join(
                            " ",
                            Stream.of(powers.split(" "))
                                    .filter(power -> !power.startsWith("NO") || power.equals("NOLOGIN"))
                                    .toList()));
        }
    }

    private List<String> sweep() {
        TreeSet<String> lines = new TreeSet<>(jdbc.sql(ALL).query(String.class).list());
        lines.addAll(jdbc.sql("""
                SELECT r.rolname || ' column ' || c.relname || '.' || t.attname || ': ' || string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type)
                FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid AND t.attacl IS NOT NULL, aclexplode(t.attacl) a
                     JOIN (SELECT oid, rolname FROM pg_roles UNION ALL SELECT 0, 'PUBLIC') r ON r.oid = a.grantee
                WHERE c.relnamespace = 'reg'::regnamespace AND r.rolname <> 'app_owner' GROUP BY r.rolname, c.relname, t.attname""").query(String.class).list());
        lines.addAll(jdbc.sql("""
                SELECT r.rolname || ' function ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
                       || CASE WHEN p.prosecdef THEN ' as ' || pg_get_userbyid(p.proowner) ELSE '' END
                FROM pg_proc p, aclexplode(p.proacl) a JOIN (SELECT oid, rolname FROM pg_roles UNION ALL SELECT 0, 'PUBLIC') r ON r.oid = a.grantee
                WHERE p.pronamespace = 'reg'::regnamespace AND r.rolname NOT IN ('app_owner', 'PUBLIC')""").query(String.class).list());
        return List.copyOf(lines);
    }
}
