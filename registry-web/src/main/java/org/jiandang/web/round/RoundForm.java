package org.jiandang.web.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.round.RoundDates;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/** What was typed to open a round, or to give it other days. */
final class RoundForm {

    private static final List<String> DAYS = List.of("opensOn", "entryDueOn", "reviewDueOn", "closesOn");

    private RoundForm() {}

    /** The year and days, or what is wrong with them. */
    record Reading(int year, @Nullable RoundDates dates, List<FieldFault> faults) {}

    static Reading read(Typing typing) {
        List<FieldFault> faults = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (String day : DAYS) {
            try {
                days.add(SectionForm.date(typing.text(day)));
            } catch (SectionForm.Unreadable wrong) {
                faults.add(wrong.at(day));
            }
        }
        String year = typing.text("year");
        if (!year.matches("20\\d\\d")) {
            faults.add(FieldFault.of("year", "round.year.wrong"));
        }
        if (!faults.isEmpty()) {
            return new Reading(0, null, faults);
        }
        RoundDates dates = new RoundDates(days.get(0), days.get(1), days.get(2), days.get(3));
        if (!dates.areInOrder()) {
            return new Reading(0, null, List.of(FieldFault.of("opensOn", "round.refused.dates")));
        }
        return new Reading(Integer.parseInt(year), dates, faults);
    }

    /** The usual days of a data year: the last quarter. */
    static Typing usual(int year) {
        return write(
                year,
                new RoundDates(
                        LocalDate.of(year, 10, 8),
                        LocalDate.of(year, 11, 20),
                        LocalDate.of(year, 12, 10),
                        LocalDate.of(year, 12, 31)));
    }

    static Typing write(int year, RoundDates dates) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("year", List.of(String.valueOf(year)));
        values.put("opensOn", List.of(dates.opensOn().toString()));
        values.put("entryDueOn", List.of(dates.entryDueOn().toString()));
        values.put("reviewDueOn", List.of(dates.reviewDueOn().toString()));
        values.put("closesOn", List.of(dates.closesOn().toString()));
        return new Typing(values);
    }
}
