package org.jiandang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sentences that hold of every registry whose work is done; {@code invariants.sql} has them, each with the query for the rows that break it. */
public final class Invariants {

    private static final int SHOWN = 5;

    private Invariants() {}

    /** The sentences that do not hold of a database, with some of the keys; asked past every area. */
    public static Map<String, List<String>> broken(String database) {
        return broken(new JdbcTemplate(TestServer.get().superuser(database)));
    }

    /** The same over a connection that sees every row. */
    public static Map<String, List<String>> broken(JdbcTemplate all) {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        sentences().forEach((sentence, query) -> {
            List<String> keys = all.queryForList("SELECT * FROM (" + query + ") wrong LIMIT " + SHOWN, String.class);
            if (!keys.isEmpty()) {
                broken.put(sentence, keys);
            }
        });
        return broken;
    }

    /** Each sentence with its query. */
    public static Map<String, String> sentences() {
        Map<String, String> found = new LinkedHashMap<>();
        for (String block : text().split(";\\s*(\\n|$)")) {
            String[] parts = block.strip().split("\n", 2);
            if (parts.length == 2) {
                found.put(parts[0].replaceFirst("^-- ", ""), parts[1]);
            }
        }
        return found;
    }

    private static String text() {
        try (InputStream file = Invariants.class.getResourceAsStream("/invariants.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
