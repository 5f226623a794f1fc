package org.jiandang.persistence.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server of the operator's own must lose nothing it has acknowledged, notice broken pages, and have the mends of row security. */
final class ServerCheck {

    private static final Map<Integer, Integer> OLDEST_MENDED = Map.of(15, 14, 16, 10, 17, 6);
    private static final int OLDEST = 15;
    private static final int PER_MAJOR = 10_000;

    private static final List<String> ASKED = List.of(
            "server_version_num",
            "fsync",
            "full_page_writes",
            "synchronous_commit",
            "data_checksums",
            "data_sync_retry",
            "row_security");

    private ServerCheck() {}

    static void pass(JdbcClient jdbc) {
        judge(jdbc
                .sql("SELECT name, setting FROM pg_settings WHERE name IN (:names)")
                .param("names", ASKED)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Refuses the first setting that is not safe. */
    static void judge(Map<String, String> settings) {
        version(Integer.parseInt(settings.getOrDefault("server_version_num", "0")));
        for (String name : List.of("fsync", "full_page_writes", "synchronous_commit", "row_security")) {
            refuseIf(
                    "off".equals(settings.get(name)),
                    name + " is off: " + consequence(name),
                    "Set " + name + "=on in postgresql.conf (and nowhere else to off: ALTER ROLE, ALTER DATABASE),"
                            + " reload the server, then start again.");
        }
        refuseIf(
                "on".equals(settings.get("data_sync_retry")),
                "data_sync_retry is on: after a failed write the server would go on with lost data",
                "Set data_sync_retry=off in postgresql.conf, restart the server, then start again.");
        refuseIf(
                !"on".equals(settings.get("data_checksums")),
                "data checksums are off: a broken page would be read as if it were sound",
                "Stop the server, run pg_checksums --enable on its data folder, start it again.");
    }

    private static String consequence(String name) {
        return Set.of("row_security").contains(name)
                ? "queries would fail instead of being kept to their area"
                : "what was acknowledged could be lost";
    }

    private static void version(int number) {
        int major = number / PER_MAJOR;
        int minor = number % PER_MAJOR;
        refuseIf(
                major < OLDEST || minor < OLDEST_MENDED.getOrDefault(major, 0),
                "PostgreSQL " + major + "." + minor + " is too old: it has known holes in row security",
                "Use 15.14, 16.10, 17.6, 18 or newer; a minor version is changed by installing it and restarting the server.");
    }

    private static void refuseIf(boolean bad, String reason, String remedy) {
        if (bad) {
            throw new RefusedToStart("The database server is not safe for real use: " + reason + ".", remedy);
        }
    }
}
