package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.deaths.DeathFile;
import org.jiandang.household.deaths.DeathRosterDesk;
import org.jiandang.household.deaths.ReportedDeath;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** V007: who is on the county's roster of deaths and still an active member. */
@RegistryTest
class DeathRosterTest {

    private static final RegionCode VILLAGE = RegionCode.of("150727102204");
    private static final RegionCode NEIGHBOUR = RegionCode.of("150726102206");

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdDesk desk;

    @Autowired
    DeathRosterDesk roster;

    @Autowired
    FindingDesk findings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private DeathFile load(RegionCode village, String... numbers) {
        return Acting.as(
                TestActors.countyOf(village),
                () -> roster.load(
                        "名单.xlsx",
                        lines -> List.of(numbers)
                                .forEach(number -> lines.accept(new ReportedDeath(number, LocalDate.of(2018, 3, 1))))));
    }

    private void again(HouseholdId id) {
        Acting.as(TestActors.cadreOf(VILLAGE), () -> {
            desk.judgeAgain(id, 2018);
            return id;
        });
    }

    private List<DataFinding> dead(RegionCode village, HouseholdId id) {
        return Acting.as(TestActors.cadreOf(village), () -> findings.of(id)).stream()
                .filter(finding -> finding.code().equals("V007"))
                .toList();
    }

    @Test
    void a_member_on_the_roster_is_found_and_stays_found_when_the_village_looks_itself() {
        HouseholdCard card = Cards.of(aHousehold());
        HouseholdId id = households.registered(VILLAGE, card);
        String spouse = Cards.numbers(card).get(1).value();

        DeathFile file = load(
                VILLAGE, spouse, "150727", Cards.numbers(Cards.aCard()).get(0).value());

        assertThat(file.lines()).isEqualTo(3);
        assertThat(file.unread()).isEqualTo(1);
        assertThat(file.matched()).isEqualTo(1);
        assertThat(dead(VILLAGE, id))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().memberNo()).isEqualTo(2));
        again(id);
        assertThat(dead(VILLAGE, id)).hasSize(1);
    }

    @Test
    void the_roster_of_another_county_is_not_asked_and_no_number_is_stored() {
        HouseholdCard card = Cards.of(aHousehold());
        HouseholdId id = households.registered(VILLAGE, card);
        String head = Cards.numbers(card).get(0).value();

        load(NEIGHBOUR, head);

        again(id);
        assertThat(dead(VILLAGE, id)).isEmpty();
        String stored = Acting.as(
                TestActors.countyOf(NEIGHBOUR),
                () -> new TransactionTemplate(transactions)
                        .execute(running -> jdbc.sql(
                                        "SELECT string_agg(r::text, '') || string_agg(f::text, '') FROM reg.death_record r, reg.death_file f")
                                .query(String.class)
                                .single()));
        assertThat(stored).isNotEmpty().doesNotContain(head);
    }

    @Test
    void only_the_county_office_loads_a_roster() {
        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(VILLAGE), () -> roster.load("名单.csv", lines -> {})))
                .isInstanceOf(NotPermitted.class);
    }
}
