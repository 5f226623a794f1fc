package org.jiandang.persistence.reference;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.region.Initials;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFileRefused;
import org.jiandang.region.RegionLevel;

/**
 * A year's list of divisions, read and checked.
 *
 * @param rows its lines
 * @param covers the digits that every region below the provinces shares: the list says everything about what begins with them
 */
record RegionFile(List<Line> rows, String covers) {

    private static final Set<Integer> WHOLE_LEVELS = Set.of(2, 4, 6, 9, 12);
    private static final List<String> COLUMNS = List.of("code", "name", "level", "parent_code");

    static RegionFile read(String name, byte[] file) {
        List<Map<String, String>> cells;
        try {
            cells = CsvTable.read(name, new ByteArrayInputStream(file));
        } catch (UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new RegionFileRefused("UNREADABLE", name);
        }
        if (cells.isEmpty() || !cells.get(0).keySet().containsAll(COLUMNS)) {
            throw new RegionFileRefused("COLUMNS", String.join(", ", COLUMNS));
        }
        List<Line> rows = cells.stream().map(RegionFile::line).toList();
        Set<String> seen = new HashSet<>();
        for (Line row : rows) {
            if (!seen.add(row.code())) {
                throw new RegionFileRefused("TWICE", row.code());
            }
        }
        return new RegionFile(rows, covers(rows));
    }

    private static Line line(Map<String, String> cells) {
        String code = cells.getOrDefault("code", "");
        String name = cells.getOrDefault("name", "");
        String parent = cells.getOrDefault("parent_code", "");
        boolean fits = RegionCode.parse(code)
                .filter(parsed -> parsed.level().name().equals(CsvTable.cell(cells, "level")))
                .filter(parsed -> parsed.level() == RegionLevel.PROVINCE
                        ? parent.isEmpty()
                        : RegionCode.parse(parent)
                                .filter(above -> above.contains(parsed))
                                .isPresent())
                .isPresent();
        if (!fits || name.isEmpty()) {
            throw new RegionFileRefused("LINE", code, name);
        }
        return new Line(
                code,
                name,
                CsvTable.cell(cells, "level"),
                parent,
                Initials.of(name),
                cells.getOrDefault("successor", ""));
    }

    private static String covers(List<Line> rows) {
        List<String> below = rows.stream()
                .filter(row -> !row.level().equals(RegionLevel.PROVINCE.name()))
                .map(Line::code)
                .toList();
        if (below.isEmpty()) {
            throw new RegionFileRefused("EMPTY");
        }
        String common = below.get(0);
        for (String code : below) {
            while (!code.startsWith(common)) {
                common = common.substring(0, common.length() - 1);
            }
        }
        while (!common.isEmpty() && !WHOLE_LEVELS.contains(common.length())) {
            common = common.substring(0, common.length() - 1);
        }
        return common;
    }

    /**
     * One division.
     *
     * @param successor the code that took its place; empty for a division in use
     */
    record Line(String code, String name, String level, String parent, String initials, String successor) {}
}
