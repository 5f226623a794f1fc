package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.SurveyService;
import org.jiandang.household.entry.YearAlreadyOpen;
import org.springframework.stereotype.Service;

/** What happens in the home village besides cases: surveys are begun and not finished. */
@Service
class DemoHome {

    private final SurveyService surveys;
    private final YearIntake intake;

    DemoHome(SurveyService surveys, YearIntake intake) {
        this.surveys = surveys;
        this.intake = intake;
    }

    /** Opens the year's record of households that the intake has left out; their income is asked by the work list. */
    void survey(Scene scene, Staff staff, List<Placed> some) {
        int year = scene.years().open();
        LocalDate day = scene.limit().minusDays(3);
        Map<String, Registered> known = Staff.on(day, staff.county(), () -> intake.known(some, year));
        for (Registered one : known.values()) {
            if (!one.hasYear() && one.status().isActive()) {
                Staff.on(day, staff.first(), () -> opened(one.id(), year, day));
            }
        }
    }

    private boolean opened(HouseholdId id, int year, LocalDate day) {
        try {
            surveys.open(id, year, day);
            return true;
        } catch (YearAlreadyOpen before) {
            return false;
        }
    }
}
