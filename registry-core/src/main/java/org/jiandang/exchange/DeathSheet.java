package org.jiandang.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetCell;
import org.jiandang.exchange.sheet.SheetRow;
import org.jiandang.household.deaths.ReportedDeath;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a roster of reported deaths: finds the columns of number and day by their headings, and hands on the lines below them one by one. */
public final class DeathSheet implements Consumer<SheetRow> {

    private static final List<String> NUMBER = List.of("身份证号", "身份证号码", "公民身份号码", "证件号码", "身份证", "idnumber");
    private static final List<String> DAY = List.of("死亡日期", "死亡时间", "注销日期", "dateofdeath");

    private final Consumer<ReportedDeath> deaths;
    private final Map<String, Columns> sheets = new HashMap<>();

    /** @param deaths receives every line that has a number */
    public DeathSheet(Consumer<ReportedDeath> deaths) {
        this.deaths = deaths;
    }

    private record Columns(int number, @Nullable Integer day) {}

    @Override
    public void accept(SheetRow row) {
        Columns columns = sheets.get(row.sheet());
        if (columns == null) {
            Integer number = column(row, NUMBER);
            if (number != null) {
                sheets.put(row.sheet(), new Columns(number, column(row, DAY)));
            } else if (row.number() >= 10) {
                throw new FileRefused("noNumbers", row.sheet());
            }
            return;
        }
        String number = text(row, columns.number());
        if (number != null) {
            deaths.accept(new ReportedDeath(number, columns.day() == null ? null : day(text(row, columns.day()))));
        }
    }

    private static @Nullable Integer column(SheetRow row, List<String> names) {
        return row.cells().stream()
                .filter(cell ->
                        names.contains(cell.text().replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT)))
                .map(SheetCell::column)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(SheetRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .map(SheetCell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Days as 2018-03-01, 2018/3/1, 2018年3月1日 or 20180301; another writing is no day. */
    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.strip().matches("\\d{8}")
                ? new String[] {
                    text.strip().substring(0, 4),
                    text.strip().substring(4, 6),
                    text.strip().substring(6)
                }
                : text.strip().split("[-/.年月日]");
        try {
            return parts.length < 3
                    ? null
                    : LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }
}
