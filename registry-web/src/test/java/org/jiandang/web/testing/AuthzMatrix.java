package org.jiandang.web.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * {@code authz-matrix.csv}: who may call which handler, a column per role in the order of {@link Role}: {@code y} may, {@code -} may not,
 * {@code *} in all columns for a page that is open before signing in.
 */
public final class AuthzMatrix {

    /** The roles an account can have. */
    public static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));

    /** A variable in a path, with its pattern: {@code {no:\\d{1,2}}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::((?:[^{}]|\\{[^{}]*})+))?}");

    private static final List<String> SAMPLES = List.of(
            "99", "999999-999999", "999999999999", "2099", "x", "999999", "99999999-9999-4999-8999-999999999999");

    private AuthzMatrix() {}

    /**
     * One row.
     *
     * @param method GET or POST
     * @param path the handler's pattern
     * @param roles the roles that may call it
     * @param anyone whether it is open before signing in
     */
    public record Row(String method, String path, Set<Role> roles, boolean anyone) {

        public String handler() {
            return method + " " + path;
        }

        /** The path with values that belong to nothing. */
        public String samplePath() {
            return VARIABLE.matcher(path)
                    .replaceAll(variable -> sample(variable.group(1)))
                    .replace("*", "x");
        }

        private static String sample(@Nullable String pattern) {
            Stream<String> alternatives = pattern == null ? Stream.empty() : Stream.of(pattern.split("\\|"));
            return Stream.concat(SAMPLES.stream(), alternatives)
                    .filter(value -> pattern == null || value.matches(pattern))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no sample for " + pattern));
        }

        @Override
        public String toString() {
            return handler();
        }
    }

    public static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AuthzMatrix.class.getResourceAsStream("/authz-matrix.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AuthzMatrix::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        // from the right: a pattern in the path may hold commas
        String[] cells = line.split(",(?=[y*-](,[y*-]){0," + (ROLES.size() - 1) + "}$)|(?<=^GET|^POST),");
        Assertions.assertThat(cells).as("cells of %s", line).hasSize(2 + ROLES.size());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean anyone = true;
        int at = 2;
        for (Role role : ROLES) {
            String cell = cells[at++].strip();
            Assertions.assertThat(cell).as("a cell of %s", line).isIn("y", "-", "*");
            anyone &= cell.equals("*");
            if (!cell.equals("-")) {
                roles.add(role);
            }
        }
        return new Row(cells[0].strip(), cells[1].strip(), roles, anyone);
    }
}
