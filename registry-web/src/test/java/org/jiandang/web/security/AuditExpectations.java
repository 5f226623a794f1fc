package org.jiandang.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * {@code audit-expectations.csv}: which kind of event each handler of the matrix leaves. A page: the one event of showing it. A form: an action that
 * the service behind it records in the transaction of the change. {@code none} with a reason where nobody's data is shown and nothing is changed.
 */
final class AuditExpectations {

    private AuditExpectations() {}

    /** The action (or {@code none}) by handler, e.g. {@code GET /cases/{id}}. */
    static Map<String, String> all() {
        Map<String, String> expected = new TreeMap<>();
        for (String line : lines()) {
            int method = line.indexOf(',');
            int action = line.lastIndexOf(',', line.indexOf(';') < 0 ? line.length() : line.indexOf(';'));
            String handler = line.substring(0, method) + " " + line.substring(method + 1, action);
            String before = expected.put(
                    handler, line.substring(action + 1).replaceAll(";.*", "").strip());
            if (before != null) {
                throw new AssertionError("twice in audit-expectations.csv: " + handler);
            }
        }
        return expected;
    }

    private static List<String> lines() {
        try (BufferedReader read = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AuditExpectations.class.getResourceAsStream("/audit-expectations.csv")),
                StandardCharsets.UTF_8))) {
            return read.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
