package org.jiandang.web.region;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.policy.calendar.CalendarDay;

/**
 * The days of a year as text, one a line: {@code 2027-01-01,元旦,放假}. Read with commas or tabs, as pasted from a sheet; dates with dashes, slashes or
 * 年月日; the kind in Chinese or as the shipped file writes it.
 *
 * @param days the days
 * @param wrong the numbers of the lines that say none, counted from one
 */
record CalendarLines(List<CalendarDay> days, List<Integer> wrong) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final String HOLIDAY = "放假";
    private static final String WORKDAY = "上班";

    static CalendarLines read(String text) {
        List<CalendarDay> days = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    Normalizer.normalize(lines.get(i), Normalizer.Form.NFKC).strip();
            if (!line.isEmpty() && !(i == 0 && line.startsWith("date"))) {
                int number = i + 1;
                day(line).ifPresentOrElse(days::add, () -> wrong.add(number));
            }
        }
        return new CalendarLines(days, wrong);
    }

    static String write(List<CalendarDay> days) {
        StringBuilder text = new StringBuilder();
        days.forEach(day -> text.append(day.day())
                .append(',')
                .append(day.name())
                .append(',')
                .append(day.working() ? WORKDAY : HOLIDAY)
                .append('\n'));
        return text.toString();
    }

    private static Optional<CalendarDay> day(String line) {
        String[] cells = line.split("[,\\t]", -1);
        if (cells.length != 3) {
            return Optional.empty();
        }
        Optional<Boolean> working = working(cells[2].strip());
        return date(cells[0].strip())
                .flatMap(day -> working.map(works -> new CalendarDay(day, cells[1].strip(), works)));
    }

    private static Optional<Boolean> working(String kind) {
        return switch (kind) {
            case HOLIDAY, "休", "HOLIDAY" -> Optional.of(false);
            case WORKDAY, "班", "WORKDAY" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
