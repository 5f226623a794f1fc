package org.jiandang.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks the database's own catalogue: what cannot be added later must be there for every table. */
@RegistryTest
@OwnDatabase
class CatalogueTest {

    /** Tables without an area: each with the reason why its rows belong to none. */
    private static final Map<String, String> NO_AREA = Map.ofEntries(
            Map.entry("flyway_schema_history", "which migrations ran"),
            Map.entry("sealing_key", "fingerprint of the key file"),
            Map.entry("master_key", "fingerprints of master keys"),
            Map.entry("data_key", "data keys of counties, sealed; no person in them"),
            Map.entry("index_key", "fingerprints of the keys of the blind index"),
            Map.entry("index_stage", "blind indexes while their key is changed"),
            Map.entry("key_rotation", "which administrators changed keys"),
            Map.entry("sealed_column", "which columns are sealed"),
            Map.entry("region", "the divisions themselves, public"),
            Map.entry("region_tag", "attributes of divisions, public"),
            Map.entry("region_area_type", "whether a division farms or herds, public"),
            Map.entry("profile", "rules of a region, public"),
            Map.entry("profile_parameter", "rules of a region, public"),
            Map.entry("profile_region", "which rules hold where, public"),
            Map.entry("calendar_day", "public holidays"),
            Map.entry("calendar_year", "which years' holidays are known"),
            Map.entry("reference_stamp", "when reference data changed last"),
            Map.entry("procedure_step", "the step tables, public"),
            Map.entry("division_proposal", "lists of divisions proposed, public"),
            Map.entry("shipped_divisions", "hashes of the lists of divisions that come along"),
            Map.entry("saved_view", "filters a person kept; names and numbers of households are no filters"),
            Map.entry("loaded_file", "which reference files were loaded"),
            Map.entry("person", "the staff; reached by the account services only"),
            Map.entry("account", "log-ins of the staff"),
            Map.entry("account_grant", "roles of the staff"),
            Map.entry("grant_proposal", "roles proposed for the staff"),
            Map.entry("login_attempt", "throttling; hashes of what was typed"),
            Map.entry("report_attempt", "limits of the public form; hashes of sources, villages as text"),
            Map.entry("second_factor", "second factors of the staff, sealed"),
            Map.entry("former_password", "hashes of earlier passwords of the staff"),
            Map.entry("setup_code", "one-time code of an empty registry"),
            Map.entry("spring_session", "sessions of signed-in staff"),
            Map.entry("spring_session_attributes", "sessions of signed-in staff"),
            Map.entry("audit_event", "keys and field names only; read by the auditor's services"),
            Map.entry("allowance_use", "how often a member of staff read; counts only"),
            Map.entry(
                    "household_seen",
                    "which households a member of staff opened today; keys, read by nobody but the counter"),
            Map.entry(
                    "reading_purpose",
                    "what a member of staff said today a household is read for; as the audit record has it"),
            Map.entry("retention_class", "how long rows are kept, public"),
            Map.entry("retention_table", "which table is of which class of retention, public"),
            Map.entry("audit_seal", "seals over the audit record; hashes only"),
            Map.entry("audit_restore", "databases put back, declared; numbers and reasons"),
            Map.entry("audit_sealer", "how far the sealer has come"),
            Map.entry("audit_check", "results of verifying the chain"),
            Map.entry("audit_alarm", "what the audit administrator looks at; keys and figures only"),
            Map.entry("submission", "keys of forms already sent, hashes of their bodies"),
            Map.entry("scheduled_tasks", "the scheduler's own; ids only"),
            Map.entry("job", "progress of long work; ids only"),
            Map.entry("elsewhere_number", "digests of the numbers a member of staff asked about, for a week"),
            Map.entry("elsewhere_asked", "how often a member of staff asked; counts only"),
            Map.entry("demo_mark", "which steps of the demonstration are done"));

