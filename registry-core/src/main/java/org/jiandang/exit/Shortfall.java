package org.jiandang.exit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.policy.Place;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.screening.HomeAndHealth;
import org.jiandang.screening.Income;
import org.jiandang.screening.Person;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a household which has left must go on having, and whether it has it.
 *
 * @param kind which
 * @param place where the datum stands
 * @param held not known where the register does not tell
 * @param measured the figure it rests on, where there is one
 */
record Shortfall(
        Kind kind, Place place, Truth held, @Nullable BigDecimal measured) {

    /** The conditions of exit that can fail again, and two that are asked of everybody. */
    enum Kind {
        INCOME("EX-01"),
        FOOD("EX-02"),
        CLOTHES("EX-03"),
        EDUCATION("EX-04"),
        MEDICAL("EX-05"),
        HOUSING("EX-06"),
        WATER("EX-07"),
        HOUSING_AREA(null),
        SERIOUS_ILLNESS(null);

        private final @Nullable String condition;

        Kind(@Nullable String condition) {
            this.condition = condition;
        }

        /** Whether it is asked where these conditions hold. */
        boolean isAsked(List<String> conditions) {
            return condition == null || conditions.contains(condition);
        }
    }

    /** Everything asked of the household; a member's matter once for each member. */
    static List<Shortfall> of(StandingFacts facts) {
        List<Shortfall> asked = new ArrayList<>();
        asked.add(income(facts));
        asked.add(seen(Kind.FOOD, CheckItem.FOOD, facts));
        asked.add(seen(Kind.CLOTHES, CheckItem.CLOTHES, facts));
        asked.addAll(
                each(Kind.EDUCATION, "schooling", "school", facts.household().schoolAge(), Shortfall::learns));
        asked.addAll(each(
                Kind.MEDICAL, "insurance", "medicalResident", facts.household().members(), Shortfall::isInsured));
        asked.add(new Shortfall(
                Kind.HOUSING,
                Place.of("housing", "houseGrade"),
                Truth.of(facts.household().home().isDangerous()).not(),
                null));
        asked.add(new Shortfall(
                Kind.WATER,
                Place.of("water", "waterSafe"),
                facts.limits().water().judge(facts.household().home()),
                null));
        asked.addAll(details(facts));
        return asked.stream()
                .filter(one -> one.kind.isAsked(facts.conditions()))
                .toList();
    }

    List<Object> figures() {
        return List.of("@rule.word.Shortfall." + kind, Objects.requireNonNullElse(measured, "—"));
    }

    private static Shortfall income(StandingFacts facts) {
        Income income = facts.household().income();
        Threshold line = facts.limits().line();
        int persons = facts.household().population();
        Truth held = income.realisedNet() == null || line == null || persons == 0
                ? Truth.UNKNOWN
                : Truth.of(Income.isAbove(income.realisedNet(), persons, line));
        return new Shortfall(
                Kind.INCOME, Place.of("income", "perCapita"), held, Income.shown(income.realisedNet(), persons));
    }

    private static Shortfall seen(Kind kind, CheckItem item, StandingFacts facts) {
        Truth held = facts.isSeen(item) ? Truth.of(!facts.isSeenUnmet(item)) : Truth.UNKNOWN;
        return new Shortfall(kind, Place.of("standing", "status"), held, null);
    }

    private static List<Shortfall> each(
            Kind kind, String section, String field, List<Person> members, Function<Person, Truth> held) {
        return members.stream()
                .map(member ->
                        new Shortfall(kind, Place.of(section, field).ofMember(member.no()), held.apply(member), null))
                .toList();
    }

    /** A child that is known to be out of school, and neither ill nor disabled. */
    private static Truth learns(Person child) {
        if (child.isSchooled() || child.mayBeExcused()) {
            return Truth.YES;
        }
        return child.hasDroppedOut() ? Truth.NO : Truth.UNKNOWN;
    }

    private static Truth isInsured(Person member) {
        if (member.isInsured()) {
            return Truth.YES;
        }
        return member.isUninsured() ? Truth.NO : Truth.UNKNOWN;
    }

    /** House and health: an area that a survey left blank is a blank, not an unknown. */
    private static List<Shortfall> details(StandingFacts facts) {
        HomeAndHealth details = facts.details();
        if (details == null) {
            return List.of();
        }
        List<Shortfall> asked = new ArrayList<>();
        BigDecimal area = details.housingArea();
        asked.add(new Shortfall(
                Kind.HOUSING_AREA,
                Place.of("housing", "housingArea"),
                Truth.of(area != null && area.signum() > 0),
                area));
        for (int member : details.illWithoutCover()) {
            asked.add(new Shortfall(
                    Kind.SERIOUS_ILLNESS,
                    Place.of("insurance", "seriousIllness").ofMember(member),
                    Truth.NO,
                    null));
        }
        return asked;
    }
}
