package org.jiandang.web.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiandang.exchange.RowFinding;
import org.jiandang.exchange.sheet.HeaderRow;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetIntake;
import org.jiandang.exchange.sheet.SheetRow;

/**
 * The rows of a file written anew, each where it stood, with one column more that says what is wrong with it. Nothing of the file that was
 * brought is copied but the cells that were read.
 */
public final class ErrorWorkbook {
    private static final int ERROR_WIDTH = 60;

    private final Map<String, List<SheetRow>> rows = new LinkedHashMap<>();
    private final Map<String, HeaderRow> headers = new HashMap<>();
    private final SheetIntake intake = new SheetIntake(row -> headers.putIfAbsent(row.sheet(), row.header()));

    /** How a finding is said. */
    public interface Sentences {
        String of(RowFinding finding);
    }

    public void row(SheetRow row) {
        rows.computeIfAbsent(row.sheet(), sheet -> new java.util.ArrayList<>()).add(row);
        intake.accept(row);
    }

    public void write(List<RowFinding> findings, Sentences sentences, OutputStream out) throws IOException {
        Map<String, Map<Integer, String>> wrong = findings.stream()
                .collect(Collectors.groupingBy(
                        RowFinding::sheet,
                        Collectors.groupingBy(
                                RowFinding::row, Collectors.mapping(sentences::of, Collectors.joining("\n")))));
        try (Workbook workbook = new Workbook(out, "registry", "1.0")) {
            for (Map.Entry<String, List<SheetRow>> sheet : rows.entrySet()) {
                write(
                        workbook.newWorksheet(sheet.getKey()),
                        sheet.getValue(),
                        headers.get(sheet.getKey()),
                        wrong.getOrDefault(sheet.getKey(), Map.of()));
            }
        }
    }

    private static void write(
            Worksheet sheet,
            List<SheetRow> rows,
            @org.jspecify.annotations.Nullable HeaderRow header,
            Map<Integer, String> wrong) {
        int errors = -1;
        if (header != null) {
            errors = rows.stream()
                    .filter(row -> row.number() == header.number())
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.text().strip().equals(HeaderRow.ERROR_HEADER))
                    .mapToInt(SheetCell::column)
                    .findFirst()
                    .orElseGet(() -> width(rows));
            sheet.width(errors, ERROR_WIDTH);
        }
        for (SheetRow row : rows) {
            for (SheetCell cell : row.cells()) {
                if (cell.column() != errors) {
                    put(sheet, row.number() - 1, cell);
                }
            }
            if (header != null && row.number() == header.number()) {
                sheet.value(row.number() - 1, errors, HeaderRow.ERROR_HEADER);
                sheet.style(row.number() - 1, errors).bold().fillColor("F8CBAD").set();
            }
            String sentence = wrong.get(row.number());
            if (errors >= 0 && sentence != null) {
                sheet.value(row.number() - 1, errors, sentence);
                sheet.style(row.number() - 1, errors)
                        .wrapText(true)
                        .fontColor("C00000")
                        .set();
            }
        }
    }

    private static int width(List<SheetRow> rows) {
        return rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(SheetCell::column)
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** Numbers stay numbers, everything else is text: a formula is shown and never reckoned. */
    private static void put(Worksheet sheet, int row, SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.NUMBER) {
            try {
                sheet.value(row, cell.column(), new BigDecimal(cell.text().strip()));
                return;
            } catch (NumberFormatException asText) {
                // shown as it was read
            }
        }
        sheet.value(row, cell.column(), cell.text());
        sheet.style(row, cell.column()).format("@").set();
    }
}
