package org.jiandang.web.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetRow;
import org.jiandang.household.value.ResidentId;

/** The sample of members with its planted errors put right, written anew. */
final class CorrectedSample {

    private CorrectedSample() {}

    static byte[] members() {
        return written(List.of());
    }

    static byte[] membersWithTitle() {
        return written(List.of("科尔沁右翼中旗 2018 年度贫困人口信息"));
    }

    private static byte[] written(List<String> titles) {
        List<SheetRow> rows = new ArrayList<>();
        new ContentSheetReader().read(ImportFixture.sample("national-members.xlsx"), rows::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("贫困人口信息");
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(i, 0, titles.get(i));
            }
            String[] headers = new String[80];
            rows.get(0).cells().forEach(cell -> headers[cell.column()] = cell.text());
            for (SheetRow row : rows) {
                boolean secondHead =
                        row.cells().stream().anyMatch(cell -> cell.text().equals("201470005002"));
                for (SheetCell cell : row.cells()) {
                    String corrected = corrected(headers[cell.column()], cell.text(), row.number(), secondHead);
                    sheet.value(row.number() - 1 + titles.size(), cell.column(), corrected);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String corrected(String header, String text, int row, boolean secondHead) {
        if (header.equals("证件号码") && row > 1) {
            String number = row == 184 ? text.substring(0, 14) + "901" + "0" : text;
            return ResidentId.complete(number.substring(0, 17)).value();
        }
        if (header.equals("与户主关系") && secondHead && text.equals("户主")) {
            return "其他";
        }
        return header.equals("务工时间(月)") && text.equals("14") ? "12" : text;
    }
}
