package org.jiandang.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.book.PeopleLedger;
import org.junit.jupiter.api.Test;

class XlsxSinkTest {

    private static final Ledger<PeopleLedger.Row> LEDGER = PeopleLedger.LEDGER;
    private static final int FIRST_ROW = 4;

    @Test
    void the_workbook_has_title_units_headings_rows_totals_checks_and_signatures() throws IOException {
        var rows = read(workbook(7));
        assertThat(rows.get(0).getCellText(0)).isEqualTo("科尔沁右翼中旗2018年贫困人口台账");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("填报单位：科尔沁右翼中旗扶贫开发办公室（盖章）");
        assertThat(texts(rows.get(1))).anyMatch(text -> text.contains("填报时间：2018-12-31") && text.contains("单位：人、元"));
        assertThat(rows.get(2).getCellText(0)).isEqualTo("序号");
        assertThat(rows.get(2).getCellText(column("employer"))).isEqualTo("务工状况");
        assertThat(rows.get(3).getCellText(column("workMonths"))).isEqualTo("时间（月）");
        assertThat(rows.get(FIRST_ROW).getCellText(column("name"))).isEqualTo("包玉山1");
        assertThat(rows.get(FIRST_ROW + 7).getCellText(0)).isEqualTo("合计");
        assertThat(rows.get(FIRST_ROW + 7).getCell(column("population")).asNumber())
                .isEqualByComparingTo("9");
        var rest = rows.subList(FIRST_ROW + 8, rows.size()).stream()
                .flatMap(row -> texts(row).stream())
                .toList();
        assertThat(rest).contains("单位负责人（签名）：", "审核人（签名）：", "填表人（签名）：", "联系电话：", "DC-2018-000001");
        assertThat(rest).anyMatch(text -> text.startsWith("相符") && text.contains("人数"));
    }

    @Test
    void numbers_of_people_are_text_and_figures_are_numbers() throws IOException {
        var row = read(workbook(1)).get(FIRST_ROW);
        assertThat(row.getCell(column("householdNo")).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(column("householdNo"))).isEqualTo("152222101201000001");
        assertThat(row.getCell(column("idNo")).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(column("perCapita")).asNumber()).isEqualByComparingTo("5211.33");
        assertThat(row.getCell(column("firstIdentifiedOn")).asDate().toLocalDate())
                .hasToString("2018-12-31");
        assertThat(row.getCellText(column("status"))).isEqualTo("已脱贫（享受政策）");
    }

    @Test
    void unknown_is_blank_and_zero_is_zero() throws IOException {
        var row = read(workbook(2)).get(FIRST_ROW + 1);
        assertThat(row.getCellText(column("education"))).isEmpty();
        assertThat(row.getCell(column("workMonths")).asNumber()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void a_wide_sheet_is_a3_landscape_with_frozen_and_repeated_headings() throws IOException {
        String sheet = entry(workbook(1), "xl/worksheets/sheet1.xml");
        String book = entry(workbook(1), "xl/workbook.xml");
        assertThat(LEDGER.isWide()).isTrue();
        assertThat(sheet)
                .contains("paperSize=\"8\"")
                .contains("orientation=\"landscape\"")
                .contains("fitToWidth=\"1\"");
        assertThat(sheet).contains("<pane").contains("state=\"frozen\"").contains("ySplit=\"4\"");
        assertThat(book).contains("_xlnm.Print_Titles").contains("$3:$4");
    }

    static byte[] workbook(long rows) {
        var out = new ByteArrayOutputStream();
        var words = SampleSheets.words();
        var sink = new XlsxSink(
                out, sheet -> words.of(sheet, Locale.CHINA), SampleSheets.text(), List.of("DC-2018-000001"));
        var people = BigDecimal.valueOf((rows + 2) / 3 * 3);
        var sheet = SampleSheets.of(
                LEDGER, rows, Map.of("population", people, "heads", BigDecimal.valueOf((rows + 2) / 3)));
        var sinkRows = sink.open(sheet);
        for (long i = 1; i <= rows; i++) {
            sinkRows.row(i, SampleSheets.person(i));
        }
        sinkRows.close();
        return out.toByteArray();
    }

    private static int column(String key) {
        for (int i = 0; i < LEDGER.columns().size(); i++) {
            if (LEDGER.columns().get(i).key().equals(key)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(key);
    }

    private static List<Row> read(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .filter(cell -> cell != null)
                .map(cell -> cell.getText())
                .toList();
    }

    private static String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("ledger", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
