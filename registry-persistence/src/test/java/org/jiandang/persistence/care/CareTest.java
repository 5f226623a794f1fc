package org.jiandang.persistence.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.OutOfArea;
import org.jiandang.care.CareAction;
import org.jiandang.care.CareArrangement;
import org.jiandang.care.CareCount;
import org.jiandang.care.CareDesk;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareEventKind;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareId;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareReading;
import org.jiandang.care.CareRefused;
import org.jiandang.care.CareRefused.Reason;
import org.jiandang.care.CareState;
import org.jiandang.care.GuardianshipKind;
import org.jiandang.care.GuardianshipState;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.value.Phone;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class CareTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222100208");
    private static final RegionCode OTHER = RegionCode.of("152222100209");
    private static final RegionCode NEXT_COUNTY = RegionCode.of("152223100201");

    @Autowired
    CareDesk desk;

    @Autowired
    CareReading reading;

    @Autowired
    CardRevision revision;

    @Autowired
    HouseholdFixture households;

    @Test
    void what_the_card_tells_is_suggested_once_and_ends_by_itself_when_the_card_no_longer_tells_it() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        health(household, HealthCondition.DISABLED);

        assertThat(asCadre(() -> desk.refresh(VILLAGE))).isPositive();
        CareEntry entry = entry(household);
        assertThat(entry.group()).isEqualTo(CareGroup.DISABLED);
        assertThat(entry.state()).isEqualTo(CareState.SUGGESTED);
        assertThat(entry.waits()).isTrue();
        asCadre(() -> desk.refresh(VILLAGE));
        assertThat(asCadre(() -> reading.of(household))).hasSize(1);

        health(household, HealthCondition.HEALTHY);
        asCadre(() -> desk.refresh(VILLAGE));
        assertThat(asCadre(() -> reading.of(household))).isEmpty();
    }

    @Test
    void what_a_person_has_confirmed_waits_for_a_person_when_the_card_no_longer_tells_it() {
        HouseholdId household = disabled(VILLAGE);
        CareEntry entry = entry(household);
        decide(entry, CareAction.CONFIRM, null);
        health(household, HealthCondition.HEALTHY);
        asCadre(() -> desk.refresh(VILLAGE));

        CareEntry lapsed = entry(household);
        assertThat(lapsed.state()).isEqualTo(CareState.CONFIRMED);
        assertThat(lapsed.waits()).isTrue();
        assertThat(waiting()).contains(lapsed.id());
        refused(Reason.REASON_MISSING, () -> decide(lapsed, CareAction.KEEP, " "));
        decide(lapsed, CareAction.KEEP, "残疾证遗失，正在补办");
        assertThat(waiting()).doesNotContain(lapsed.id());
        refused(Reason.CHANGED, () -> decide(lapsed, CareAction.END, "康复"));
        decide(entry(household), CareAction.END, "康复");
        assertThat(asCadre(() -> reading.of(household))).isEmpty();
    }

    @Test
    void a_person_set_aside_stays_so() {
        HouseholdId household = disabled(VILLAGE);
        CareEntry entry = entry(household);
        decide(entry, CareAction.SET_ASIDE, "健康状况录错");
        asCadre(() -> desk.refresh(VILLAGE));

        assertThat(asCadre(() -> reading.find(entry.id())).state()).isEqualTo(CareState.SET_ASIDE);
        refused(Reason.NOT_NOW, () -> decide(asCadre(() -> reading.find(entry.id())), CareAction.END, "x"));
    }

    @Test
    void a_person_whom_the_card_does_not_tell_is_entered_by_hand_with_a_reason_and_never_lapses() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        refused(Reason.REASON_MISSING, () -> desk.add(household, 1, CareGroup.TOWN_WORKER, ""));
        refused(Reason.DOES_NOT_FIT, () -> desk.add(household, 1, CareGroup.ORPHAN, "父母双亡"));
        CareId id = asCadre(() -> desk.add(household, 1, CareGroup.TOWN_WORKER, "在旗里租房打工两年"));
        refused(Reason.ENTERED_ALREADY, () -> desk.add(household, 1, CareGroup.TOWN_WORKER, "再次"));

        asCadre(() -> desk.refresh(VILLAGE));
        assertThat(asCadre(() -> reading.find(id)).waits()).isFalse();
    }

    @Test
    void care_and_what_happens_are_kept_for_the_confirmed() {
        HouseholdId household = disabled(VILLAGE);
        CareEntry entry = entry(household);
        CareArrangement told = new CareArrangement(
                "示例亲属",
                Phone.of("15400004321"),
                GuardianshipKind.RELATIVE,
                GuardianshipState.GOOD,
                null,
                "低保和两补",
                "临时救助 500 元",
                true,
                false,
                "辅助器具");
        refused(Reason.NOT_NOW, () -> {
            desk.arrange(entry.id(), entry.version(), told);
            return true;
        });
        decide(entry, CareAction.CONFIRM, null);
        asCadre(() -> {
            desk.arrange(entry.id(), entry.version() + 1, told);
            desk.note(entry.id(), CareEventKind.VISIT, LocalDate.of(2019, 5, 1), "入户看望");
            desk.note(entry.id(), CareEventKind.REHABILITATION, LocalDate.of(2019, 6, 1), "适配轮椅");
            return true;
        });

        assertThat(asCadre(() -> reading.find(entry.id())).arrangement()).isEqualTo(told);
        assertThat(asCadre(() -> reading.events(entry.id())))
                .extracting(event -> event.kind())
                .containsExactly(CareEventKind.REHABILITATION, CareEventKind.VISIT);
    }

    @Test
    void the_counts_of_the_parts_are_the_count_of_the_whole() {
        decide(entry(disabled(VILLAGE)), CareAction.CONFIRM, null);
        decide(entry(disabled(OTHER)), CareAction.CONFIRM, null);
        decide(entry(disabled(OTHER)), CareAction.CONFIRM, null);
        RegionCode township = RegionCode.of("152222100000");

        long whole =
                Acting.as(TestActors.regionOf(VILLAGE), () -> reading.counts(RegionCode.of("152222000000"))).stream()
                        .filter(count -> count.area().equals(township.value()))
                        .mapToLong(count -> count.of(CareGroup.DISABLED))
                        .sum();
        List<CareCount> villages = asCounty(() -> reading.counts(township));
        assertThat(villages.stream()
                        .mapToLong(count -> count.of(CareGroup.DISABLED))
                        .sum())
                .isEqualTo(whole);
        assertThat(villages)
                .filteredOn(count -> count.area().equals(OTHER.value()))
                .singleElement()
                .matches(count -> count.of(CareGroup.DISABLED) >= 2);
        assertThatThrownBy(() -> Acting.as(TestActors.countyOf(NEXT_COUNTY), () -> reading.counts(township)))
                .isInstanceOf(OutOfArea.class);
    }

    @Test
    void a_county_is_not_looked_through_at_once() {
        assertThatThrownBy(() -> asCounty(() -> desk.refresh(RegionCode.of("152222000000"))))
                .isInstanceOfSatisfying(
                        CareRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.AREA_TOO_LARGE));
    }

    private HouseholdId disabled(RegionCode village) {
        HouseholdId household = households.registered(village, Cards.of(aHousehold()));
        health(household, HealthCondition.DISABLED);
        asCounty(() -> desk.refresh(village));
        return household;
    }

    private void health(HouseholdId household, HealthCondition condition) {
        asCounty(() -> revision.apply(household, null, "test", card -> healthy(card, condition)));
    }

    private static HouseholdCard healthy(HouseholdCard card, HealthCondition condition) {
        return card.with(Section.HEALTH, 1, new Health(Set.of(condition)));
    }

    private CareEntry entry(HouseholdId household) {
        return asCounty(() -> reading.of(household)).get(0);
    }

    private List<CareId> waiting() {
        return asCadre(() -> reading.list(new CareQuery(VILLAGE, null, null, true, null, 100))).stream()
                .map(CareEntry::id)
                .toList();
    }

    private boolean decide(CareEntry entry, CareAction action, String reason) {
        return asCounty(() -> {
            desk.decide(entry.id(), entry.version(), action, reason);
            return true;
        });
    }

    private static void refused(Reason reason, Supplier<?> act) {
        assertThatThrownBy(() -> asCounty(act))
                .isInstanceOfSatisfying(
                        CareRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static <T> T asCounty(Supplier<T> act) {
        return Acting.as(TestActors.countyOf(VILLAGE), act);
    }

    private static <T> T asCadre(Supplier<T> act) {
        return Acting.as(TestActors.cadreOf(VILLAGE), act);
    }
}
