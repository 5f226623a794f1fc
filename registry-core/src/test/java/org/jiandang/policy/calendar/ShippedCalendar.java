package org.jiandang.policy.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendar the application ships, read from its file. */
public final class ShippedCalendar {

    private static final Path FILE =
            Path.of("../registry-persistence/src/main/resources/data/calendar/china-workdays-2014-2026.csv");

    private ShippedCalendar() {}

    public static WorkingDays read() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        try {
            for (String line :
                    Files.readAllLines(FILE).subList(1, Files.readAllLines(FILE).size())) {
                String[] cells = line.split(",");
                exceptions.put(LocalDate.parse(cells[0]), cells[2].equals("WORKDAY"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Set<Integer> years =
                exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        return new WorkingDays(years, exceptions);
    }
}
