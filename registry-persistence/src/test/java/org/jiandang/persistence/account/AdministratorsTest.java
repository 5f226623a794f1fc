package org.jiandang.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.account.secret.SignInThrottle;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
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

/** In a registry that has been set up, where nobody else has a role: the last administrator of a kind, and whose word a change of keys needs. */
@RegistryTest
@OwnDatabase("authority")
class AdministratorsTest {

    private static final List<Role> KINDS = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    JdbcTemplate sql;

    @BeforeEach
    void twoOfEachKind() {
        sql = OwnerSql.on(owner);
        sql.update("DELETE FROM reg.key_rotation");
        sql.update("DELETE FROM reg.account_grant WHERE login LIKE '%-admin-_'");
        sql.update("DELETE FROM reg.account WHERE login LIKE '%-admin-_'");
        int number = 1;
        for (Role kind : KINDS) {
            for (String one : List.of("a", "b")) {
                String person = "P84%05d".formatted(number++);
                sql.update("INSERT INTO reg.person (code, name) VALUES (?, 'x') ON CONFLICT DO NOTHING", person);
                sql.update(
                        "INSERT INTO reg.account (login, person, state, created_by) VALUES (?, ?, 'ACTIVE', 'setup')",
                        login(kind, one),
                        person);
                sql.update(
                        "INSERT INTO reg.account_grant (login, no, person, role, jurisdiction, valid_from, granted_by)"
                                + " VALUES (?, 1, ?, ?, '15', '2010-01-01', 'test')",
                        login(kind, one),
                        person,
                        kind.name());
            }
        }
    }

    @Test
    void by_no_statement_of_the_application_the_last_administrator_of_a_kind_leaves() {
        for (Role kind : KINDS) {
            disable(login(kind, "a"));
            assertThatThrownBy(() -> disable(login(kind, "b")))
                    .as(kind.name())
                    .hasMessageContaining("account_last_administrator");
            assertThatThrownBy(
                            () -> jdbc.sql("UPDATE account_grant SET valid_to = now(), ended_by = 'x' WHERE login = ?")
                                    .param(login(kind, "b"))
                                    .update())
                    .as(kind.name())
                    .hasMessageContaining("account_last_administrator");
        }
    }

    @Test
    void an_administrator_whose_role_ends_by_itself_does_not_stand_for_the_one_who_stays() {
        sql.update(
                "UPDATE reg.account_grant SET valid_to = now() + interval '20 days' WHERE login = ?",
                login(Role.SYSTEM_ADMIN, "a"));
        assertThatThrownBy(() -> disable(login(Role.SYSTEM_ADMIN, "b")))
                .hasMessageContaining("account_last_administrator");
    }

    @Test
    void of_two_administrators_whose_passwords_are_guessed_at_the_same_moment_one_stays() throws Exception {
        for (Role kind : KINDS) {
            guessed(login(kind, "a"));
            guessed(login(kind, "b"));
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                // both have seen that they are to be closed before either may
                List<Future<Optional<String>>> closing = new TransactionTemplate(transactions).execute(running -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('administrators', 15))")
                            .query((row, n) -> 1)
                            .list();
                    List<Future<Optional<String>>> begun = List.of(
                            pool.submit(() -> throttle.close(login(kind, "a"))),
                            pool.submit(() -> throttle.close(login(kind, "b"))));
                    untilTwoWait();
                    return begun;
                });
                assertThat(List.of(closing.get(0).get(), closing.get(1).get()))
                        .as(kind.name())
                        .containsOnlyOnce(Optional.of("GUESSED"))
                        .containsOnlyOnce(Optional.empty());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void a_change_of_keys_is_asked_for_and_confirmed_by_administrators_in_office_under_their_own_names() {
        Actor system = actor(Role.SYSTEM_ADMIN, "a", "P8400001");
        Actor security = actor(Role.SECURITY_ADMIN, "a", "P8400003");
        String ask = "INSERT INTO key_rotation (kind, reason, asked_person, asked_name, asked_role, asked_at)"
                + " VALUES ('DATA', 'x', ?, 'x', 'SYSTEM_ADMIN', now())";
        for (Actor wrong : List.of(
                TestActors.actor(Role.SYSTEM_ADMIN, "15"),
                TestActors.actor(Role.COUNTY_OFFICE, "152222"),
                security,
                actor(Role.SYSTEM_ADMIN, "b", "P8400002"))) {
            assertThatThrownBy(() -> by(wrong, ask, "P8400001"))
                    .as(wrong.toString())
                    .hasMessageContaining("key_rotation_asked_by_administrator");
        }
        assertThatThrownBy(() -> jdbc.sql(ask).param("P8400001").update())
                .as("nobody")
                .hasMessageContaining("key_rotation_asked_by_administrator");
        assertThatThrownBy(() -> by(
                        system,
                        "INSERT INTO key_rotation (kind, state, reason, asked_person, asked_name, asked_role, asked_at, confirmed_person,"
                                + " confirmed_name, confirmed_role, confirmed_at) VALUES ('DATA', 'RUNNING', 'x', ?, 'x', 'SYSTEM_ADMIN', now(),"
                                + " 'P8400003', 'x', 'SECURITY_ADMIN', now())",
                        "P8400001"))
                .as("confirmed from the beginning")
                .hasMessageContaining("key_rotation_asked_by_administrator");
        by(system, ask, "P8400001");

        String confirm = "UPDATE key_rotation SET state = 'RUNNING', confirmed_person = ?, confirmed_name = 'x',"
                + " confirmed_role = 'SECURITY_ADMIN', confirmed_at = now() WHERE state = 'ASKED'";
        assertThatThrownBy(() -> by(system, confirm, "P8400003"))
                .as("in the second one's name")
                .hasMessageContaining("key_rotation_confirmed_by_administrator");
        sql.update("UPDATE reg.account SET state = 'DISABLED' WHERE login = ?", security.account());
        assertThatThrownBy(() -> by(security, confirm, "P8400003"))
                .as("no longer in office")
                .hasMessageContaining("key_rotation_confirmed_by_administrator");
        sql.update("UPDATE reg.account SET state = 'ACTIVE' WHERE login = ?", security.account());
        by(security, confirm, "P8400003");
        assertThatThrownBy(() -> by(security, "UPDATE key_rotation SET confirmed_person = ?", "P8400004"))
                .hasMessageContaining("key_rotation_word_stays");
    }

    private static String login(Role kind, String one) {
        return kind.name().toLowerCase().replace('_', '-') + "-" + one;
    }

    private static Actor actor(Role role, String one, String person) {
        return new Actor(person, login(role, one), "x", role, new Jurisdiction("15"));
    }

    private void disable(String login) {
        jdbc.sql("UPDATE account SET state = 'DISABLED' WHERE login = ?")
                .param(login)
                .update();
    }

    private void guessed(String login) throws Exception {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
        sql.update(
                "INSERT INTO reg.login_attempt (at, login_key, address, outcome) SELECT now(), ?, '10.7.7.7', 'FAILED'"
                        + " FROM generate_series(1, 100)",
                key);
    }

    /** Until both threads stand before the lock; the deadline is there for a build in which they never do. */
    private void untilTwoWait() {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < deadline) {
            int waiting = sql.queryForObject(
                    "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE d.datname = current_database()"
                            + " AND l.locktype = 'advisory' AND NOT l.granted",
                    Integer.class);
            if (waiting == 2) {
                return;
            }
            Thread.onSpinWait();
        }
    }

    private void by(Actor actor, String statement, Object... parameters) {
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running ->
                                jdbc.sql(statement).params(parameters).update()));
    }
}
