package org.jiandang.persistence.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads our own CSV files: UTF-8, a header line, commas, cells in quotes where they hold a comma. Compressed when the name ends in gz. */
final class CsvTable {

    private CsvTable() {}

    /** The rows as maps from header to cell. */
    static List<Map<String, String>> read(String name, InputStream bytes) {
        String text;
        try (InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        List<String> header = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                rows.add(row(name, header, cells(line)));
            }
        }
        return rows;
    }

    /** A cell of a row; empty where the file has no such column. */
    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Map<String, String> row(String name, List<String> header, List<String> cells) {
        if (cells.size() > header.size()) {
            throw new IllegalArgumentException(name + ": more cells than headers in " + cells);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
