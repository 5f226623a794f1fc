package org.jiandang.web.ledger;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerService;
import org.jiandang.ledger.LedgerSheet;
import org.jiandang.ledger.LedgerSink;
import org.jiandang.ledger.export.ExportFormat;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.web.text.Figures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes an export's ledger in its format, with the mark that says whose file it is. */
@Component
class SheetFiles {

    private final LedgerService ledgers;
    private final SheetWords sheets;
    private final MessageSource messages;
    private final Figures figures;

    SheetFiles(LedgerService ledgers, SheetWords sheets, MessageSource messages, Figures figures) {
        this.ledgers = ledgers;
        this.sheets = sheets;
        this.messages = messages;
        this.figures = figures;
    }

    /** The file's name and its number of rows. */
    record Done(String name, long rows) {}

    Done write(LedgerExport export, OutputStream out, Locale locale, LongConsumer progress) {
        var name = new StringBuilder();
        Function<LedgerSheet<?>, SheetText> words = sheet -> {
            name.append(sheets.fileName(sheet, locale))
                    .append('.')
                    .append(export.format().ending());
            return sheets.of(sheet, locale);
        };
        var text = new CellText(messages, locale);
        List<String> mark = mark(export, locale);
        LedgerSink sink = export.format() == ExportFormat.CSV
                ? new CsvSink(
                        out,
                        words,
                        text,
                        new CsvSink.Mark(messages.getMessage("ledger.mark.column", new Object[0], locale), mark.get(0)))
                : new XlsxSink(out, words, text, mark);
        long rows = write(export.ledger(), export, new Counting(sink, progress));
        return new Done(name.toString(), rows);
    }

    private <R extends Record> long write(Ledger<R> ledger, LedgerExport export, LedgerSink sink) {
        return ledgers.write(ledger, export.query(), export.numbers(), sink);
    }

    private List<String> mark(LedgerExport export, Locale locale) {
        return List.of(
                messages.getMessage(
                        "ledger.mark.who",
                        new Object[] {export.number(), export.requestedBy().name(), figures.time(export.requestedAt())},
                        locale),
                messages.getMessage("ledger.mark.purpose", new Object[] {export.purpose()}, locale));
    }

    /** Tells how many rows have passed. */
    private record Counting(LedgerSink sink, LongConsumer progress) implements LedgerSink {

        @Override
        public <R extends Record> RowSink<R> open(LedgerSheet<R> sheet) {
            RowSink<R> rows = sink.open(sheet);
            return new RowSink<>() {
                @Override
                public void row(long number, R row) {
                    rows.row(number, row);
                    progress.accept(number);
                }

                @Override
                public void close() {
                    rows.close();
                }
            };
        }
    }
}