    /** Scoped tables whose rows are never changed, so that there is no earlier version to keep: each with its reason. */
    private static final Map<String, String> NO_HISTORY = Map.ofEntries(
            Map.entry("recheck_tally", "counts that grow while a re-check runs; the findings keep their own history"),
            Map.entry("household_draft", "what is being typed; no record of anything until it is handed in"));

    /** Scoped tables whose primary key cannot begin with the county: each with its reason. */
    private static final Map<String, String> OTHER_KEY =
            Map.of("resident", "one row per person over all counties, keyed by the blind index");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails connection;

    JdbcTemplate owner;

    @BeforeEach
    void asOwner() {
        owner = OwnerSql.on(connection);
    }

    @AfterEach
    void dropTheControl() {
        owner.execute("DROP TABLE IF EXISTS reg.control, reg.control_history");
    }

    @Test
    void every_table_has_an_area_or_a_reason() {
        assertThat(without("attname = 'village_code' AND attnotnull"))
                .as("tables without village_code and not on the list with a reason")
                .isSubsetOf(NO_AREA.keySet());
    }

    @Test
    void every_scoped_table_is_under_forced_row_security_with_the_area_policy() {
        assertThat(unguarded()).isEmpty();
    }

    /** S7: what an auditor asks for is a request of the auditor's own; everything else refuses every statement of one. */
    @Test
    void every_scoped_table_refuses_the_auditor_or_keeps_the_auditors_own_requests() {
        assertThat(names(SCOPED
                        + " AND t.relname NOT LIKE '%\\_history' AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid"
                        + " AND g.tgname = 'auditor_never_writes' AND g.tgenabled <> 'D')"))
                .containsExactlyInAnyOrder(
                        "export_record", "what_if", "what_if_count", "replay_run", "replay_difference");
    }

    /** Tables without an area that an auditor writes in the course of working: each with its reason. */
    private static final Map<String, String> AUDITORS_TRACES = Map.ofEntries(
            Map.entry("audit_event", "the record of the auditor's own acts"),
            Map.entry("audit_alarm", "alarms about the auditor's own acts"),
            Map.entry("allowance_use", "the auditor's own limits"),
            Map.entry("household_seen", "the auditor's own limits"),
            Map.entry("reading_purpose", "what the auditor reads households for"),
            Map.entry("data_key", "made when something of a county is sealed first, also a file the auditor asked for"),
            Map.entry("login_attempt", "throttling; written before anybody is signed in"),
            Map.entry("scheduled_tasks", "the scheduler's own; ids only"),
            Map.entry("spring_session", "sessions"),
            Map.entry("spring_session_attributes", "sessions"),
            Map.entry("flyway_schema_history", "written by the owner only"));

    @Test
    void every_other_table_refuses_the_auditor_or_keeps_the_auditor_to_the_own_rows() {
        assertThat(names("""
                SELECT t.relname FROM pg_class t WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind IN ('r', 'p')
                  AND NOT EXISTS (SELECT FROM pg_attribute v WHERE v.attrelid = t.oid AND v.attname = 'village_code')
                  AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = 'auditor_never_writes' AND g.tgenabled <> 'D')
                """))
                .as("say in the table's migration: SELECT reg.keep_from_auditor('reg.…')")
                .containsExactlyInAnyOrderElementsOf(AUDITORS_TRACES.keySet());
    }

    @Test
    void every_scoped_table_has_the_county_first_in_its_primary_key() {
        assertThat(minus(keyWithoutCounty(), OTHER_KEY.keySet())).isEmpty();
    }

    @Test
    void every_unique_constraint_and_foreign_key_of_a_scoped_table_carries_the_county() {
        assertThat(minus(new TreeSet<>(jdbc.sql("""
                                SELECT c.conrelid::regclass || '.' || c.conname FROM pg_constraint c
                                WHERE c.connamespace = 'reg'::regnamespace AND c.contype IN ('u', 'f')
                                  AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'village_code')
                                  AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'county_code'
                                                  AND a.attnum = ANY (c.conkey))
                                  AND NOT (c.contype = 'f' AND c.confrelid = 'reg.region'::regclass)
                                """).query(String.class).list()), Set.of()))
                .isEmpty();
    }

