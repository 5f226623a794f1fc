package org.jiandang.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.Probe;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
class HistoryTest {

    private static final Actor TOWNSHIP = TestActors.actor(Role.TOWNSHIP_REVIEWER, "150105001");
    private static final Actor CADRE = TestActors.actor(Role.VILLAGE_CADRE, "150105001001");
    private static final Instant MARCH = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2021-04-01T02:00:00Z");
    private static final Instant MAY = Instant.parse("2021-05-01T02:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails connection;

    JdbcTemplate owner;

    @BeforeEach
    void aHouseholdWrittenInMarch() {
        owner = Probe.make(connection, "probe");
        at(
                MARCH,
                TOWNSHIP,
                "INSERT INTO probe (county_code, serial, village_code, note) VALUES"
                        + " ('150105', 1, '150105001001', 'first'), ('150105', 2, '150105001001', 'other')");
    }

    @Test
    void as_of_answers_what_the_registry_knew() {
        at(APRIL, TOWNSHIP, "UPDATE probe SET note = 'second' WHERE serial = 1");
        at(MAY, CADRE, "DELETE FROM probe WHERE serial = 1");

        assertThat(noteAsOf(MARCH.minusSeconds(1))).isEqualTo("nothing");
        assertThat(noteAsOf(MARCH)).isEqualTo("first");
        assertThat(noteAsOf(APRIL.minusSeconds(1))).isEqualTo("first");
        assertThat(noteAsOf(APRIL)).isEqualTo("second");
        assertThat(noteAsOf(MAY.minusSeconds(1))).isEqualTo("second");
        assertThat(noteAsOf(MAY)).isEqualTo("nothing");
    }

    @Test
    void history_says_who_ended_a_version_and_how() {
        at(APRIL, TOWNSHIP, "UPDATE probe SET note = 'second' WHERE serial = 1");
        at(MAY, CADRE, "DELETE FROM probe WHERE serial = 1");

        assertThat(
                        text(
                                "SELECT string_agg(note || ' ' || op || ' ' || actor, ', ' ORDER BY valid_to) FROM probe_history"))
                .isEqualTo("first U township_reviewer-150105001, second D village_cadre-150105001001");
    }

    @Test
    void two_changes_in_one_transaction_leave_one_state_to_see() {
        at(
                APRIL,
                TOWNSHIP,
                "UPDATE probe SET note = 'passing' WHERE serial = 1; UPDATE probe SET note = 'last' WHERE serial = 1");

        assertThat(noteAsOf(APRIL)).isEqualTo("last");
        assertThat(noteAsOf(APRIL.minusSeconds(1))).isEqualTo("first");
    }

    @Test
    void a_statement_over_many_rows_keeps_every_one() {
        at(APRIL, TOWNSHIP, "UPDATE probe SET note = note || '!'");

        assertThat(text("SELECT string_agg(note, ',' ORDER BY serial) FROM probe_history"))
                .isEqualTo("first,other");
    }

    @Test
    void history_keeps_the_village_of_its_day() {
        at(APRIL, TOWNSHIP, "UPDATE probe SET village_code = '150105001002' WHERE serial = 1");

        assertThat(Acting.as(CADRE, () -> in("SELECT count(*)::text FROM probe WHERE serial = 1")))
                .isEqualTo("0");
        assertThat(Acting.as(CADRE, () -> in("SELECT note FROM probe_history WHERE serial = 1")))
                .isEqualTo("first");
    }

    @Test
    void nobody_writes_history_by_hand() {
        for (String attempt : new String[] {
            "INSERT INTO probe_history SELECT *, now(), 'x', null, 'U' FROM probe",
            "UPDATE probe_history SET note = 'x'",
            "DELETE FROM probe_history"
        }) {
            assertThatThrownBy(() -> at(APRIL, TOWNSHIP, attempt)).as(attempt).isInstanceOf(Exception.class);
        }
    }

    @Test
    void the_writer_cannot_choose_the_time_of_a_version() {
        at(APRIL, TOWNSHIP, "UPDATE probe SET valid_from = '1999-01-01' WHERE serial = 1");

        assertThat(noteAsOf(APRIL)).isEqualTo("first");
        assertThat(text("SELECT count(*)::text FROM probe WHERE valid_from < '2021-01-01'"))
                .isEqualTo("0");
    }

    @Test
    void a_new_column_gets_into_history_when_asked_again() {
        owner.execute("ALTER TABLE reg.probe ADD COLUMN later text");
        owner.execute("SELECT reg.keep_history('reg.probe')");
        at(APRIL, TOWNSHIP, "UPDATE probe SET later = 'x' WHERE serial = 1");
        at(MAY, TOWNSHIP, "UPDATE probe SET later = 'y' WHERE serial = 1");

        assertThat(text("SELECT later FROM probe_history WHERE serial = 1 AND later IS NOT NULL"))
                .isEqualTo("x");
    }

    private void at(Instant moment, Actor actor, String statements) {
        RegistryClock.runAt(
                moment,
                () -> Acting.as(
                        actor,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            for (String statement : statements.split(";")) {
                                jdbc.sql(statement).update();
                            }
                        })));
    }

    private String noteAsOf(Instant moment) {
        return Acting.as(
                TOWNSHIP,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        SELECT note FROM (SELECT serial, note FROM probe WHERE valid_from <= :at
                            UNION ALL SELECT serial, note FROM probe_history WHERE valid_from <= :at AND valid_to > :at) AS known
                        WHERE serial = 1
                        """)
                                .param("at", Timestamp.from(moment))
                                .query(String.class)
                                .optional()
                                .orElse("nothing")));
    }

    private String text(String query) {
        return Acting.as(TOWNSHIP, () -> in(query));
    }

    private String in(String query) {
        return new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(query).query(String.class).single());
    }
}
