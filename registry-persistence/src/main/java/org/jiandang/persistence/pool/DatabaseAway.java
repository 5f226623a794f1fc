package org.jiandang.persistence.pool;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jiandang.refusal.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows by the driver's classes and SQL states whether a connection was not had or was lost. */
@Component
final class DatabaseAway implements Outage {

    /** Terminated by an administrator, by a crash, and not yet ready to be connected to. */
    private static final Set<String> ENDING = Set.of("57P01", "57P02", "57P03", "57P05");

    private static final String CONNECTION = "08";
    private static final int DEEPEST = 20;

    @Override
    public boolean isBehind(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            if (cause instanceof SQLException sql && isConnection(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnection(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (state != null && (state.startsWith(CONNECTION) || ENDING.contains(state)));
    }
}
