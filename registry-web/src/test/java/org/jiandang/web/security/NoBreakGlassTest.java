package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * S10 (security.md §2): no break-glass. Neither a role of the application nor one of the database, neither a function nor a setting nor an endpoint of
 * the server's own stands above the separation of duties. Asked of the catalogue, the matrix and the sources, so that a new one is found.
 */
@WebTest
class NoBreakGlassTest {

    /** What decides, releases, grants and records: nobody writes these but in the own name under the tables' own triggers. */
    private static final Set<String> AUTHORITY = Set.of(
            "account",
            "account_grant",
            "grant_proposal",
            "division_proposal",
            "policy_proposal",
            "key_rotation",
            "region",
            "profile_parameter",
            "procedure_step",
            "case_file",
            "decision",
            "objection",
            "change_step",
            "export_record",
            "audit_event",
            "audit_seal");

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    Environment settings;

    JdbcTemplate sql;

    @BeforeEach
    void asOwner() {
        sql = OwnerSql.on(owner);
    }

    @Test
    void no_role_of_the_application_may_do_what_every_other_may() {
        Map<Role, Set<String>> may = new EnumMap<>(Role.class);
        AuthzMatrix.ROLES.forEach(role -> may.put(
                role,
                AuthzMatrix.rows().stream()
                        .filter(row -> row.roles().contains(role))
                        .map(AuthzMatrix.Row::handler)
                        .collect(Collectors.toCollection(TreeSet::new))));
        may.forEach((role, own) -> may.forEach((other, theirs) -> {
            if (role.isAdministrator() != other.isAdministrator() || role.isAdministrator() && role != other) {
                assertThat(own.containsAll(theirs))
                        .as("%s does all that %s does", role, other)
                        .isFalse();
            }
        }));
        assertThat(sql.queryForList(
                        "SELECT unnest(regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g')) FROM pg_constraint"
                                + " WHERE conname = 'account_grant_role'",
                        String.class))
                .as("the roles an account can be given")
                .containsExactlyInAnyOrderElementsOf(
                        AuthzMatrix.ROLES.stream().map(Role::name).toList());
    }

    @Test
    void no_role_of_the_database_that_logs_in_stands_above_row_security_or_the_triggers() {
        assertThat(sql.queryForList("""
                        SELECT rolname FROM pg_roles WHERE rolname IN ('app_rw', 'app_owner', 'app_sys')
                          AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication)""", String.class)).isEmpty();
        assertThat(sql.queryForList("""
                        SELECT rolname FROM pg_roles WHERE rolname = 'app_lookup' AND (rolcanlogin OR rolsuper)""", String.class)).isEmpty();
        assertThat(sql.queryForList("""
                        SELECT m.rolname || ' in ' || g.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member JOIN pg_roles g ON g.oid = a.roleid
                        WHERE g.rolname IN ('app_lookup', 'app_owner', 'app_rw') AND (a.admin_option OR m.rolname IN ('app_rw', 'app_sys'))
                          AND m.rolname <> 'app_owner' AND NOT m.rolsuper""", String.class))
                .as("members of roles that own or look beyond")
                .isEmpty();
        assertThat(sql.queryForObject(
                        "SELECT has_parameter_privilege('app_rw', 'session_replication_role', 'SET')", Boolean.class))
                .as("the application could put the triggers out of action")
                .isFalse();
    }

