package org.jiandang.persistence.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiandang.job.JobLeft;
import org.jspecify.annotations.Nullable;

/**
 * The right of a thread to write for a job. A run that stood still too long (a frozen machine, a very long collection of garbage) loses it to the run
 * that takes the job over; whatever it writes after that is refused when it would commit. The row of the job stays locked until the commit is over, so
 * that nobody takes over in between.
 *
 * @param token grows with every run; only the newest may write
 */
public record Lease(long job, long token) {

    private static final ThreadLocal<@Nullable Lease> HELD = new ThreadLocal<>();

    /** Blocks a take-over, and is blocked by one, until the end of the transaction. */
    private static final String HOLD = "SELECT FROM reg.job WHERE id = ? AND token = ? FOR SHARE";

    /** Does the work: none of its transactions commits once the lease is lost. */
    public void holding(Runnable work) {
        HELD.set(this);
        try {
            work.run();
        } finally {
            HELD.remove();
        }
    }

    static @Nullable Lease current() {
        return HELD.get();
    }

    /** What the sessions of a job's transactions are called at the server, by which a take-over finds those that were left open. */
    public static String session(long job) {
        return "registry job " + job;
    }

    /** @throws JobLeft when another run has the job */
    void mustHold(Connection connection) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setLong(1, job);
            hold.setLong(2, token);
            try (ResultSet held = hold.executeQuery()) {
                if (!held.next()) {
                    throw new JobLeft(job, "another run has taken it over");
                }
            }
        }
    }
}
