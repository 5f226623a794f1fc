package org.jiandang.web.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiandang.ledger.Column;
import org.jiandang.ledger.Format;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.LedgerSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ledger as a workbook of the official form: title, unit line, headings, rows, totals, checks, signatures. Rows leave memory as they come;
 * texts that differ from row to row are kept beside their cell, or every one of them would stay in the table of shared strings.
 */
final class XlsxSink implements LedgerSink {

    private static final int FLUSH_EVERY = 1000;
    private static final int HEAD = 2;
    private static final float MARGIN_INCHES = 0.6f;
    private static final String BODY = "仿宋";
    private static final String TITLE = "黑体";

    private final OutputStream out;
    private final Function<LedgerSheet<?>, SheetText> words;
    private final CellText text;
    private final List<String> mark;

    /**
     * @param mark lines under the signatures that say where the file comes from: number, account, time, purpose
     */
    XlsxSink(OutputStream out, Function<LedgerSheet<?>, SheetText> words, CellText text, List<String> mark) {
        this.out = out;
        this.words = words;
        this.text = text;
        this.mark = mark;
    }

    @Override
    public <R extends Record> RowSink<R> open(LedgerSheet<R> sheet) {
        var said = words.apply(sheet);
        var book = new Workbook(out, "registry", "1.0");
        var page = book.newWorksheet(sheet.ledger().code());
        setUp(page, sheet.ledger(), said);
        head(page, sheet.ledger(), said);
        return new Rows<>(book, page, sheet, said);
    }

    private void setUp(Worksheet page, Ledger<?> ledger, SheetText said) {
        int header = HEAD + said.head().lines();
        page.paperSize(ledger.isWide() ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.leftMargin(MARGIN_INCHES);
        page.rightMargin(MARGIN_INCHES);
        page.topMargin(MARGIN_INCHES);
        page.bottomMargin(MARGIN_INCHES);
        page.repeatRows(HEAD, header - 1);
        page.freezePane(Math.min(frozen(ledger), ledger.columns().size()), header);
        page.footer("&P / &N", Position.CENTER);
        if (!mark.isEmpty()) {
            page.footer(mark.get(0).replace("&", "&&"), Position.RIGHT);
        }
        page.width(0, 6);
        for (int i = 0; i < ledger.columns().size(); i++) {
            page.width(i + 1, ledger.columns().get(i).width());
        }
    }

    /** 序号, the places, and the name or number behind them stay in sight. */
    private static int frozen(Ledger<?> ledger) {
        return 1
                + (int) ledger.columns().stream()
                        .takeWhile(column -> column.format() == Format.TEXT)
                        .limit(4)
                        .count();
    }

    private void head(Worksheet page, Ledger<?> ledger, SheetText said) {
        int last = ledger.columns().size();
        page.inlineString(0, 0, said.title());
        page.range(0, 0, 0, last).merge();
        page.range(0, 0, 0, last)
                .style()
                .fontName(TITLE)
                .fontSize(18)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        page.rowHeight(0, 32);
        int half = last / 2;
        page.inlineString(1, 0, said.unit());
        page.range(1, 0, 1, half).merge();
        page.inlineString(1, half + 1, said.filledOn() + "　　" + said.units());
        page.range(1, half + 1, 1, last).merge();
        page.range(1, 0, 1, half).style().fontName(BODY).fontSize(11).set();
        page.range(1, half + 1, 1, last)
                .style()
                .fontName(BODY)
                .fontSize(11)
                .horizontalAlignment("right")
                .set();
        said.head().upper().forEach(cell -> heading(page, HEAD, cell));
        said.head().lower().forEach(cell -> heading(page, HEAD + 1, cell));
    }

    private static void heading(Worksheet page, int row, SheetText.HeadCell cell) {
        int bottom = row + cell.lines() - 1;
        int right = cell.column() + cell.columns() - 1;
        page.inlineString(row, cell.column(), cell.text());
        if (bottom > row || right > cell.column()) {
            page.range(row, cell.column(), bottom, right).merge();
        }
        page.range(row, cell.column(), bottom, right)
                .style()
                .fontName(TITLE)
                .fontSize(10)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle("thin")
                .set();
    }

    private static @Nullable String excelFormat(Format format) {
        return switch (format) {
            case COUNT -> "#,##0";
            case MONEY -> "#,##0.00";
            case YEAR -> "0";
            case DATE -> "yyyy-mm-dd";
            default -> "@";
        };
    }

    /** The rows of one sheet. */
    private final class Rows<R extends Record> implements RowSink<R> {

        private final Workbook book;
        private final Worksheet page;
        private final LedgerSheet<R> sheet;
        private final SheetText said;
        private int at;

        Rows(Workbook book, Worksheet page, LedgerSheet<R> sheet, SheetText said) {
            this.book = book;
            this.page = page;
            this.sheet = sheet;
            this.said = said;
            this.at = HEAD + said.head().lines();
        }

        @Override
        public void row(long number, R row) {
            page.value(at, 0, number);
            style(0, "0");
            var columns = sheet.ledger().columns();
            for (int i = 0; i < columns.size(); i++) {
                put(i + 1, columns.get(i), columns.get(i).of(row));
            }
            at++;
            if (at % FLUSH_EVERY == 0) {
                flush();
            }
        }

        @Override
        public void close() {
            try {
                totals();
                foot();
                book.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void put(int column, Column<R> declared, @Nullable Object value) {
            Format format = declared.format();
            if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
                page.value(at, column, (Number) value);
            } else if (value instanceof LocalDate day) {
                page.value(at, column, day);
            } else if (value != null && format.isMostlyUnique()) {
                page.inlineString(at, column, text.of(format, value));
            } else if (value != null) {
                page.value(at, column, text.of(format, value));
            }
            style(column, excelFormat(format));
        }

        private void style(int column, @Nullable String format) {
            page.style(at, column)
                    .fontName(BODY)
                    .fontSize(10)
                    .format(format)
                    .borderStyle("thin")
                    .set();
        }

        private void totals() {
            page.inlineString(at, 0, said.total());
            style(0, "@");
            var columns = sheet.ledger().columns();
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                put(i + 1, column, column.totalled() ? sheet.totals().of(column.key()) : null);
            }
            page.range(at, 0, at, columns.size()).style().bold().set();
            at++;
        }

        private void foot() {
            int last = sheet.ledger().columns().size();
            for (var check : said.checks()) {
                line(check.verdict() + "　" + check.sentence() + "　" + check.figures(), last, 9);
            }
            at++;
            int step = Math.max(1, (last + 1) / said.signatures().size());
            for (int i = 0; i < said.signatures().size(); i++) {
                page.inlineString(at, i * step, said.signatures().get(i));
                page.style(at, i * step).fontName(BODY).fontSize(11).set();
            }
            at += 2;
            mark.forEach(line -> line(line, last, 9));
        }

        private void line(String words, int last, int size) {
            page.inlineString(at, 0, words);
            page.range(at, 0, at, last).merge();
            page.style(at, 0).fontName(BODY).fontSize(size).set();
            at++;
        }

        private void flush() {
            try {
                page.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
