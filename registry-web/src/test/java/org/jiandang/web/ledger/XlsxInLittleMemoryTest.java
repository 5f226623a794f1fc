package org.jiandang.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxInLittleMemoryTest {

    private static final long ROWS = 200_000;

    @Test
    void two_hundred_thousand_rows_are_written_by_a_process_of_256_megabytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("many.xlsx");
        Path log = folder.resolve("log.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WriteManyRows.class.getName(),
                        file.toString(),
                        String.valueOf(ROWS))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("the writer ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Long.parseLong(Files.readString(folder.resolve("many.xlsx.heap"))))
                .isLessThanOrEqualTo(256L << 20);
        assertThat(lastNumber(file)).isEqualTo(ROWS);
    }

    private static long lastNumber(Path file) throws IOException {
        try (var book = new ReadableWorkbook(Files.newInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.getCellText(0))
                    .filter(text -> text.matches("\\d+"))
                    .mapToLong(Long::parseLong)
                    .max()
                    .orElseThrow();
        }
    }
}
