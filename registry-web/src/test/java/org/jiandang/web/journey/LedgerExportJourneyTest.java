package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jiandang.exchange.ImportDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The county office lists a ledger, takes it away as a workbook and as CSV, and finds the rows of the screen in both. */
class LedgerExportJourneyTest extends Journey {

    private static final String LIST =
            "/ledgers/L2?area=" + SampleRegister.VILLAGE + "&year=2018&day=2019-03-04&size=100";

    @Autowired
    private ImportDesk desk;

    @Test
    void what_is_on_the_screen_is_what_is_in_the_files() throws IOException {
        itIs(LocalDate.of(2019, 3, 4));
        try (SampleRegister sample = new SampleRegister(desk)) {
            signIn("xian");
            open(LIST);
            assertAccessible();
            List<List<String>> screen = screen();
            assertThat(screen).hasSizeGreaterThan(20);
            assertThat(numbersIn(screen)).as("full numbers on the screen").isEmpty();
            assertThat(workbook(export("Excel"))).isEqualTo(screen);
            open(LIST);
            List<List<String>> lines = csv(export("CSV"));
            assertThat(lines)
                    .as("beside the screen's columns the mark, whose file it is")
                    .allSatisfy(line -> assertThat(line.get(line.size() - 1)).startsWith("导出编号 "));
            assertThat(lines.stream().map(line -> line.subList(0, line.size() - 1)))
                    .containsExactlyElementsOf(screen);
        }
    }

    /** The rows of the page without their totals, as text. */
    private List<List<String>> screen() {
        List<List<String>> rows = new ArrayList<>();
        page.locator("table.ledger tbody tr:not(.total)")
                .all()
                .forEach(row -> rows.add(row.locator("td").all().stream()
                        .map(cell -> plain(cell.innerText()))
                        .toList()));
        return rows;
    }

    private byte[] export(String format) throws IOException {
        follow(link(format));
        page.fill("#purpose", "年度核对");
        press("导出");
        assertThat(page.locator("main")).containsText("SHA-256");
        assertAccessible();
        Download download = page.waitForDownload(() -> link("下载").first().click());
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        }
    }

    private static List<List<String>> workbook(byte[] file) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read().stream()
                    .filter(row -> row.getCellCount() > 0 && row.getCellText(0).matches("\\d+"))
                    .map(row ->
                            row.stream().map(LedgerExportJourneyTest::textOf).toList())
                    .toList();
        }
    }

    private static String textOf(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String format = cell.getDataFormatString();
        return format != null && format.contains("yy")
                ? cell.asDate().toLocalDate().toString()
                : plain(cell.getText());
    }

    private static List<List<String>> csv(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)).stream()
                        .map(LedgerExportJourneyTest::plain)
                        .toList())
                .toList();
    }

    private static List<String> numbersIn(List<List<String>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(text -> text.matches("1599\\d{13}[0-9X]"))
                .toList();
    }

    /** A value without the dress it wears on a page ({@code 1,234.50}, —) or in a file ({@code ="…"}). */
    private static String plain(String text) {
        String bare = text.strip().replaceAll("^\"?=\"\"?(.*?)\"\"?\"?$", "$1").replaceAll("^\"(.*)\"$", "$1");
        if (bare.equals("—")) {
            return "";
        }
        return bare.matches("-?[\\d,]+\\.\\d+") ? bare.replace(",", "").replaceAll("\\.?0+$", "") : bare;
    }
}
