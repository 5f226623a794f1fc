package org.jiandang.recheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.exit.StandingFacts;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.Water;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.Age;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Home;
import org.jiandang.screening.HomeAndHealth;
import org.jiandang.screening.Income;
import org.jiandang.screening.Person;
import org.jspecify.annotations.Nullable;

/**
 * The facts of V070 from a household read in bulk: as {@code screening.CircumstancesReading} reads them for one. What verifiers saw at the exit was
 * met, else there had been none, so that only the data of the year are asked.
 */
final class ExitedAgain {

    private ExitedAgain() {}

    /** The facts of a household that has left and has a year; none of any other. */
    static @Nullable StandingFacts facts(StoredHousehold household, PolicyProfile profile) {
        HouseholdStatus status = household.standing().status();
        YearFacts year = household.year();
        if (year == null || (status != HouseholdStatus.EXITED && status != HouseholdStatus.STABLE)) {
            return null;
        }
        return StandingFacts.of(circumstances(household, status, year), details(household, year), List.of(), profile);
    }

    private static Circumstances circumstances(StoredHousehold household, HouseholdStatus status, YearFacts year) {
        List<MemberFacts> active = household.activeMembers();
        return new Circumstances(
                year.year(),
                year.recordDate(),
                status,
                household.basics().attribute(),
                household.basics().standard(),
                household.basics().firstIdentifiedOn(),
                household.standing().returnYear(),
                household.causes().mainCause(),
                active.size(),
                Income.of(year.income()),
                home(year),
                active.stream().map(member -> person(member, year.recordDate())).toList(),
                household.area());
    }

    private static Home home(YearFacts year) {
        Housing house = year.housing();
        Water water = year.water();
        return new Home(
                house.unsafeHouse(),
                house.houseGrade(),
                house.houseAppraisedOn(),
                house.houseRepairedOn(),
                year.relocation().movedInOn(),
                water.waterSafe(),
                water.waterLitres(),
                water.waterMinutes(),
                water.waterQualityOk(),
                water.waterGuaranteePct());
    }

    private static Person person(MemberFacts member, LocalDate on) {
        Integer work = member.work().workMonths();
        Integer post = member.work().postMonths();
        return new Person(
                member.no(),
                member.birthDate() == null ? null : Age.on(on, member.birthDate()),
                member.schooling().school(),
                member.schooling().education(),
                member.schooling().dropoutReason(),
                member.insurance().medicalResident(),
                member.insurance().medicalEmployee(),
                member.benefits().dibao(),
                work == null ? post : Integer.valueOf(work + (post == null ? 0 : post)));
    }

    private static HomeAndHealth details(StoredHousehold household, YearFacts year) {
        return new HomeAndHealth(
                year.housing().housingArea(),
                household.activeMembers().stream()
                        .filter(ExitedAgain::isIllWithoutCover)
                        .map(MemberFacts::no)
                        .toList());
    }

    private static boolean isIllWithoutCover(MemberFacts member) {
        Set<HealthCondition> conditions = member.health().conditions();
        return Boolean.FALSE.equals(member.insurance().seriousIllness())
                && conditions != null
                && (conditions.contains(HealthCondition.CHRONIC) || conditions.contains(HealthCondition.SERIOUS));
    }
}
