package org.jiandang.persistence.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jiandang.account.Acting;
import org.jiandang.account.Sessions;
import org.jiandang.audit.Audit;
import org.jiandang.keys.IndexesSwitching;
import org.slf4j.MDC;
import org.springframework.transaction.TransactionDefinition;

/**
 * The lock under which blind indexes are compared and written: shared by all who work with households, and had alone by the switch to a new index key.
 * While that runs, pages are refused after a moment instead of hanging, and work behind them waits.
 */
final class IndexLock {

    static final long NUMBER = 0x1DE8L;

    /** Whether the shared lock was to be had at once. */
    static final String TRY = "pg_try_advisory_xact_lock_shared(" + NUMBER + ")";

    /** The limit of a statement counts for its waiting too. */
    private static final String UNLIMITED = "SELECT set_config('statement_timeout', ?, true)";

    private static final String WAIT = "SELECT set_config('lock_timeout', ?, true), pg_advisory_xact_lock_shared("
            + NUMBER + "), set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)";

    /** A small register has switched by then. */
    private static final String OF_PAGES = "1s";

    /** As long as the longest switch. */
    private static final String BEHIND_PAGES = "1h";

    /** Under this the web keeps the number of the request in the logging context; work without one is nobody's who looks at a page. */
    private static final String REQUEST = "request";

    private static final String NOT_IN_TIME = "55P03";

    /** For this long after one page has waited in vain the others are not made to: they would use up the connections. */
    private static final long KNOWN = TimeUnit.SECONDS.toNanos(1);

    private volatile long inVain = System.nanoTime() - KNOWN;

    private static final Set<String> WITHOUT_INDEXES = Set.of(Audit.TRANSACTION, Sessions.TRANSACTION);

    /** Whether a transaction can meet a blind index: nobody does without an area, and neither sessions nor the record of acts hold one. */
    static boolean isNeeded(TransactionDefinition transaction) {
        String name = transaction.getName();
        return (name == null || !WITHOUT_INDEXES.contains(name))
                && Acting.current()
                        .filter(actor -> !actor.role().isAdministrator())
                        .isPresent();
    }

    /** Waits for it, as it was not to be had at once. */
    void await(Connection connection, Patience patience) throws SQLException {
        boolean ofPage = MDC.get(REQUEST) != null;
        if (ofPage && System.nanoTime() - inVain < KNOWN) {
            throw new IndexesSwitching();
        }
        try (PreparedStatement unlimited = connection.prepareStatement(UNLIMITED);
                PreparedStatement wait = connection.prepareStatement(WAIT)) {
            unlimited.setString(1, ofPage ? patience.statement() : "0");
            unlimited.execute();
            wait.setString(1, ofPage ? OF_PAGES : BEHIND_PAGES);
            wait.setString(2, patience.lock());
            wait.setString(3, patience.statement());
            try (ResultSet had = wait.executeQuery()) {
                had.next();
            }
        } catch (SQLException failure) {
            if (NOT_IN_TIME.equals(failure.getSQLState())) {
                inVain = System.nanoTime();
                throw new IndexesSwitching();
            }
            throw failure;
        }
    }
}
