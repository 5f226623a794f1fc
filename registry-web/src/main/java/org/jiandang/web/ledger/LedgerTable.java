package org.jiandang.web.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.ledger.Column;
import org.jiandang.ledger.Format;
import org.jiandang.ledger.LedgerPage;
import org.jiandang.ledger.LedgerSheet;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's rows as a page shows them.
 *
 * @param rows cells of the rows, 序号 first
 * @param totals cells of the totals row
 */
record LedgerTable(List<List<Cell>> rows, List<Cell> totals) {

    /**
     * One cell.
     *
     * @param label its heading, for the cards of a narrow screen
     * @param style class of the cell: figures stand right, days and numbers do not break
     */
    record Cell(String label, String text, @Nullable String style) {}

    static <R extends Record> LedgerTable of(LedgerSheet<R> sheet, LedgerPage<R> page, SheetText said, CellText text) {
        var rows = new ArrayList<List<Cell>>();
        long number = page.after().position();
        for (R row : page.rows()) {
            rows.add(cells(sheet.ledger().columns(), row, ++number, said, text));
        }
        return new LedgerTable(rows, totals(sheet, said, text));
    }

    private static <R> List<Cell> cells(List<Column<R>> columns, R row, long number, SheetText said, CellText text) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(said.number(), String.valueOf(number), null));
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            cells.add(new Cell(said.labels().get(i), text.of(column, row), style(column.format())));
        }
        return cells;
    }

    private static List<Cell> totals(LedgerSheet<?> sheet, SheetText said, CellText text) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell("", said.total(), null));
        for (int i = 0; i < sheet.ledger().columns().size(); i++) {
            var column = sheet.ledger().columns().get(i);
            String sum = column.totalled()
                    ? text.of(
                            column.format() == Format.MONEY ? Format.MONEY : Format.COUNT,
                            sheet.totals().of(column.key()))
                    : "";
            cells.add(new Cell(said.labels().get(i), sum, style(column.format())));
        }
        return cells;
    }

    private static @Nullable String style(Format format) {
        return switch (format) {
            case COUNT, MONEY -> "num";
            case DATE, IDENTIFIER, GUARDED, YEAR -> "nowrap";
            default -> null;
        };
    }
}
