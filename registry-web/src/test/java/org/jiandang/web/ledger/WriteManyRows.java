package org.jiandang.web.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandang.ledger.book.PeopleLedger;

/** A program of its own: writes a workbook of many made-up rows. Arguments: file, rows. */
public final class WriteManyRows {

    private WriteManyRows() {}

    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[1]);
        var words = SampleSheets.words();
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            var sink = new XlsxSink(out, sheet -> words.of(sheet, Locale.CHINA), SampleSheets.text(), List.of());
            var sums = Map.of("population", BigDecimal.valueOf(rows), "heads", BigDecimal.ONE);
            var sinkRows = sink.open(SampleSheets.of(PeopleLedger.LEDGER, rows, sums));
            for (long i = 1; i <= rows; i++) {
                sinkRows.row(i, SampleSheets.person(i));
            }
            sinkRows.close();
        }
        Files.writeString(
                Path.of(arguments[0] + ".heap"),
                String.valueOf(Runtime.getRuntime().maxMemory()));
    }
}
