package org.jiandang.web.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.account.Role;

/** {@code authz-matrix.csv}: who may call which handler. Each track adds the rows of its handlers. */
public final class AuthzMatrix {

    /** The roles an account can have. */
    public static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));

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
            return path.replaceAll("\\{[^}]+}", "999999-999999").replace("*", "x");
        }

        @Override
        public String toString() {
            return handler();
        }
    }

    public static List<Row> rows() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AuthzMatrix.class.getResourceAsStream("/authz-matrix.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AuthzMatrix::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", 3);
        String who = cells[2].strip();
        if (who.equals("ANYONE")) {
            return new Row(cells[0].strip(), cells[1].strip(), ROLES, true);
        }
        Set<Role> roles = who.equals("SIGNED_IN")
                ? ROLES
                : Arrays.stream(who.split(" +")).map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Row(cells[0].strip(), cells[1].strip(), roles, false);
    }
}
