package org.jiandang.persistence.start;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
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
            "row_security",
            "password_encryption",
            "log_statement",
            "log_min_duration_statement",
            "log_min_error_statement",
            "log_error_verbosity",
            "log_parameter_max_length",
            "log_parameter_max_length_on_error");

    /** The operator answers for it that the connection leaves the machine nowhere unencrypted: a bridge of containers, a tunnel. */
    private static final String PRIVATE = "private";

    private static final Pattern HOSTS = Pattern.compile("^jdbc:postgresql://([^/?]*)");
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:\\d+)?|");
    private static final Pattern MODE = Pattern.compile("[?&]sslmode=([^&]*)");

    private ServerCheck() {}

    static void pass(JdbcClient jdbc, Environment settings) {
        if (!PRIVATE.equals(settings.getProperty("registry.database.network"))) {
            encrypted(settings.getRequiredProperty("spring.datasource.url"));
        }
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
                !"scram-sha-256".equals(settings.getOrDefault("password_encryption", "scram-sha-256")),
                "password_encryption is " + settings.get("password_encryption") + ", which is broken",
                "Set password_encryption=scram-sha-256, reload the server, give both log-ins their password anew, then start again.");
        tellsNothing(settings);
        refuseIf(
                !"on".equals(settings.get("data_checksums")),
                "data checksums are off: a broken page would be read as if it were sound",
                "Stop the server, run pg_checksums --enable on its data folder, start it again.");
    }

    /** What the server writes to its log is read by others than the registry's users: statements hold numbers, names and reasons (C27). */
    private static void tellsNothing(Map<String, String> settings) {
        String logged = settings.getOrDefault("log_statement", "none");
        refuseIf(
                !Set.of("none", "ddl").contains(logged),
                "log_statement is " + logged + ": the server's log would hold what is typed into the registry",
                "Set log_statement=none (or ddl) in postgresql.conf, reload the server, then start again.");
        refuseIf(
                !Set.of("fatal", "panic").contains(settings.getOrDefault("log_min_error_statement", "panic")),
                "log_min_error_statement lets a failed statement be written to the server's log",
                "Set log_min_error_statement=panic in postgresql.conf, reload the server, then start again.");
        refuseIf(
                !"terse".equals(settings.getOrDefault("log_error_verbosity", "terse")),
                "log_error_verbosity is not terse: the detail of an error holds the row that caused it",
                "Set log_error_verbosity=terse in postgresql.conf, reload the server, then start again.");
        refuseIf(
                !"0".equals(settings.getOrDefault("log_parameter_max_length_on_error", "0")),
                "log_parameter_max_length_on_error writes the values of a failed statement to the server's log",
                "Set log_parameter_max_length_on_error=0 in postgresql.conf, reload the server, then start again.");
        refuseIf(
                !"-1".equals(settings.getOrDefault("log_min_duration_statement", "-1"))
                        && !"0".equals(settings.getOrDefault("log_parameter_max_length", "0")),
                "log_min_duration_statement writes slow statements with their values to the server's log",
                "Set log_parameter_max_length=0 beside it (or log_min_duration_statement=-1), reload the server, then start again.");
    }

    /** Over a network the server shows a certificate of its own name, or a stranger between could read and answer. */
    static void encrypted(String address) {
        Matcher hosts = HOSTS.matcher(address);
        Matcher mode = MODE.matcher(address);
        boolean near = hosts.find()
                && Arrays.stream(hosts.group(1).split(","))
                        .allMatch(host -> THIS_MACHINE.matcher(host).matches());
        refuseIf(
                !near && !(mode.find() && mode.group(1).equals("verify-full")),
                "the connection to it crosses a network and does not verify whom it reaches",
                "Add sslmode=verify-full and sslrootcert=<file of its authority> to SPRING_DATASOURCE_URL, or, where the connection stays"
                        + " on this machine or in an encrypted tunnel, say so: registry.database.network=private.");
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
