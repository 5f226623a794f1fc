package org.jiandang.web.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jiandang.ledger.Column;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.LedgerSink;

/**
 * Writes a ledger as CSV that Excel opens as it is meant: UTF-8 with its mark, one heading line, long digits as {@code ="…"}, numbers without
 * separators, and no cell a formula (security control C44). The mark that says whose file it is stands in the last column of every row: it stays
 * with the rows when they are cut, sorted or put into another file, and a reader that goes by the headings passes it over.
 */
final class CsvSink implements LedgerSink {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LONG_DIGITS = Pattern.compile("[0-9]{15,22}|[0-9]{17}[Xx]|[0-9]{19,21}[Xx]");
    private static final String FORMULA_STARTS = "=+-@\t\0\r\n＝＋－＠";

    private final Writer out;
    private final Function<LedgerSheet<?>, SheetText> words;
    private final CellText text;
    private final Mark mark;

    CsvSink(OutputStream out, Function<LedgerSheet<?>, SheetText> words, CellText text, Mark mark) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.words = words;
        this.text = text;
        this.mark = mark;
    }

    /** The last column: its heading, and what stands in each row. */
    record Mark(String heading, String text) {}

    @Override
    public <R extends Record> RowSink<R> open(LedgerSheet<R> sheet) {
        var said = words.apply(sheet);
        var heading = new ArrayList<String>();
        heading.add(said.number());
        heading.addAll(said.labels());
        heading.add(mark.heading());
        print(BYTE_ORDER_MARK + line(heading.stream().map(CsvSink::cell).toList()));
        return new RowSink<>() {
            @Override
            public void row(long number, R row) {
                var cells = new ArrayList<String>();
                cells.add(String.valueOf(number));
                sheet.ledger().columns().forEach(column -> cells.add(value(column, row)));
                cells.add(cell(mark.text()));
                print(line(cells));
            }

            @Override
            public void close() {
                try {
                    out.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private <R> String value(Column<R> column, R row) {
        var value = column.of(row);
        if (value instanceof Number number) {
            return number instanceof BigDecimal money ? money.toPlainString() : number.toString();
        }
        return cell(text.of(column.format(), value));
    }

    /** A text as a cell: never a formula of its own, quoted where it must be. */
    static String cell(String text) {
        if (LONG_DIGITS.matcher(text).matches()) {
            return quoted("=\"" + text + "\"");
        }
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n;\t].*") ? quoted(safe) : safe;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + "\r\n";
    }

    private void print(String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
