package org.jiandang.persistence.account;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jiandang.submission.Submission;
import org.jiandang.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keys of submitted forms in {@code submission}; kept for a day. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class TableSubmissions implements Submissions {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    TableSubmissions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Claim claim(Submission form) {
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM submission WHERE account = ? AND at < ?")
                .params(form.account(), time(now.minus(KEPT)))
                .update();
        int claimed = jdbc.sql("""
                INSERT INTO submission (account, key, endpoint, target, body_hash, state, at)
                VALUES (?, ?, ?, ?, ?, 'RUNNING', ?) ON CONFLICT (account, key) DO NOTHING""")
                .params(form.account(), form.key(), form.endpoint(), form.target(), form.bodyHash(), time(now))
                .update();
        if (claimed == 1) {
            return new Claim.First();
        }
        return jdbc.sql(
                        "SELECT endpoint, target, body_hash, location, carried_out FROM submission WHERE account = ? AND key = ?")
                .params(form.account(), form.key())
                .query((row, n) -> judge(form, row))
                .optional()
                .orElseGet(Claim.Running::new);
    }

    private static Claim judge(Submission form, ResultSet row) throws SQLException {
        boolean same = row.getString("endpoint").equals(form.endpoint())
                && row.getString("target").equals(form.target())
                && MessageDigest.isEqual(row.getBytes("body_hash"), form.bodyHash());
        if (!same) {
            return new Claim.Stolen();
        }
        String location = row.getString("location");
        if (location != null) {
            return new Claim.Repeated(location);
        }
        return row.getBoolean("carried_out") ? new Claim.CarriedOut() : new Claim.Running();
    }

    @Override
    public void done(Submission form, String location) {
        jdbc.sql("UPDATE submission SET state = 'DONE', location = ? WHERE account = ? AND key = ?")
                .params(location, form.account(), form.key())
                .update();
    }

    @Override
    public void release(Submission form) {
        jdbc.sql("DELETE FROM submission WHERE account = ? AND key = ? AND state = 'RUNNING'")
                .params(form.account(), form.key())
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
