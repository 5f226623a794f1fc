package org.jiandang.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.account.secret.PasswordHash;
import org.jiandang.account.secret.SignInThrottle;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.RegistryClock;
import org.jiandang.submission.Submission;
import org.jiandang.submission.Submissions;
import org.jiandang.submission.Submissions.Claim;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself keeps, whatever the application does. */
@RegistryTest
class AccountTablesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    Submissions submissions;

    @Autowired
    Audit audit;

    @Autowired
    PasswordHash hashes;

    @Autowired
    Clock clock;

    @Test
    void one_person_is_not_two_administrators_nor_one_and_a_worker() {
        account("P8000001", "apart-a");
        account("P8000001", "apart-b");
        grant("P8000001", "apart-a", 1, "SYSTEM_ADMIN", "15");
        for (String role : List.of("SECURITY_ADMIN", "AUDIT_ADMIN")) {
            assertThatThrownBy(() -> grant("P8000001", "apart-b", 1, role, "15"))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("account_grant_administrators_apart");
        }
        assertThatThrownBy(() -> grant("P8000001", "apart-b", 1, "COUNTY_OFFICE", "159922"))
                .hasMessageContaining("account_grant_administrators_apart");
    }

    @Test
    @SecurityCase("U24")
    void one_person_may_work_through_two_accounts() {
        account("P8000002", "twice-a");
        account("P8000002", "twice-b");
        grant("P8000002", "twice-a", 1, "VILLAGE_CADRE", "159922104203");
        grant("P8000002", "twice-b", 1, "TOWNSHIP_REVIEWER", "159922104");
        assertThatThrownBy(() -> grant("P8000002", "twice-a", 2, "COUNTY_OFFICE", "159922"))
                .as("but an account has one role at a time")
                .hasMessageContaining("account_grant_one_at_a_time");
    }

    @Test
    void an_area_is_of_the_level_of_its_role() {
        account("P8000003", "level-a");
        assertThatThrownBy(() -> grant("P8000003", "level-a", 1, "VILLAGE_CADRE", "159922"))
                .hasMessageContaining("account_grant_area_fits_role");
    }

    @Test
    void s4_no_statement_of_the_application_gives_a_role_that_no_second_person_released() {
        account("P8000004", "alone-a");
        String insert =
                "INSERT INTO account_grant (login, no, person, role, jurisdiction, valid_from, granted_by, proposal)"
                        + " VALUES ('alone-a', 1, 'P8000004', 'COUNTY_OFFICE', '159922', now(), ?, ?)";
        assertThatThrownBy(() -> jdbc.sql(insert).params("sec-1", null).update())
                .hasMessageContaining("account_grant_was_released");
        assertThatThrownBy(() -> jdbc.sql(insert).params("setup", null).update())
                .as("the set-up makes administrators only")
                .hasMessageContaining("account_grant_was_released");
        long waiting = jdbc.sql(
                        "INSERT INTO grant_proposal (login, person, role, jurisdiction, reason, proposed_by, proposed_person,"
                                + " proposed_role, proposed_area) VALUES ('alone-a', 'P8000004', 'COUNTY_OFFICE', '159922', 'x', 'sec-1',"
                                + " 'P8000005', 'SECURITY_ADMIN', '15') RETURNING serial")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> jdbc.sql(insert).params("sec-2", waiting).update())
                .as("proposed and not released")
                .hasMessageContaining("account_grant_was_released");
        assertThatThrownBy(() -> decide(waiting, "P8000005", "SECURITY_ADMIN"))
                .hasMessageContaining("grant_proposal_released_by_another");
        assertThatThrownBy(() -> decide(waiting, "P8000004", "SECURITY_ADMIN"))
                .hasMessageContaining("grant_proposal_not_for_oneself");
        assertThatThrownBy(() -> decide(waiting, "P8000006", "AUDIT_ADMIN"))
                .hasMessageContaining("grant_proposal_released_by_whom");
        decide(waiting, "P8000006", "SECURITY_ADMIN");
        assertThatThrownBy(() -> decide(waiting, "P8000007", "SECURITY_ADMIN"))
                .hasMessageContaining("grant_proposal_decided_once");
        jdbc.sql(insert).params("sec-2", waiting).update();
        assertThatThrownBy(() -> jdbc.sql("UPDATE account_grant SET role = 'REGION_OFFICE' WHERE login = 'alone-a'")
                        .update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void s8_a_role_that_has_ended_is_not_opened_again_by_changing_its_end() {
        account("P8000009", "ended-a");
        grant("P8000009", "ended-a", 1, "VILLAGE_CADRE", "159922104203");
        String end = "UPDATE account_grant SET valid_to = %s, ended_by = 'sec-1' WHERE login = 'ended-a'";
        jdbc.sql(end.formatted("now()")).update();
        for (String later : List.of("NULL", "now() + interval '1 day'")) {
            assertThatThrownBy(() -> jdbc.sql(end.formatted(later)).update())
                    .hasMessageContaining("account_grant_only_ends");
        }
    }

    @Test
    void s9_who_stands_in_is_of_the_same_level_and_for_thirty_days_at_most() {
        account("P8000008", "stand-a");
        account("P8000008", "stand-b");
        String propose =
                "INSERT INTO grant_proposal (login, person, role, jurisdiction, until, reason, proposed_by, proposed_person,"
                        + " proposed_role, proposed_area) VALUES ('stand-b', 'P8000008', 'TOWNSHIP_REVIEWER', '159922104', reg.today() + ?, 'x',"
                        + " 'sec-1', 'P8000005', 'SECURITY_ADMIN', '15')";
        assertThatThrownBy(() -> jdbc.sql(propose).param(29).update())
                .hasMessageContaining("grant_proposal_stand_in_at_own_level");
        grant("P8000008", "stand-a", 1, "TOWNSHIP_REVIEWER", "159922105");
        for (int days : new int[] {30, -1}) {
            assertThatThrownBy(() -> jdbc.sql(propose).param(days).update())
                    .hasMessageContaining("grant_proposal_stand_in_is_short");
        }
        jdbc.sql(propose).param(29).update();
        decide(serial("stand-b"), "P8000006", "SECURITY_ADMIN");
        String insert =
                "INSERT INTO account_grant (login, no, person, role, jurisdiction, valid_from, valid_to, granted_by, proposal)"
                        + " VALUES ('stand-b', 1, 'P8000008', 'TOWNSHIP_REVIEWER', '159922104', now(), ?::timestamptz, 'sec-2', ?)";
        assertThatThrownBy(
                        () -> jdbc.sql(insert).params(null, serial("stand-b")).update())
                .as("without an end")
                .hasMessageContaining("account_grant_was_released");
    }

    private long serial(String login) {
        return jdbc.sql("SELECT max(serial) FROM grant_proposal WHERE login = ?")
                .param(login)
                .query(Long.class)
                .single();
    }

    private void decide(long proposal, String person, String role) {
        jdbc.sql(
                        "UPDATE grant_proposal SET state = 'RELEASED', decided_by = 'sec-2', decided_person = ?, decided_role = ?,"
                                + " decided_at = now() WHERE serial = ?")
                .params(person, role, proposal)
                .update();
    }

    @Test
    void the_audit_record_is_neither_changed_nor_deleted_by_anybody() {
        Acting.as(TestActors.actor(Role.AUDIT_ADMIN, "15"), () -> audit.record(AuditEvent.done("PROBE", "probe:1")));
        JdbcTemplate asOwner = OwnerSql.on(owner);
        for (String attempt : List.of(
                "UPDATE reg.audit_event SET action = 'X'", "DELETE FROM reg.audit_event", "TRUNCATE reg.audit_event")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .as("application: %s", attempt)
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> asOwner.execute(attempt))
                    .as("owner: %s", attempt)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
        assertThat(jdbc.sql("SELECT account FROM audit_event WHERE action = 'PROBE'")
                        .query(String.class)
                        .list())
                .containsOnly("audit_admin-15");
    }

    @Test
    void attempts_side_by_side_do_not_pass_the_limit_together() throws Exception {
        List<OptionalLong> attempts = together(() -> throttle.begin("crowd", "10.9.9.9"), 12);
        assertThat(attempts.stream().filter(OptionalLong::isPresent)).hasSize(5);
    }

    @Test
    void of_the_same_form_sent_side_by_side_one_is_the_first() throws Exception {
        Submission form = new Submission("crowd", UUID.randomUUID(), "/x", "/x", new byte[] {1});
        List<Claim> claims = together(() -> submissions.claim(form), 8);
        assertThat(claims.stream().filter(Claim.First.class::isInstance)).hasSize(1);
        submissions.done(form, "/there");
        assertThat(submissions.claim(form)).isEqualTo(new Claim.Repeated("/there"));
        assertThat(submissions.claim(new Submission("crowd", form.key(), "/x", "/x", new byte[] {2})))
                .isInstanceOf(Claim.Stolen.class);
        assertThat(submissions.claim(new Submission("crowd", form.key(), "/x", "/y", new byte[] {1})))
                .as("at another object")
                .isInstanceOf(Claim.Stolen.class);
        assertThat(submissions.claim(new Submission("other", form.key(), "/x", "/x", new byte[] {1})))
                .as("another account's key is its own")
                .isInstanceOf(Claim.First.class);
    }

    @Test
    @SecurityCase({"C-4", "C-5"})
    void a_key_is_free_again_after_a_form_that_was_not_carried_out_and_after_a_day() {
        Submission wrong = new Submission("crowd", UUID.randomUUID(), "/x", "/x", new byte[] {1});
        Submission corrected = new Submission("crowd", wrong.key(), "/x", "/x", new byte[] {2});
        assertThat(submissions.claim(wrong)).isInstanceOf(Claim.First.class);
        submissions.release(wrong);
        assertThat(submissions.claim(corrected)).isInstanceOf(Claim.First.class);
        submissions.done(corrected, "/there");
        Instant tomorrow = Instant.now().plus(Duration.ofHours(25));
        assertThat(RegistryClock.callAt(tomorrow, () -> submissions.claim(wrong)))
                .isInstanceOf(Claim.First.class);
    }

    @Test
    void passwords_are_hashed_with_the_agreed_cost() {
        String hash = hashes.hash("Some-Password-1");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.matches("Some-Password-1", hash)).isTrue();
        assertThat(hashes.matches("Some-Password-2", hash)).isFalse();
        assertThat(hashes.isOutdated("$argon2id$v=19$m=4096,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$aGFzaGhhc2hoYXNoaGFzaA"))
                .isTrue();
    }

    private static <T> List<T> together(Callable<T> work, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> all =
                    pool.invokeAll(Stream.generate(() -> work).limit(threads).toList());
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private void account(String person, String login) {
        jdbc.sql("INSERT INTO person (code, name) VALUES (?, 'test') ON CONFLICT DO NOTHING")
                .param(person)
                .update();
        jdbc.sql("INSERT INTO account (login, person, state, created_by) VALUES (?, ?, 'CREATED', 'test')")
                .params(login, person)
                .update();
    }

    /** As the owner, who is not asked for a proposal: it is the other constraints that are tried. */
    private void grant(String person, String login, int no, String role, String area) {
        OwnerSql.on(owner)
                .update(
                        "INSERT INTO reg.account_grant (login, no, person, role, jurisdiction, valid_from, granted_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 'test')",
                        login,
                        no,
                        person,
                        role,
                        area,
                        java.sql.Timestamp.from(clock.instant()));
    }
}
