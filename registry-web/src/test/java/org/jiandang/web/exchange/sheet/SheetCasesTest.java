package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jiandang.exchange.sheet.Cleaning;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.Recognition;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetIntake;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the security catalogue asks of files beyond {@link DangerousFilesTest} and {@link CellsTest}: rows, cells and encodings. */
class SheetCasesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "户编号,人口编号,姓名,证件号码,与户主关系,嘎查村,苏木乡镇,旗区";
    private static final String[] COLUMNS = HEADER.split(",");

    @Test
    @SecurityCase("B2")
    void a_link_out_of_the_archive_and_two_parts_of_one_name_are_refused() throws IOException {
        ByteArrayOutputStream link = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(link)) {
            ZipArchiveEntry entry = new ZipArchiveEntry("xl/theme");
            entry.setUnixMode(0120777);
            put(zip, entry, "/etc/passwd");
        }
        assertRefused(link.toByteArray(), "badEntry");
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(twice)) {
            put(zip, new ZipArchiveEntry("xl/workbook.xml"), "<workbook/>");
            put(zip, new ZipArchiveEntry("xl/workbook.xml"), "<workbook/>");
        }
        assertRefused(twice.toByteArray(), "badEntry");
    }

    @Test
    @SecurityCase("B4")
    void a_million_attributes_are_refused() {
        StringBuilder attributes = new StringBuilder("<a");
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append(" a").append(i * 7919L).append("=\"\"");
        }
        assertRefused(new RawXlsx().sheet(attributes.append("/>").toString()).bytes(), "damaged");
    }

    @Test
    @SecurityCase("B5")
    void archives_and_programs_that_are_no_workbook_are_refused() {
        assertRefused(new RawXlsx().part("[Content_Types].xml", "<Types/>").bytes(), "notASheet");
        assertRefused(new byte[] {'M', 'Z', (byte) 0x90, 0, 3}, "notASheet");
        assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "damaged");
    }

    @ParameterizedTest
    @SecurityCase("B7")
    @ValueSource(strings = {"HYPERLINK(\"http://x\",\"乌云\")", "1+1"})
    void a_formula_among_the_data_is_a_finding_at_its_row_and_its_cached_value_is_not_taken(String formula) {
        String rows = RawXlsx.row(1, COLUMNS)
                + RawXlsx.row(2, "1", "2", "乌云", "3", "户主", "x", "y", "z")
                        .replaceFirst(
                                "<c r=\"C2\"[^>]*>.*?</c>", "<c r=\"C2\"><f>" + escaped(formula) + "</f><v>乌云</v></c>");
        SheetRecord record = records(new RawXlsx().sheet(rows).bytes()).get(0);
        assertThat(record.row()).isEqualTo(2);
        assertThat(record.value(Datum.of(Field.NAME))).isNull();
        assertThat(record.values().get(Datum.of(Field.NAME)).fault().code()).isEqualTo("X01");
    }

    @Test
    @SecurityCase("B9")
    void a_workbook_is_read_to_the_row_limit_and_not_further() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= SheetLimits.ROWS + 50_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\"><c><v>")
                    .append(row * 31L)
                    .append("</v></c></row>");
        }
        byte[] workbook = new RawXlsx().sheet(rows.toString()).bytes();
        AtomicInteger read = new AtomicInteger();
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> new ContentSheetReader().read(workbook, row -> read.incrementAndGet()))
                .extracting(FileRefused::reason)
                .isEqualTo("tooManyRows");
        assertThat(read).hasValue(SheetLimits.ROWS);
    }

    @Test
    @SecurityCase("B10")
    void empty_styled_rows_to_the_last_row_and_column_are_passed_over() {
        StringBuilder rows = new StringBuilder(RawXlsx.row(1, "a"));
        for (int row = 2; row <= 1_048_576; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" s=\"")
                    .append(row * 31L % 97)
                    .append("\"/>");
        }
        rows.append("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"3\"/></row>");
        AtomicInteger read = new AtomicInteger();
        new ContentSheetReader().read(new RawXlsx().sheet(rows.toString()).bytes(), row -> read.incrementAndGet());
        assertThat(read).hasValue(1);
    }

    @Test
    @SecurityCase("B14")
    void hidden_sheets_rows_and_columns_with_data_are_named_for_confirmation() {
        String rows = RawXlsx.row(1, COLUMNS) + RawXlsx.row(2, "1", "2", "乌云", "3", "户主", "x", "y", "z");
        assertThat(recognised(new RawXlsx().sheet(rows)).hasHiddenData()).isFalse();
        // A filter that is on hides the rows it leaves out.
        assertThat(recognised(new RawXlsx()
                                .sheet(
                                        rows.replace("<row r=\"2\"", "<row hidden=\"1\" r=\"2\""),
                                        "<autoFilter ref=\"A1:H2\"/>"))
                        .hasHiddenData())
                .isTrue();
        RawXlsx sheet = new RawXlsx().sheet(rows);
        sheet.part(
                "xl/workbook.xml",
                sheet.text("xl/workbook.xml").replace("<sheet name", "<sheet state=\"veryHidden\" name"));
        assertThat(recognised(sheet).hasHiddenData()).isTrue();
    }

    @Test
    @SecurityCase("B15")
    void a_date_cell_with_a_time_is_its_day() {
        String styles = "<styleSheet><cellXfs><xf numFmtId=\"22\"/></cellXfs></styleSheet>";
        List<SheetCell> cells = new ArrayList<>();
        new ContentSheetReader()
                .read(
                        new RawXlsx()
                                .part("xl/styles.xml", styles)
                                .sheet("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>32907.999</v></c></row>")
                                .bytes(),
                        row -> cells.addAll(row.cells()));
        assertThat(cells).containsExactly(new SheetCell(0, SheetCell.Kind.DATE, "1990-02-03"));
    }

    @Test
    @SecurityCase("B18")
    void a_number_stored_as_text_is_a_number_when_it_is_plain() {
        assertThat(Cleaning.clean(Datum.of(IncomeItem.WAGE), text("1234.50")).value())
                .hasToString("1234.50");
    }

    @Test
    @SecurityCase("B19")
    void a_line_break_inside_a_cell_is_a_fault() {
        assertThat(Cleaning.clean(Datum.of(Field.NAME), text("乌\n云")).fault().code())
                .isEqualTo("X07");
        assertThat(Cleaning.clean(Datum.of(Field.CAUSE_NOTE), text("一\r\n二"))
                        .fault()
                        .code())
                .isEqualTo("X07");
    }

    @Test
    @SecurityCase("B20")
    void spaces_of_every_width_at_the_ends_are_cut_and_counted() {
        List<SheetRecord> records = new ArrayList<>();
        SheetIntake intake = new SheetIntake(records::add);
        byte[] csv = (HEADER + "\n1,2,\u3000乌云\u00A0,\u00A0159946197708067819 ,户主, 广太号嘎查\u3000,y,z\n")
                .getBytes(StandardCharsets.UTF_8);
        Recognition read = intake.finish(new ContentSheetReader().read(csv, intake));
        SheetRecord record = records.get(0);
        assertThat(record.value(Datum.of(Field.NAME))).isEqualTo(PersonName.of("乌云"));
        assertThat(((IdReading) record.value(Datum.of(Field.ID_NUMBER))).typed())
                .isEqualTo("159946197708067819");
        assertThat(record.text(Datum.Guide.VILLAGE)).contains("广太号嘎查");
        assertThat(read.padded()).isEqualTo(3);
    }

    @Test
    @SecurityCase("B26")
    void one_encoding_among_another_is_refused_where_it_begins() {
        byte[] start = "户编号,姓名\n1,娜仁托娅\n".getBytes(GB18030);
        byte[] mixed = joined(start, "2,阿拉坦乌\n".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> new ContentSheetReader().read(mixed, row -> {}))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("undecodable"))
                .satisfies(refused -> assertThat(refused.arguments().get(0)).isEqualTo((long) start.length));
        assertRefused(joined("a,乌\n".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF, '\n'}), "undecodable");
        assertThat(new ContentSheetReader()
                        .read("姓名,朝鲁\n".getBytes(Charset.forName("GBK")), row -> {})
                        .charset())
                .isEqualTo("GB18030");
    }

    @Test
    @SecurityCase("B27")
    void tabs_part_columns_and_one_column_too_many_or_a_line_without_end_is_refused() {
        String tabs = HEADER.replace(',', '\t') + "\n1\t2\t乌云\t3\t户主\tx\ty\tz";
        assertThat(records(tabs.getBytes(StandardCharsets.UTF_8))).hasSize(1);
        byte[] shifted = (HEADER + "\n1,2,乌云,3,户主,x,y,z\n1,2,乌,云,3,户主,x,y,z\n").getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> records(shifted))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("tooManyCells"))
                .satisfies(refused -> assertThat(refused.arguments().get(0)).isEqualTo(3));
        assertRefused("x".repeat(10 << 20).getBytes(StandardCharsets.UTF_8), "lineTooLong");
    }

    private static SheetCell text(String text) {
        return new SheetCell(0, SheetCell.Kind.TEXT, text);
    }

    private static String escaped(String formula) {
        return formula.replace("\"", "&quot;");
    }

    private static List<SheetRecord> records(byte[] content) {
        List<SheetRecord> records = new ArrayList<>();
        SheetIntake intake = new SheetIntake(records::add);
        intake.finish(new ContentSheetReader().read(content, intake));
        return records;
    }

    private static Recognition recognised(RawXlsx workbook) {
        SheetIntake intake = new SheetIntake(record -> {});
        return intake.finish(new ContentSheetReader().read(workbook.bytes(), intake));
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static void assertRefused(byte[] content, String reason) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> new ContentSheetReader().read(content, row -> {}))
                .extracting(FileRefused::reason)
                .isEqualTo(reason);
    }
}
