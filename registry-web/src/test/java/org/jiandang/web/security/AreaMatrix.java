package org.jiandang.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jiandang.account.Role;
import org.jiandang.web.testing.AuthzMatrix.Row;

/** {@code area-matrix.csv}: for every handler that names an object, who finds it in the own area; outside it nobody does. */
final class AreaMatrix {

    /** The roles that have an area, in the order of the columns. */
    static final List<Role> ROLES = List.of(
            Role.VILLAGE_CADRE,
            Role.TOWNSHIP_REVIEWER,
            Role.COUNTY_OFFICE,
            Role.PREFECTURE_OFFICE,
            Role.REGION_OFFICE,
            Role.AUDITOR);

    private static final int CELLS = 11;

    private AreaMatrix() {}

    /** What somebody who may call the handler finds of an object in the own area. */
    enum Reach {
        /** The object. */
        OWN,
        /** Nothing: it is kept at a level above. */
        ABOVE,
        /** The object, also in the other parts of its county. */
        COUNTY,
        /** It, if it is the asker's own; else nothing. */
        PERSON,
        /** What else is asked for decides. */
        MORE
    }

    static Map<String, Map<Role, Reach>> rows() {
        Map<String, Map<Role, Reach>> rows = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AreaMatrix.class.getResourceAsStream("/area-matrix.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String cells = line.substring(line.length() - CELLS);
                        String handler = line.substring(0, line.length() - CELLS - 1);
                        rows.put(handler.replaceFirst(",", " "), reaches(line, cells.split(",")));
                    });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<Role, Reach> of(Row row) {
        return rows().getOrDefault(row.handler(), Map.of());
    }

    private static Map<Role, Reach> reaches(String line, String[] cells) {
        Assertions.assertThat(cells).as("cells of %s", line).hasSize(ROLES.size());
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case "o" -> reaches.put(ROLES.get(i), Reach.OWN);
                case "a" -> reaches.put(ROLES.get(i), Reach.ABOVE);
                case "c" -> reaches.put(ROLES.get(i), Reach.COUNTY);
                case "x" -> reaches.put(ROLES.get(i), Reach.MORE);
                case "p" -> reaches.put(ROLES.get(i), Reach.PERSON);
                case "-" -> {}
                default -> Assertions.fail("a cell of %s", line);
            }
        }
        return reaches;
    }
}
