package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.OutOfArea;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.household.entry.Unmask;
import org.jiandang.household.registration.SubmissionReused;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Finding;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class HouseholdEntryTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222180201");
    private static final RegionCode NEXT_VILLAGE = RegionCode.of("152222180202");
    private static final RegionCode NEXT_COUNTY = RegionCode.of("152223180201");

    @Autowired
    HouseholdEntry entry;

    @Autowired
    HouseholdReading reading;

    @Autowired
    HouseholdFixture households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Outcome enter(RegionCode village, HouseholdCard card) {
        return enter(village, UUID.randomUUID().toString(), card);
    }

    private Outcome enter(RegionCode village, String key, HouseholdCard card) {
        return Acting.as(TestActors.cadreOf(village), () -> entry.record(new RecordHousehold(key, village, card)));
    }

    private HouseholdId entered(RegionCode village, HouseholdCard card) {
        Outcome outcome = enter(village, card);
        assertThat(outcome).isInstanceOf(Outcome.Saved.class);
        return ((Outcome.Saved) outcome).id();
    }

    private HouseholdView seenBy(Actor actor, HouseholdId id) {
        return Acting.as(actor, () -> reading.view(id, null));
    }

    @Test
    void a_household_is_kept_as_it_was_entered() {
        HouseholdCard card = Cards.of(HouseholdBuilder.aHousehold().of(3));

        HouseholdView view = seenBy(TestActors.cadreOf(VILLAGE), entered(VILLAGE, card));

        assertThat(view.register().householdNo()).startsWith(VILLAGE.value()).hasSize(18);
        assertThat(view.register().headName()).isEqualTo("包巴特尔");
        assertThat(view.register().population()).isEqualTo(3);
        assertThat(view.standing().status()).isEqualTo(HouseholdStatus.APPLICANT);
        assertThat(view.causes()).isEqualTo(card.causes());
        assertThat(view.contact()).isEqualTo(card.contact());
        assertThat(view.accountKnown()).isTrue();
        assertThat(view.year().card().income()).isEqualTo(card.year().income());
        assertThat(view.year().card().water()).isEqualTo(card.year().water());
        assertThat(view.year().totals().net()).isEqualByComparingTo("9236");
        assertThat(view.year().totals().perCapita()).isEqualByComparingTo("3078.67");
        assertThat(view.members()).hasSize(3);
        assertThat(view.members().get(2).schooling())
                .isEqualTo(card.members().get(2).schooling());
        assertThat(view.members().get(2).health())
                .isEqualTo(card.members().get(2).health());
        assertThat(view.members().get(0).memberNo()).isEqualTo(view.register().householdNo() + "01");
        assertThat(view.members().get(0).person().idNumber()).startsWith("1599").endsWith("19680101****");
    }

    @Test
    void blocking_findings_leave_nothing_behind() {
        HouseholdCard card =
                Cards.of(HouseholdBuilder.aHousehold().causes(PovertyCause.FUNDS, PovertyCause.FUNDS, null));

        Outcome blocked = enter(VILLAGE, card);

        assertThat(blocked)
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        outcome -> assertThat(outcome.findings().codes()).contains("V051"));
        assertThat(enter(
                        VILLAGE,
                        Cards.withHead(Cards.aCard(), Cards.numbers(card).get(0))))
                .as("nobody of the blocked card is registered")
                .isInstanceOf(Outcome.Saved.class);
    }

    @Test
    @SecurityCase("F8")
    void a_person_is_registered_once_and_the_other_household_is_named_inside_the_area_only() {
        HouseholdCard first = Cards.aCard();
        HouseholdId id = entered(VILLAGE, first);
        String number = seenBy(TestActors.cadreOf(VILLAGE), id).register().householdNo();
        HouseholdCard again = Cards.withHead(Cards.aCard(), Cards.numbers(first).get(0));

        assertThat(duplicate(enter(VILLAGE, again))).containsExactly("包巴特尔", "@rule.word.Level.VILLAGE", number);
        assertThat(duplicate(enter(NEXT_VILLAGE, again))).containsExactly("包巴特尔", "@rule.word.Level.ELSEWHERE", "—");
        assertThat(duplicate(enter(NEXT_COUNTY, again))).containsExactly("包巴特尔", "@rule.word.Level.ELSEWHERE", "—");
    }

    private static List<Object> duplicate(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Blocked.class);
        Finding finding =
                ((Outcome.Blocked) outcome).findings().ofRule("V004").all().get(0);
        return finding.arguments();
    }

    @Test
    void the_database_itself_takes_no_second_registration_of_a_person() {
        HouseholdId one = entered(VILLAGE, Cards.aCard());
        HouseholdId other = entered(VILLAGE, Cards.aCard());
        assertThatThrownBy(() -> Acting.as(
                        TestActors.cadreOf(VILLAGE),
                        () -> transaction.execute(status -> jdbc.sql("""
                        INSERT INTO resident (id_index, county_code, household_serial, member_no, village_code)
                        SELECT id_index, county_code, :other, 9, village_code FROM resident WHERE household_serial = :one AND county_code = :county""")
                                .param("one", one.serial())
                                .param("other", other.serial())
                                .param("county", VILLAGE.countyCode())
                                .update())))
                .hasMessageContaining("resident_registered_once");
    }

    @Test
    @SecurityCase("C-13")
    void of_two_who_enter_the_same_person_at_once_one_is_refused() throws Exception {
        HouseholdCard one = Cards.aCard();
        HouseholdCard other = Cards.withHead(Cards.aCard(), Cards.numbers(one).get(0));

        List<Outcome> outcomes = atOnce(() -> enter(VILLAGE, one), () -> enter(NEXT_COUNTY, other));

        assertThat(outcomes).filteredOn(Outcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Blocked.class::isInstance)
                .singleElement()
                .satisfies(outcome -> assertThat(duplicate(outcome)).contains("包巴特尔"));
    }

    @Test
    @SecurityCase("C-1")
    void a_submit_sent_many_times_at_once_makes_one_household() throws Exception {
        HouseholdCard card = Cards.aCard();
        String key = UUID.randomUUID().toString();

        List<Outcome> outcomes = atOnce(Stream.<Callable<Outcome>>generate(() -> () -> enter(VILLAGE, key, card))
                .limit(16)
                .toArray(Callable[]::new));

        Set<HouseholdId> ids =
                outcomes.stream().map(outcome -> ((Outcome.Saved) outcome).id()).collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThatThrownBy(() -> enter(VILLAGE, key, Cards.aCard())).isInstanceOf(SubmissionReused.class);
    }

    @SafeVarargs
    private static List<Outcome> atOnce(Callable<Outcome>... tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            List<Future<Outcome>> futures = threads.invokeAll(List.of(tasks));
            List<Outcome> outcomes = new java.util.ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void numbers_of_a_village_count_up_without_gaps() {
        RegionCode village = RegionCode.of("152222180203");

        List<String> numbers = Stream.generate(() -> entered(village, Cards.aCard()))
                .limit(3)
                .map(id -> seenBy(TestActors.cadreOf(village), id).register().householdNo())
                .toList();

        assertThat(numbers).containsExactly(village + "000001", village + "000002", village + "000003");
    }

    @Test
    void only_the_village_enters_and_only_in_its_own_area() {
        RecordHousehold command = new RecordHousehold("k", VILLAGE, Cards.aCard());

        assertThatThrownBy(() -> Acting.as(TestActors.reviewerOf(VILLAGE), () -> entry.record(command)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(NEXT_VILLAGE), () -> entry.record(command)))
                .isInstanceOf(OutOfArea.class);
    }

    @Test
    void a_neighbour_finds_no_such_household() {
        HouseholdId id = entered(VILLAGE, Cards.aCard());

        assertThat(seenBy(TestActors.countyOf(VILLAGE), id).register().id()).isEqualTo(id);
        assertThatThrownBy(() -> seenBy(TestActors.countyOf(NEXT_COUNTY), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seenBy(TestActors.cadreOf(NEXT_VILLAGE), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_full_number_is_read_with_a_reason_by_those_who_may() {
        HouseholdCard card = Cards.aCard();
        HouseholdId id = entered(VILLAGE, card);

        assertThat(Acting.as(TestActors.reviewerOf(VILLAGE), () -> reading.unmask(new Unmask(id, 1, "核对证件"))))
                .isEqualTo(Cards.numbers(card).get(0).value());
        assertThat(Acting.as(TestActors.reviewerOf(VILLAGE), () -> reading.unmask(new Unmask(id, null, "核对账号"))))
                .isEqualTo(card.account().value());
        assertThat(jdbc.sql(
                                "SELECT account, detail FROM audit_event WHERE action = 'OPEN_NUMBER' AND object = ? ORDER BY id")
                        .param("household:" + id)
                        .query((row, n) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly(
                        TestActors.reviewerOf(VILLAGE).account() + " id_no of member 1: 核对证件",
                        TestActors.reviewerOf(VILLAGE).account() + " account: 核对账号");
    }
}
