package org.jiandang.persistence.start;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server tells of itself to everybody who may sign in to it. */
final class ServerSigns {

    private static final String DAMAGE = "SELECT coalesce(sum(checksum_failures), 0) FROM pg_stat_database";

    private static final String ARCHIVE =
            "SELECT current_setting('archive_mode') AS mode, last_failed_time, last_archived_time FROM pg_stat_archiver";

    private ServerSigns() {}

    /** Pages that did not fit their checksum, whoever read them, since the counts were last reset. */
    static long damagedPages(JdbcClient jdbc) {
        return jdbc.sql(DAMAGE).query(Long.class).single();
    }

    /** Whether the log is archived and the last try failed. */
    static boolean isArchiveFailing(JdbcClient jdbc) {
        return jdbc.sql(ARCHIVE).query((row, n) -> isFailing(row)).single();
    }

    private static boolean isFailing(ResultSet row) throws SQLException {
        Instant failed = instant(row, "last_failed_time");
        Instant archived = instant(row, "last_archived_time");
        return !"off".equals(row.getString("mode"))
                && failed != null
                && (archived == null || archived.isBefore(failed));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