    @Test
    void every_scoped_table_says_that_village_and_county_agree() {
        assertThat(jdbc.sql(SCOPED + """
                         AND t.relname NOT LIKE '%\\_history'
                         AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'county_code')
                         AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype = 'c'
                                         AND pg_get_constraintdef(c.oid) LIKE '%"left"(village_code, 6) = county_code%')
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void every_scoped_table_keeps_its_history_or_cannot_change() {
        assertThat(minus(withoutHistory(), NO_HISTORY.keySet())).isEmpty();
    }

    @Test
    void history_has_every_column_of_its_table() {
        assertThat(jdbc.sql("""
                        SELECT t.relname || '.' || a.attname FROM pg_class t
                        JOIN pg_class h ON h.relname = t.relname || '_history' AND h.relnamespace = t.relnamespace
                        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind = 'r'
                          AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = 'keep_updated'
                              AND (', ' || split_part(encode(g.tgargs, 'escape'), '\\000', 2) || ',') LIKE '%, ' || quote_ident(a.attname) || ',%')
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_cannot_touch_history() {
        assertThat(jdbc.sql(
                                "SELECT relname FROM pg_class WHERE relnamespace = 'reg'::regnamespace AND relowner = 'app_rw'::regrole")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("""
                        SELECT relname FROM pg_class WHERE relnamespace = 'reg'::regnamespace AND relkind = 'r' AND relname LIKE '%\\_history'
                          AND relname <> 'flyway_schema_history' AND has_table_privilege('app_rw', oid, 'UPDATE, DELETE, TRUNCATE')
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void the_allow_lists_name_only_tables_that_exist() {
        Set<String> listed = new TreeSet<>(NO_AREA.keySet());
        listed.addAll(NO_HISTORY.keySet());
        listed.addAll(OTHER_KEY.keySet());
        assertThat(tables()).containsAll(listed);
    }

    @Test
    void a_table_of_people_without_any_of_it_is_found() {
        owner.execute("CREATE TABLE reg.control (id bigint PRIMARY KEY, name text)");
        assertThat(minus(without("attname = 'village_code' AND attnotnull"), NO_AREA.keySet()))
                .containsExactly("control");

        owner.execute("DROP TABLE reg.control");
        owner.execute(
                "CREATE TABLE reg.control (id bigint PRIMARY KEY, county_code text, village_code text COLLATE \"C\" NOT NULL)");
        assertThat(unguarded()).containsExactly("control");
        assertThat(keyWithoutCounty()).contains("control");
        assertThat(withoutHistory()).contains("control");

        owner.execute("SELECT reg.guard_area('reg.control')");
        owner.execute("ALTER TABLE reg.control NO FORCE ROW LEVEL SECURITY");
        assertThat(unguarded()).containsExactly("control");
    }

    /** Sealed or hashed columns that a change of keys need not reach: each with its reason. */
    private static final Map<String, String> NOT_REKEYED = Map.of(
            "export_record.file_key_index", "nothing is looked up by it",
            "index_stage.old_index", "the change of keys itself",
            "index_stage.new_index", "the change of keys itself",
            "second_factor.cipher",
                    "belongs to no county and no household; SealedSeeds shows it to the change of keys");

    @Test
    void every_sealed_column_and_every_blind_index_is_reached_by_a_change_of_keys() {
        Set<String> found = names("""
                SELECT t.relname || '.' || a.attname FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind IN ('r', 'p') AND a.atttypid = 'bytea'::regtype
                  AND (a.attname LIKE '%\\_cipher' OR a.attname LIKE '%\\_index' OR a.attname = 'cipher')
                  AND NOT EXISTS (SELECT FROM reg.sealed_column c WHERE c.table_name = t.relname AND c.column_name = a.attname)
                """);
        assertThat(minus(found, NOT_REKEYED.keySet()).stream()
                        .filter(column -> !NOT_REKEYED.containsKey(column.replace("_history.", ".")))
                        .toList())
                .as("register_sealed or register_index in the column's migration")
                .isEmpty();
        assertThat(found).as("the list names only columns that exist").containsAll(NOT_REKEYED.keySet());
    }

    @Test
    void numbers_of_persons_cards_and_accounts_stand_nowhere_but_sealed() {
        assertThat(names("SELECT table_name || '.' || column_name FROM reg.sealed_column WHERE NOT is_index"))
                .contains(
                        "member.id_cipher",
                        "household.account_cipher",
                        "support_officer.id_cipher",
                        "declared_relative.id_cipher",
                        "person.id_cipher");
        assertThat(names("""
                SELECT t.relname || '.' || a.attname FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind IN ('r', 'p') AND a.atttypid <> 'bytea'::regtype
                  AND a.attname ~ '(^|_)(id_no|id_number|identity_no|resident_id|id_card|card_no|disability_card|account_no|bank_account|bank_card)(_|$)'
                """))
                .as("clear text of an identity number, a disability card or a bank account")
                .isEmpty();
    }

    /**
     * The policy as PostgreSQL writes it down: a range, compared with two settings and nothing else. No table has another, but for the visitor who adds a
     * report to a village and sees nothing of it ({@code clue.report}).
     */
    private static final String POLICY = "((village_code >= (current_setting('app.lo'::text, true) COLLATE \"C\")) AND"
            + " (village_code <= (current_setting('app.hi'::text, true) COLLATE \"C\")))";

    private static final String SCOPED = """
            SELECT t.relname FROM pg_class t WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind IN ('r', 'p')
              AND EXISTS (SELECT FROM pg_attribute v WHERE v.attrelid = t.oid AND v.attname = 'village_code')
            """;

    private Set<String> tables() {
        return names("SELECT relname FROM pg_class WHERE relnamespace = 'reg'::regnamespace AND relkind IN ('r', 'p')");
    }

    private Set<String> without(String attribute) {
        return names(
                "SELECT t.relname FROM pg_class t WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind IN ('r', 'p')"
                        + " AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = t.oid AND " + attribute + ")");
    }

    private Set<String> unguarded() {
        return new TreeSet<>(jdbc.sql(SCOPED
                        + " AND NOT (t.relrowsecurity AND t.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid"
                        + " AND p.polname = 'area' AND p.polcmd = '*' AND p.polwithcheck IS NOT NULL"
                        + " AND p.polpermissive AND p.polroles = ARRAY['app_rw'::regrole::oid]"
                        + " AND pg_get_expr(p.polqual, p.polrelid) = :policy AND pg_get_expr(p.polwithcheck, p.polrelid) = :policy)"
                        + " AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polname <> 'area'"
                        + " AND t.relname || '.' || p.polname <> 'clue.report'))")
                .param("policy", POLICY)
                .query(String.class)
                .list());
    }

    private Set<String> keyWithoutCounty() {
        return names(
                SCOPED
                        + " AND t.relname NOT LIKE '%\\_history' AND NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute a"
                        + " ON a.attrelid = t.oid AND a.attnum = i.indkey[0] WHERE i.indrelid = t.oid AND i.indisprimary AND a.attname = 'county_code')");
    }

    /** A table that the application may neither update nor delete from has one version of each row. */
    private Set<String> withoutHistory() {
        return names(SCOPED
                + " AND t.relname NOT LIKE '%\\_history' AND has_table_privilege('app_rw', t.oid, 'UPDATE, DELETE')"
                + " AND (SELECT count(*) FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgenabled <> 'D'"
                + " AND g.tgname IN ('keep_updated', 'keep_deleted', 'stamp_version')) < 3");
    }

    private Set<String> names(String query) {
        return new TreeSet<>(jdbc.sql(query).query(String.class).list());
    }

    private static Set<String> minus(Set<String> found, Set<String> allowed) {
        List<String> rest =
                found.stream().filter(name -> !allowed.contains(name)).toList();
        return new TreeSet<>(rest);
    }
}
