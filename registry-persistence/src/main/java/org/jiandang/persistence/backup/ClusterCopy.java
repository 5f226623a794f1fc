package org.jiandang.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the files of a server that runs: PostgreSQL's own protocol for it ({@code pg_backup_start}, {@code pg_backup_stop}), with the log written meanwhile.
 * Put back, the server replays that log and stands at the end of the copy, at one moment for all tables, whatever was being written.
 */
final class ClusterCopy {

    /** Made anew by the server, or of this one process. */
    private static final Set<String> FOLDERS_LEFT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> FILES_LEFT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "pg_internal.init");

    private ClusterCopy() {}

    /** @param superuser a session of the server's superuser, which it needs for itself until this returns */
    static void running(Connection superuser, Path cluster, Path to) throws SQLException, IOException {
        try (Statement sql = superuser.createStatement()) {
            // keeps the log from being taken away while it is needed; goes with the session
            sql.execute("SELECT pg_create_physical_replication_slot('registry_backup', true, true)");
            String first = one(sql, "SELECT pg_walfile_name(pg_backup_start('registry', true))");
            FileTree.copy(cluster, to, ClusterCopy::isWanted);
            String last;
            try (ResultSet end =
                    sql.executeQuery("SELECT labelfile, pg_walfile_name(lsn) FROM pg_backup_stop(false)")) {
                end.next();
                Files.writeString(to.resolve("backup_label"), end.getString(1));
                last = end.getString(2);
            }
            log(cluster.resolve("pg_wal"), to.resolve("pg_wal"), first, last);
        }
    }

    /** Of a server that stands still everything is taken. */
    static void resting(Path cluster, Path to) throws IOException {
        FileTree.copy(cluster, to, path -> !path.endsWith("postmaster.pid"));
    }

    private static boolean isWanted(Path path) {
        String name = path.getFileName().toString();
        return !(path.getNameCount() == 1 && FOLDERS_LEFT.contains(name))
                && !FILES_LEFT.contains(name)
                && !name.startsWith("pgsql_tmp");
    }

    private static void log(Path from, Path to, String first, String last) throws IOException {
        FileTree.makePrivate(to);
        try (Stream<Path> segments = Files.list(from)) {
            for (Path segment : segments.sorted().toList()) {
                String name = segment.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    FileTree.one(segment, to.resolve(name));
                }
            }
        }
        if (Files.notExists(to.resolve(first)) || Files.notExists(to.resolve(last))) {
            throw new IOException("the server has taken away its log from " + first + " to " + last);
        }
    }

    private static String one(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
