package org.jiandang.web.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiandang.exchange.sheet.Answers;
import org.jiandang.exchange.sheet.SheetColumn;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.exchange.sheet.SheetLayout;

/** An empty workbook of a format: its headers, lists to choose from, and text cells where a spreadsheet would lose digits. */
public final class TemplateWorkbook {
    private static final int ROWS = 5_000;
    private static final String LISTS = "选项";
    private static final int LONGEST_LIST_INLINE = 2;

    private TemplateWorkbook() {}

    public static void write(SheetFormat format, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "registry", "1.0")) {
            List<Worksheet> sheets = new ArrayList<>();
            for (SheetLayout layout : format.layouts()) {
                sheets.add(workbook.newWorksheet(layout.name()));
            }
            Worksheet lists = workbook.newWorksheet(LISTS);
            lists.setVisibilityState(VisibilityState.HIDDEN);
            int list = 0;
            for (int i = 0; i < sheets.size(); i++) {
                list = fill(sheets.get(i), format.layouts().get(i), lists, list);
            }
        }
    }

    private static int fill(Worksheet sheet, SheetLayout layout, Worksheet lists, int firstList) {
        int list = firstList;
        for (int at = 0; at < layout.columns().size(); at++) {
            SheetColumn column = layout.columns().get(at);
            sheet.value(0, at, column.header());
            sheet.style(0, at)
                    .bold()
                    .wrapText(true)
                    .fillColor(column.required() ? "FCE4D6" : "DDEBF7")
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
            sheet.width(at, Math.max(10, column.header().length() * 2.2));
            if (!Answers.isNumber(column.datum())) {
                sheet.range(1, at, ROWS, at).style().format("@").set();
            }
            List<String> answers = Answers.of(column.datum());
            if (answers.size() >= LONGEST_LIST_INLINE) {
                for (int row = 0; row < answers.size(); row++) {
                    lists.value(row, list, answers.get(row));
                }
                sheet.range(1, at, ROWS, at).validateWithList(lists.range(0, list, answers.size() - 1, list));
                list++;
            }
        }
        sheet.freezePane(Math.min(5, layout.columns().size()), 1);
        return list;
    }
}
