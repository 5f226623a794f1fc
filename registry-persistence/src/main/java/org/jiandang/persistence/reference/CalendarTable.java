package org.jiandang.persistence.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.policy.calendar.CalendarDay;
import org.jiandang.policy.calendar.CalendarRecords;
import org.jiandang.policy.calendar.CalendarYear;
import org.jiandang.policy.calendar.PolicyCalendar;
import org.jiandang.policy.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar over the tables {@code calendar_year} and {@code calendar_day}. */
@Component
class CalendarTable implements PolicyCalendar, CalendarRecords {

    private static final String SHIPPED = "FILE";

    private final JdbcClient jdbc;
    private final Stamps stamps;
    private final ReferenceTrail trail;
    private final Stamped<WorkingDays> calendar;

    CalendarTable(JdbcClient jdbc, Stamps stamps, ReferenceTrail trail) {
        this.jdbc = jdbc;
        this.stamps = stamps;
        this.trail = trail;
        this.calendar = new Stamped<>(() -> stamps.current(Stamps.Kind.CALENDAR), stamp -> read());
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar.get().isWorkingDay(day);
    }

    @Override
    public List<CalendarYear> years() {
        WorkingDays days = calendar.get();
        return jdbc.sql("SELECT year, source FROM calendar_year ORDER BY year")
                .query((row, no) ->
                        new CalendarYear(row.getInt("year"), days.in(row.getInt("year")), row.getString("source")))
                .list();
    }

    @Override
    public List<CalendarDay> days(int year) {
        return jdbc.sql("SELECT day, name, working FROM calendar_day WHERE year = ? ORDER BY day")
                .param(year)
                .query((row, no) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("working")))
                .list();
    }

    @Override
    public void enter(int year, List<CalendarDay> days, String source) {
        write(year, days, source, Acting.current().map(Actor::account).orElse(SHIPPED));
        stamps.next(Stamps.Kind.CALENDAR);
        trail.changed("ENTER_CALENDAR", "calendar:" + year, source);
        AfterCommit.run(calendar::expire);
    }

    /** Takes the shipped years; one that an administrator has entered stays as it is. Gives the number of rows. */
    int load(List<Map<String, String>> rows, String source) {
        Map<Integer, List<CalendarDay>> byYear = new TreeMap<>();
        for (Map<String, String> row : rows) {
            LocalDate day = LocalDate.parse(row.get("date"));
            byYear.computeIfAbsent(day.getYear(), any -> new ArrayList<>())
                    .add(new CalendarDay(day, row.getOrDefault("name", ""), "WORKDAY".equals(row.get("kind"))));
        }
        HashSet<Integer> entered = new HashSet<>(jdbc.sql("SELECT year FROM calendar_year WHERE entered_by <> ?")
                .param(SHIPPED)
                .query(Integer.class)
                .list());
        byYear.forEach((year, days) -> {
            if (!entered.contains(year)) {
                enter(year, days, source);
            }
        });
        return rows.size();
    }

    private void write(int year, List<CalendarDay> days, String source, String by) {
        jdbc.sql("""
                        INSERT INTO calendar_year (year, source, entered_by) VALUES (:year, :source, :by)
                        ON CONFLICT (year) DO UPDATE SET source = :source, entered_by = :by, entered_at = clock_timestamp()
                        """)
                .param("year", year)
                .param("source", source)
                .param("by", by)
                .update();
        jdbc.sql("DELETE FROM calendar_day WHERE year = ?").param(year).update();
        days.forEach(day -> jdbc.sql("INSERT INTO calendar_day (day, name, working) VALUES (?, ?, ?)")
                .params(day.day(), day.name(), day.working())
                .update());
    }

    private WorkingDays read() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("SELECT day, working FROM calendar_day").query(row -> {
            exceptions.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
        });
        return new WorkingDays(
                new HashSet<>(jdbc.sql("SELECT year FROM calendar_year")
                        .query(Integer.class)
                        .list()),
                exceptions);
    }
}
