package org.jiandang.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.policy.Examples;
import org.jiandang.policy.Threshold;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.HitState;
import org.jiandang.screening.Home;
import org.jiandang.screening.Income;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.WaterLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IdentificationRulesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 20);
    private static final Threshold BELOW_2995 = Threshold.excluding("2995");
    private static final Threshold UP_TO_7000 = Threshold.including("7000");

    private static EntryFacts facts(
            String perCapita, Threshold line, Home home, List<Check> checks, EntryFacts.Hit... hits) {
        BigDecimal net = new BigDecimal(perCapita).multiply(BigDecimal.valueOf(4));
        Circumstances household = new Circumstances(
                2018,
                DAY,
                HouseholdStatus.APPLICANT,
                null,
                null,
                null,
                null,
                null,
                4,
                new Income(net, net, BigDecimal.ZERO, net, BigDecimal.ZERO),
                home,
                List.of(),
                null);
        return new EntryFacts(
                2018, household, checks, List.of(hits), new EntryLimits(line, new WaterLimits(null, null, null)));
    }

    private static Set<String> breached(EntryFacts facts) {
        return Examples.breached(IdentificationRules.BOOK, facts);
    }

    private static Home house(HouseGrade grade) {
        return new Home(grade.isUnsafe(), grade, DAY, null, null, null, null, null, null, null);
    }

    private static EntryFacts.Hit hit(int no, HitState state) {
        return new EntryFacts.Hit(no, RedLine.N2, state);
    }

    @Test
    @Tag("EN-01")
    void income_below_the_line_is_need_and_at_the_line_is_not() {
        assertThat(breached(facts("2994.99", BELOW_2995, Home.UNKNOWN, List.of())))
                .isEmpty();
        assertThat(breached(facts("2995", BELOW_2995, Home.UNKNOWN, List.of()))).containsExactly("EN-01");
    }

    @Test
    @Tag("EN-01")
    void a_line_that_includes_itself_takes_in_who_stands_on_it() {
        assertThat(breached(facts("7000", UP_TO_7000, Home.UNKNOWN, List.of()))).isEmpty();
        assertThat(breached(facts("7000.01", UP_TO_7000, Home.UNKNOWN, List.of())))
                .containsExactly("EN-01");
    }

    @Test
    @Tag("EN-01")
    void an_unmet_guarantee_is_need_whatever_the_income() {
        assertThat(breached(facts("3100", BELOW_2995, house(HouseGrade.C), List.of())))
                .isEmpty();
        assertThat(breached(facts("3100", BELOW_2995, house(HouseGrade.B), List.of())))
                .containsExactly("EN-01");
        assertThat(breached(facts(
                        "3100",
                        BELOW_2995,
                        Home.UNKNOWN,
                        List.of(new Check(CheckItem.CLOTHES, false, DAY, null, "冬衣不足")))))
                .isEmpty();
    }

    @Test
    @Tag("V082")
    @Tag("EN-02")
    void a_suspected_red_line_waits_a_lifted_one_passes_and_a_confirmed_one_refuses() {
        assertThat(breached(facts("2900", BELOW_2995, Home.UNKNOWN, List.of(), hit(1, HitState.SUSPECTED))))
                .containsExactly("V082");
        assertThat(breached(facts("2900", BELOW_2995, Home.UNKNOWN, List.of(), hit(1, HitState.LIFTED))))
                .isEmpty();
        assertThat(breached(facts("2900", BELOW_2995, Home.UNKNOWN, List.of(), hit(1, HitState.CONFIRMED))))
                .containsExactly("EN-02");
    }
}