    @Test
    void no_function_that_runs_with_others_rights_touches_what_decides_grants_or_records() {
        List<Map<String, Object>> definers = sql.queryForList("""
                SELECT p.proname AS name, o.rolname AS owner, p.prosrc AS source, has_function_privilege('public', p.oid, 'EXECUTE') AS open
                FROM pg_proc p JOIN pg_roles o ON o.oid = p.proowner JOIN pg_namespace n ON n.oid = p.pronamespace
                WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')""");
        assertThat(definers).isNotEmpty().allSatisfy(function -> {
            assertThat(function.get("owner")).as("%s", function.get("name")).isEqualTo("app_lookup");
            assertThat(function.get("open")).as("%s", function.get("name")).isEqualTo(false);
        });
        assertThat(sql.queryForList("""
                        SELECT table_name || ' ' || privilege_type FROM information_schema.role_table_grants
                        WHERE table_schema = 'reg' AND grantee IN ('app_lookup', 'app_sys', 'PUBLIC') AND privilege_type <> 'SELECT'
                        """, String.class))
                .as("what those functions may write")
                .noneMatch(grant -> AUTHORITY.contains(grant.substring(0, grant.indexOf(' '))));
        assertThat(sql.queryForList("""
                        SELECT table_name || '.' || column_name FROM information_schema.column_privileges
                        WHERE table_schema = 'reg' AND grantee IN ('app_lookup', 'app_sys', 'PUBLIC') AND privilege_type <> 'SELECT'
                        """, String.class))
                .filteredOn(column -> AUTHORITY.contains(column.substring(0, column.indexOf('.'))))
                .as(
                        "but for the sealed key of a file, which a change of keys seals anew, and for what a decision rested on, from which the"
                                + " names go when its time is over (V174, released by a second person)")
                .containsExactlyInAnyOrder("export_record.file_key_cipher", "decision.facts", "decision.findings");
    }

    @Test
    void every_control_of_the_separation_is_in_force() {
        assertThat(sql.queryForList("""
                        SELECT g.tgrelid::regclass || ' ' || g.tgname FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
                        WHERE t.relnamespace = 'reg'::regnamespace AND NOT g.tgisinternal AND g.tgenabled IN ('O', 'A')""", String.class))
                .contains(
                        "reg.decision keep_apart",
                        "reg.objection keep_apart",
                        "reg.objection begins_open",
                        "reg.change_step keep_apart",
                        "reg.change_request origin_is_fixed",
                        "reg.case_file origin_is_fixed",
                        "reg.account keep_last_administrator",
                        "reg.account_grant keep_last_administrator",
                        "reg.account_grant ask_for_proposal",
                        "reg.account_grant only_ends",
                        "reg.grant_proposal decided_once",
                        "reg.grant_proposal stand_in_at_own_level",
                        "reg.division_proposal in_order",
                        "reg.region ask_for_list",
                        "reg.key_rotation keep_rotation",
                        "reg.audit_event audit_event_append_only",
                        "reg.account auditor_never_writes");
        assertThat(sql.queryForList("""
                        SELECT conname FROM pg_constraint WHERE connamespace = 'reg'::regnamespace AND convalidated""", String.class))
                .contains(
                        "decision_one_person_one_level",
                        "account_grant_administrators_apart",
                        "account_grant_one_at_a_time",
                        "grant_proposal_released_by_another",
                        "grant_proposal_stand_in_is_short",
                        "policy_proposal_released_by_another",
                        "division_proposal_released_by_another",
                        "key_rotation_two_people");
    }

    @Test
    void no_setting_reaches_who_may_decide_and_the_server_has_no_endpoint_but_its_health() {
        List<String> deciding = List.of(
                "core/src/main/java/org/jiandang/authority",
                "core/src/main/java/org/jiandang/procedure",
                "core/src/main/java/org/jiandang/objection",
                "core/src/main/java/org/jiandang/change",
                "core/src/main/java/org/jiandang/identification",
                "core/src/main/java/org/jiandang/exit",
                "core/src/main/java/org/jiandang/keys",
                "core/src/main/java/org/jiandang/policy/change",
                "core/src/main/java/org/jiandang/account/AccountService.java",
                "core/src/main/java/org/jiandang/account/AccountOpening.java",
                "web/src/main/java/org/jiandang/web/security/Access.java",
                "persistence/src/main/java/org/jiandang/persistence/authority",
                "persistence/src/main/java/org/jiandang/persistence/scope");
        Pattern setting = Pattern.compile(
                "@Value\\(|@ConfigurationProperties|@ConditionalOn|@Profile|Environment |System\\.getProperty|System\\.getenv");
        assertThat(deciding.stream().flatMap(NoBreakGlassTest::sources).toList())
                .isNotEmpty()
                .filteredOn(file -> setting.matcher(read(file)).find())
                .isEmpty();
        assertThat(settings.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health");
    }

    private static Stream<Path> sources(String place) {
        Path path = Path.of("..", "registry-" + place);
        assertThat(path).exists();
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
