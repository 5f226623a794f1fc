package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetFile;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jiandang.exchange.sheet.SheetRow;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the security catalogue, chapter B: refused while they are read, with a reason. */
class DangerousFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    @SecurityCase("B1")
    void b1_a_bomb_is_refused_while_it_is_unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(new RawXlsx(), zip, "xl/worksheets/sheet1.xml");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            java.util.Arrays.fill(zeros, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertRefused(out.toByteArray(), "bomb");
    }

    @Test
    @SecurityCase("B2")
    void b2_a_zip_inside_a_path_out_and_too_many_parts_are_refused() {
        assertRefused(new RawXlsx().part("xl/inner.zip", "PK").bytes(), "active");
        assertRefused(new RawXlsx().part("../../x", "").bytes(), "badEntry");
        assertRefused(new RawXlsx().part("/etc/x", "").bytes(), "badEntry");
        assertRefused(new RawXlsx().part("XL/WORKBOOK.xml", "").bytes(), "badEntry");
        RawXlsx many = new RawXlsx();
        for (int i = 0; i < SheetLimits.ENTRIES; i++) {
            many.part("xl/media/" + i, "");
        }
        assertRefused(many.bytes(), "tooManyEntries");
    }

    @ParameterizedTest
    @SecurityCase("B3")
    @ValueSource(
            strings = {"xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"})
    void b3_an_entity_from_outside_is_refused_and_never_fetched(String part) throws IOException {
        try (ServerSocket listening = new ServerSocket(0)) {
            listening.setSoTimeout(300);
            String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:" + listening.getLocalPort()
                    + "/\">]><workbook>&e;</workbook>";
            assertRefused(new RawXlsx().part(part, xml).bytes(), "documentType");
            String file = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>";
            assertRefused(new RawXlsx().part(part, file).bytes(), "documentType");
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
        }
    }

    @Test
    @SecurityCase("B4")
    void b4_entities_that_laugh_and_deep_nesting_are_refused() {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook>&b;</workbook>";
        assertRefused(new RawXlsx().part("xl/workbook.xml", laughs).bytes(), "documentType");
        assertRefused(
                new RawXlsx().sheet("<a>".repeat(100) + "</a>".repeat(100)).bytes(), "damaged");
    }

    @Test
    @SecurityCase("B5")
    void b5_what_a_file_is_says_its_content_not_its_name() {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "oldOrEncrypted");
        assertRefused("<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "notASheet");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "notASheet");
        assertRefused(new byte[0], "empty");
        String word =
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
        assertRefused(new RawXlsx().part("[Content_Types].xml", word).bytes(), "notASheet");
        assertRefused(new byte[SheetLimits.FILE_BYTES + 1], "tooLarge");
    }

    @Test
    @SecurityCase("B6")
    void b6_macros_external_links_and_embedded_objects_are_refused() {
        assertRefused(new RawXlsx().part("xl/vbaProject.bin", "x").bytes(), "active");
        assertRefused(
                new RawXlsx()
                        .part(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>")
                        .bytes(),
                "active");
        assertRefused(new RawXlsx().part("xl/embeddings/oleObject1.bin", "x").bytes(), "active");
        assertRefused(new RawXlsx().part("xl/connections.xml", "<x/>").bytes(), "active");
        String macro =
                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
        assertRefused(new RawXlsx().part("[Content_Types].xml", macro).bytes(), "active");
    }

    @Test
    @SecurityCase("B7")
    void b7_a_formula_is_shown_and_its_cached_value_is_not_read() {
        SheetCell cell = cells("<row r=\"1\"><c r=\"A1\"><f>HYPERLINK(\"x\")</f><v>42</v></c></row>")
                .get(0);
        assertThat(cell.kind()).isEqualTo(SheetCell.Kind.FORMULA);
        assertThat(cell.text()).isEqualTo("=HYPERLINK(\"x\")");
    }

    @Test
    @SecurityCase("B9")
    void b9_reading_stops_at_the_limits() {
        StringBuilder wide = new StringBuilder("<row r=\"1\"><c r=\"CC1\"><v>1</v></c></row>");
        assertRefused(new RawXlsx().sheet(wide.toString()).bytes(), "tooManyColumns");
        String longCell = RawXlsx.row(1, "x".repeat(SheetLimits.CELL_CHARACTERS + 1));
        assertRefused(new RawXlsx().sheet(longCell).bytes(), "cellTooLong");
        StringBuilder csv = new StringBuilder("a\n".repeat(SheetLimits.ROWS + 1));
        assertRefused(csv.toString().getBytes(StandardCharsets.UTF_8), "tooManyRows");
    }

    @Test
    void b10_styled_empty_rows_to_the_end_of_the_sheet_are_passed_over() {
        StringBuilder rows = new StringBuilder(RawXlsx.row(1, "a"));
        for (int row = 2; row < 200_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" s=\"")
                    .append(row % 9)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"")
                    .append(row % 7)
                    .append("\"/></row>");
        }
        assertThat(rows(new RawXlsx().sheet(rows.toString()).bytes())).hasSize(1);
    }

    @Test
    @SecurityCase("B14")
    void b14_hidden_rows_and_columns_are_told() {
        String hidden = "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row>";
        SheetFile file = new ContentSheetReader()
                .read(
                        new RawXlsx()
                                .part(
                                        "xl/worksheets/sheet1.xml",
                                        "<worksheet><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                                                + hidden + "</sheetData></worksheet>")
                                .bytes(),
                        row -> {});
        assertThat(file.sheets().get(0).hiddenRows()).containsExactly(2);
        assertThat(file.sheets().get(0).hiddenColumns()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    @SecurityCase("B15")
    void b15_date_cells_follow_the_date_system_and_the_day_that_never_was_is_an_error() {
        String styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        String days =
                "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>32907</v></c><c r=\"B1\" s=\"1\"><v>60</v></c><c r=\"C1\"><v>32907</v></c></row>";
        List<SheetCell> cells = rows(new RawXlsx()
                        .part("xl/styles.xml", styles)
                        .sheet(days)
                        .bytes())
                .get(0)
                .cells();
        assertThat(cells.get(0)).isEqualTo(new SheetCell(0, SheetCell.Kind.DATE, "1990-02-03"));
        assertThat(cells.get(1).kind()).isEqualTo(SheetCell.Kind.ERROR);
        assertThat(cells.get(2).kind()).isEqualTo(SheetCell.Kind.NUMBER);
        List<SheetCell> mac = rows(new RawXlsx()
                        .workbook("<workbookPr date1904=\"1\"/>")
                        .part("xl/styles.xml", styles)
                        .sheet(days)
                        .bytes())
                .get(0)
                .cells();
        assertThat(mac.get(0).text()).isEqualTo("1994-02-04");
    }

    @Test
    @SecurityCase("B19")
    void b19_rich_text_is_plain_and_phonetics_are_dropped() {
        String strings = "<sst><si><r><t>乌</t></r><r><t>云</t></r><rPh><t>wu</t></rPh></si></sst>";
        String rows =
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c></row>";
        List<SheetCell> cells = rows(new RawXlsx()
                        .part("xl/sharedStrings.xml", strings)
                        .sheet(rows)
                        .bytes())
                .get(0)
                .cells();
        assertThat(cells.get(0).text()).isEqualTo("乌云");
        assertThat(cells.get(1).kind()).isEqualTo(SheetCell.Kind.BOOLEAN);
        assertThat(cells.get(2).kind()).isEqualTo(SheetCell.Kind.ERROR);
    }

    @Test
    @SecurityCase("B26")
    void b26_encodings_are_told_by_their_bytes_and_a_bad_byte_has_its_offset() {
        String text = "户编号,姓名\n1,娜仁托娅\n";
        assertThat(charset(text.getBytes(GB18030))).isEqualTo("GB18030");
        assertThat(charset(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
        assertThat(charset(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
        assertThat(charset(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("UTF-16LE");
        byte[] good = text.getBytes(GB18030);
        byte[] bad = java.util.Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0xFF;
        bad[good.length + 1] = '\n';
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> rows(bad))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("undecodable"))
                .satisfies(refused -> assertThat(refused.arguments().get(0)).isEqualTo((long) good.length));
    }

    @Test
    @SecurityCase("B27")
    void b27_csv_follows_its_rules() {
        List<SheetRow> rows = rows("a,\"b,\"\"c\"\"\nd\",=\"001\"\r\n;x\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(0).cells()).extracting(SheetCell::text).containsExactly("a", "b,\"c\"\nd", "001");
        assertThat(rows.get(1).number()).isEqualTo(3);
        assertThat(rows("a;b\n1;2".getBytes(StandardCharsets.UTF_8)).get(1).cells())
                .hasSize(2);
        assertRefused("a,\"b".getBytes(StandardCharsets.UTF_8), "csvQuotes");
        assertRefused("a,\"b\"c\n".getBytes(StandardCharsets.UTF_8), "csvQuotes");
        assertRefused("a\0b".getBytes(StandardCharsets.UTF_8), "notASheet");
        assertRefused(
                ("\"" + "x".repeat(SheetLimits.LINE_CHARACTERS + 1)).getBytes(StandardCharsets.UTF_8), "csvQuotes");
    }

    private static String charset(byte[] content) {
        return new ContentSheetReader().read(content, row -> {}).charset();
    }

    private static List<SheetCell> cells(String row) {
        return rows(new RawXlsx().sheet(row).bytes()).get(0).cells();
    }

    private static List<SheetRow> rows(byte[] content) {
        List<SheetRow> rows = new ArrayList<>();
        new ContentSheetReader().read(content, rows::add);
        return rows;
    }

    private static void assertRefused(byte[] content, String reason) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> new ContentSheetReader().read(content, row -> {}))
                .extracting(FileRefused::reason)
                .isEqualTo(reason);
    }

    private static void copy(RawXlsx workbook, OutputStream into, String without) throws IOException {
        ZipOutputStream zip = (ZipOutputStream) into;
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(without)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
    }
}
