package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jiandang.exchange.sheet.Cleaning;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetIntake;
import org.jiandang.exchange.sheet.SheetLimits;
import org.jiandang.exchange.sheet.SheetRow;
import org.jiandang.household.card.Field;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;

/** Sample files with some bytes or words changed, always the same ones: rows within the limits, or a refusal with a reason, and nothing else. */
class MutatedFilesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LINES = 6;

    /** What stands between quotes or tags of a workbook: numbers of rows and columns, styles, addresses, values. */
    private static final Pattern WORD = Pattern.compile("(?<=[\">])[^\"<>]{1,40}(?=[\"<])");

    private static final List<String> HOSTILE = List.of(
            "-1",
            "0",
            "-2147483648",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "1E999999999",
            "1E-999999999",
            "-1E999999999",
            "NaN",
            "Infinity",
            "１",
            "A0",
            "ZZZZ9",
            "A",
            "1",
            "A1:ZZZ9999999",
            "_x0000_",
            "&#x1F;",
            "&lt;&amp;",
            "\uD83D\uDE00",
            "..",
            "xl/workbook.xml",
            " ",
            "");

    private int rows;
    private int refused;

    @Test
    @SecurityCase("B5")
    void a_text_file_with_changed_bytes_is_read_or_refused() throws IOException {
        String sample = new String(sample("national-households-gbk.csv"), GB18030);
        String head = String.join("\n", sample.lines().limit(LINES).toList());
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            byte[] start = head.getBytes(i % 3 == 0 ? StandardCharsets.UTF_8 : GB18030);
            read(changed(start, random), "csv " + i);
        }
        bothHappened();
    }

    @Test
    @SecurityCase("B5")
    void a_workbook_with_changed_bytes_is_read_or_refused() throws IOException {
        byte[] small = packed(parts());
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            read(changed(small, random), "zip " + i);
        }
        bothHappened();
    }

    @Test
    @SecurityCase("B5")
    void a_workbook_whose_numbers_and_addresses_are_nonsense_is_read_or_refused() throws IOException {
        Map<String, byte[]> parts = parts();
        List<String> names = List.copyOf(parts.keySet());
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                String name = names.get(random.nextInt(names.size()));
                changed.put(name, reworded(changed.get(name), random));
            }
            read(packed(changed), "words " + i);
        }
        bothHappened();
    }

    @Test
    @SecurityCase("B4")
    void columns_from_before_the_first_are_hidden_without_counting_them_all() {
        RawXlsx workbook = new RawXlsx()
                .sheet(RawXlsx.row(1, "a"), "<cols><col min=\"-2147483648\" max=\"3\" hidden=\"1\"/></cols>");
        assertThat(new ContentSheetReader()
                        .read(workbook.bytes(), row -> {})
                        .sheets()
                        .get(0)
                        .hiddenColumns())
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    @SecurityCase("B4")
    void a_number_of_a_few_characters_is_never_written_out_as_one_of_a_thousand_million() {
        for (Field field : Field.values()) {
            for (String number :
                    List.of("1E999999999", "-1E999999999", "1E-999999999", "100E2147483645", "1E2147483647")) {
                SheetCell cell = new SheetCell(0, SheetCell.Kind.NUMBER, number);
                assertThat(Cleaning.clean(Datum.of(field), cell).toString())
                        .as("%s %s", field, number)
                        .hasSizeLessThan(SheetLimits.CELL_CHARACTERS);
            }
        }
    }

    private void read(byte[] file, String which) {
        SheetIntake intake = new SheetIntake(record -> {});
        try {
            intake.finish(new ContentSheetReader().read(file, row -> {
                rows++;
                within(row, which);
                intake.accept(row);
            }));
        } catch (FileRefused reason) {
            refused++;
            assertThat(reason.reason()).as(which).isNotBlank();
        } catch (RuntimeException fault) {
            throw new AssertionError(which, fault);
        }
    }

    private static void within(SheetRow row, String which) {
        assertThat(row.cells())
                .as(which)
                .allMatch(cell -> cell.column() >= 0
                        && cell.column() < SheetLimits.COLUMNS
                        && cell.text().length() <= SheetLimits.CELL_CHARACTERS);
    }

    private void bothHappened() {
        assertThat(rows).as("rows read").isPositive();
        assertThat(refused).as("files refused").isPositive();
    }

    private static byte[] changed(byte[] file, Random random) {
        byte[] changed = file.clone();
        for (int change = 1 + random.nextInt(8); change > 0; change--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt();
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed[at] = (byte) "\",;\t\n\r=\0".charAt(random.nextInt(8));
                default -> changed = Arrays.copyOf(changed, Math.max(1, random.nextInt(10) == 0 ? at : changed.length));
            }
        }
        return changed;
    }

    private static byte[] reworded(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.UTF_8);
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) {
            return part;
        }
        MatchResult word = words.get(random.nextInt(words.size()));
        return (text.substring(0, word.start())
                        + HOSTILE.get(random.nextInt(HOSTILE.size()))
                        + text.substring(word.end()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of this test, with what a reader looks at: styles, shared texts, hidden and merged cells, dates, formulas. */
    private static Map<String, byte[]> parts() throws IOException {
        String head = new String(sample("national-households-gbk.csv"), GB18030)
                .lines()
                .findFirst()
                .orElseThrow();
        List<String> rows = new ArrayList<>();
        rows.add(RawXlsx.row(1, Arrays.stream(head.split(",")).limit(26).toArray(String[]::new)));
        rows.add("<row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>43101</v></c>"
                + "<c r=\"C2\"><v>1.5E3</v></c><c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><v>#N/A</v></c>"
                + "<c r=\"F2\"><f>A1+1</f><v>2</v></c><c t=\"d\"><v>2018-01-01</v></c></row>");
        RawXlsx workbook = new RawXlsx()
                .sheet(
                        String.join("", rows),
                        "<cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols>",
                        "<mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts>"
                                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")
                .part("xl/sharedStrings.xml", "<sst><si><t>text</t></si></sst>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                // without the time of day, so that every run changes the same bytes
                entry.setTime(1_514_764_800_000L);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MutatedFilesTest.class.getResourceAsStream("/samples/" + name))) {
            return in.readAllBytes();
        }
    }
}
