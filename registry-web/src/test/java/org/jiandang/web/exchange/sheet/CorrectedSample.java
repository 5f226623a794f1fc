package org.jiandang.web.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetRow;
import org.jiandang.household.value.ResidentId;

/** A sample with its planted errors put right, written anew cell by cell. */
public final class CorrectedSample {

    private CorrectedSample() {}

    public static byte[] members() {
        return corrected(ImportFixture.sample("national-members.xlsx"));
    }

    static byte[] membersWithTitle() {
        return written(ImportFixture.sample("national-members.xlsx"), "科尔沁右翼中旗 2018 年度贫困人口信息");
    }

    /** The same workbook as a careful person would send it back. */
    public static byte[] corrected(byte[] workbook) {
        return written(workbook, null);
    }

    private static byte[] written(byte[] source, @org.jspecify.annotations.Nullable String title) {
        Map<String, Worksheet> sheets = new LinkedHashMap<>();
        Map<String, Map<Integer, String>> headers = new HashMap<>();
        int below = title == null ? 0 : 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            new ContentSheetReader().read(source, row -> {
                Worksheet sheet = sheets.computeIfAbsent(row.sheet(), workbook::newWorksheet);
                if (title != null) {
                    sheet.value(0, 0, title);
                }
                Map<Integer, String> known = headers.get(row.sheet());
                if (known == null) {
                    Map<Integer, String> header = new HashMap<>();
                    row.cells().forEach(cell -> header.put(cell.column(), cell.text()));
                    headers.put(row.sheet(), header);
                }
                for (SheetCell cell : row.cells()) {
                    String text = known == null ? cell.text() : corrected(known, row, cell);
                    if (cell.kind() == SheetCell.Kind.NUMBER && text.equals(cell.text())) {
                        sheet.value(row.number() - 1 + below, cell.column(), new BigDecimal(text));
                    } else {
                        sheet.value(row.number() - 1 + below, cell.column(), text);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String corrected(Map<Integer, String> headers, SheetRow row, SheetCell cell) {
        String header = headers.getOrDefault(cell.column(), "");
        String name = text(headers, row, List.of("姓名", "户主姓名/成员姓名", "户主姓名"));
        switch (header) {
            case "证件号码" -> {
                // The head of 2014700080 was written with the number of another household's head.
                boolean anothers = name.equals("吴布和") && (row.number() == 184 || row.number() == 82);
                String number = anothers ? cell.text().substring(0, 14) + "9090" : cell.text();
                return ResidentId.complete(number.substring(0, 17)).value();
            }
            case "与户主关系" -> {
                // In both samples the planted second head stands on this row.
                return name.equals("韩满都拉") && row.number() == 124 ? "其他" : cell.text();
            }
            case "性别" -> {
                String id = text(headers, row, List.of("证件号码"));
                return (id.charAt(16) - '0') % 2 == 1 ? "男" : "女";
            }
            case "务工时间(月)", "务工时间（月）" -> {
                return cell.text().equals("14") ? "12" : cell.text();
            }
            case "其他致贫原因" -> {
                String main = text(headers, row, List.of("主要致贫原因"));
                return cell.text().equals(main) ? "" : cell.text();
            }
            default -> {
                return cell.text();
            }
        }
    }

    private static String text(Map<Integer, String> headers, SheetRow row, List<String> names) {
        return row.cells().stream()
                .filter(cell -> names.contains(headers.getOrDefault(cell.column(), "")))
                .map(SheetCell::text)
                .findFirst()
                .or(() -> Optional.of(""))
                .orElseThrow();
    }
}
