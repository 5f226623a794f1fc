package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.OutOfArea;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.finding.FindingGroup;
import org.jiandang.household.finding.FindingState;
import org.jiandang.household.finding.ReasonMissing;
import org.jiandang.household.value.Money;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class FindingDeskTest {

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdDesk desk;

    @Autowired
    FindingDesk findings;

    /** A pension below 88 yuan: V062 asks why. */
    private void pension(RegionCode village, HouseholdId id, String yuan) {
        IncomeStatement income = new IncomeStatement(Map.of(IncomeItem.PENSION, new IncomeEntry(Money.of(yuan), true)));
        Outcome outcome = Acting.as(
                TestActors.cadreOf(village),
                () -> desk.amend(
                        AmendSection.of(id, households.view(id).register().version(), 2018, Section.INCOME, income)));
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
    }

    private List<DataFinding> of(RegionCode village, HouseholdId id) {
        return Acting.as(TestActors.cadreOf(village), () -> findings.of(id)).stream()
                .filter(finding -> finding.code().equals("V062"))
                .toList();
    }

    @Test
    void a_doubt_is_open_until_it_is_answered_and_opens_again_when_its_figures_change() {
        RegionCode village = RegionCode.of("152222185201");
        HouseholdId id = households.applicant(village, Cards.aCard());
        pension(village, id, "80");
        DataFinding open = of(village, id).get(0);
        assertThat(open.state()).isEqualTo(FindingState.OPEN);
        assertThat(open.arguments()).isNotEmpty();

        Acting.as(TestActors.cadreOf(village), () -> findings.explain(open.id(), "中途参保"));
        pension(village, id, "80.00");
        assertThat(of(village, id)).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(FindingState.EXPLAINED);
            assertThat(finding.reason()).isEqualTo("中途参保");
        });

        pension(village, id, "70");
        assertThat(of(village, id))
                .singleElement()
                .extracting(DataFinding::state)
                .isEqualTo(FindingState.OPEN);
        pension(village, id, "1236");
        assertThat(of(village, id)).as("the rule holds again").isEmpty();
    }

    @Test
    void one_reason_answers_a_rule_in_a_whole_village_and_no_other_village() {
        RegionCode village = RegionCode.of("152222185202");
        RegionCode next = RegionCode.of("152222185203");
        for (RegionCode place : List.of(village, village, next)) {
            pension(place, households.applicant(place, Cards.aCard()), "80");
        }
        assertThat(Acting.as(
                        TestActors.reviewerOf(village),
                        () -> findings.groups(RegionCode.of("152222185000"), null, FindingGroup.Key.START, 50)))
                .filteredOn(group -> group.code().equals("V062"))
                .extracting(group -> group.village().value() + " " + group.count())
                .contains(village + " 2", next + " 1");

        assertThat(pages(RegionCode.of("152222185000"), village))
                .as("one group a page, each group on one page")
                .containsExactlyElementsOf(Acting.as(
                        TestActors.reviewerOf(village),
                        () -> findings.groups(RegionCode.of("152222185000"), null, FindingGroup.Key.START, 50)));

        int answered = Acting.as(TestActors.cadreOf(village), () -> findings.explainAll(village, "V062", "中途参保"));

        assertThat(answered).isEqualTo(2);
        assertThat(open(village)).isEmpty();
        assertThat(open(next)).hasSize(1);
        assertThatThrownBy(
                        () -> Acting.as(TestActors.cadreOf(village), () -> findings.explainAll(next, "V062", "中途参保")))
                .isInstanceOf(OutOfArea.class);
        assertThatThrownBy(
                        () -> Acting.as(TestActors.cadreOf(village), () -> findings.explainAll(village, "V062", " ")))
                .isInstanceOf(ReasonMissing.class);
    }

    private List<DataFinding> open(RegionCode village) {
        return Acting.as(TestActors.cadreOf(village), () -> findings.open(village, "V062", null, 10));
    }

    private List<FindingGroup> pages(RegionCode area, RegionCode village) {
        List<FindingGroup> all = new ArrayList<>();
        FindingGroup.Key after = FindingGroup.Key.START;
        while (true) {
            FindingGroup.Key from = after;
            List<FindingGroup> page =
                    Acting.as(TestActors.reviewerOf(village), () -> findings.groups(area, null, from, 1));
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            after = FindingGroup.Key.parse(page.get(0).key().toString()).orElseThrow();
        }
    }
}
