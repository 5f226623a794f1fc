package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.SurveyService;
import org.jiandang.household.card.Schooling;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.finding.FindingState;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** V036: a pupil who stands in one grade in three years that follow each other, as the stored years tell it. */
@RegistryTest
class RepeatedGradeTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104208");
    private static final int PUPIL = 3;

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdDesk desk;

    @Autowired
    SurveyService surveys;

    @Autowired
    FindingDesk findings;

    private HouseholdId id;

    private void aPupilIn(SchoolStage stage) {
        id = households.applicant(VILLAGE, Cards.of(aHousehold().of(PUPIL)));
        writes(2018, stage);
    }

    private void next(int year) {
        at(year, () -> {
            surveys.open(id, year, day(year));
            return true;
        });
    }

    private void writes(int year, SchoolStage stage) {
        Outcome outcome = at(
                year,
                () -> desk.amend(AmendSection.ofMember(
                        id,
                        households.view(id).register().version(),
                        year,
                        PUPIL,
                        Section.SCHOOLING,
                        new Schooling(null, stage, null, null))));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
    }

    private List<Integer> doubted(int year) {
        return at(year, () -> findings.of(id)).stream()
                .filter(finding -> finding.code().equals("V036") && finding.state() == FindingState.OPEN)
                .map(finding -> finding.place().memberNo())
                .toList();
    }

    private static <T> T at(int year, java.util.function.Supplier<T> work) {
        return RegistryClock.callAt(
                day(year).atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(),
                () -> Acting.as(TestActors.cadreOf(VILLAGE), work));
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 11, 1);
    }

    @Test
    void the_same_grade_is_doubted_in_the_third_year_and_no_longer_when_the_grade_is_corrected() {
        aPupilIn(SchoolStage.GRADE_7);
        next(2019);
        writes(2019, SchoolStage.GRADE_7);
        assertThat(doubted(2019)).isEmpty();
        next(2020);
        writes(2020, SchoolStage.GRADE_7);
        assertThat(doubted(2020)).containsExactly(PUPIL);

        writes(2020, SchoolStage.GRADE_8);

        assertThat(doubted(2020)).isEmpty();
    }

    @Test
    void years_at_primary_school_or_with_another_grade_between_are_not_doubted() {
        aPupilIn(SchoolStage.PRIMARY);
        next(2019);
        writes(2019, SchoolStage.PRIMARY);
        next(2020);
        writes(2020, SchoolStage.PRIMARY);
        assertThat(doubted(2020)).isEmpty();

        aPupilIn(SchoolStage.GRADE_7);
        next(2019);
        writes(2019, SchoolStage.GRADE_8);
        next(2020);
        writes(2020, SchoolStage.GRADE_7);
        assertThat(doubted(2020)).isEmpty();
    }
}
