package org.jiandang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.MemberCard;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.IncomeItem.Kind;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.rule.Stated;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.Sex;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Severity;
import org.junit.jupiter.api.Test;

/** Rulebook part 2 §6.2. */
class SyntheticPeopleTest {

    private static final int MANY = 4000;
    private static final LocalDate FIRST = LocalDate.of(2016, 11, 15);

    private final SyntheticPeople people = new SyntheticPeople(152222, FIRST, 80);
    private final List<HouseholdCard> cards =
            LongStream.range(0, MANY).mapToObj(number -> card(number, 2016)).toList();

    @Test
    void the_same_seed_and_number_is_the_same_household_in_any_order() {
        assertThat(new SyntheticPeople(152222, FIRST, 80).card(77, "示例嘎查", 2016, FIRST))
                .isEqualTo(card(77, 2016));
        assertThat(card(78, 2016)).isNotEqualTo(card(77, 2016));
        assertThat(new SyntheticPeople(1, FIRST, 80).card(77, "示例嘎查", 2016, FIRST))
                .isNotEqualTo(card(77, 2016));
    }

    @Test
    void nothing_blocks_in_any_year() {
        for (int year = 2016; year <= 2020; year++) {
            for (long number = 0; number < 1500; number++) {
                assertThat(HouseholdRules.judge(facts(card(number, year)))
                                .of(Severity.BLOCK)
                                .all())
                        .as("household %d in %d", number, year)
                        .isEmpty();
            }
        }
    }

    @Test
    void few_households_have_something_to_explain() {
        Map<String, Integer> found = new TreeMap<>();
        for (HouseholdCard card : cards) {
            HouseholdRules.judge(facts(card)).stream()
                    .map(Finding::code)
                    .distinct()
                    .forEach(code -> found.merge(code, 1, Integer::sum));
        }
        assertThat(found)
                .allSatisfy(
                        (code, households) -> assertThat(households).as(code).isLessThan(MANY * 35 / 100));
    }

    @Test
    void no_two_persons_share_a_number_a_telephone_or_an_account() {
        Set<String> ids = new HashSet<>();
        Set<String> accounts = new HashSet<>();
        LongStream.concat(LongStream.range(0, 20_000), LongStream.range(1_000_000, 1_010_000))
                .forEach(number -> {
                    HouseholdCard card = card(number, 2016);
                    assertThat(accounts.add(
                                    card.account() == null ? "" : card.account().value()))
                            .isTrue();
                    for (MemberCard member : card.members()) {
                        String key = member.identity().idNumber() == null
                                ? ""
                                : member.identity().idNumber().personKey();
                        assertThat(key).startsWith("1599");
                        assertThat(ids.add(key)).isTrue();
                    }
                    assertThat(
                                    card.contact().phone() == null
                                            ? ""
                                            : card.contact().phone().value())
                            .startsWith("154");
                });
    }

    @Test
    void the_published_shares_are_kept() {
        double persons = cards.stream().mapToInt(card -> card.members().size()).sum();
        assertThat(persons / MANY).isCloseTo(2.22, within(0.08));
        assertThat(share(card -> card.causes().mainCause() == PovertyCause.ILLNESS))
                .isCloseTo(41.4, within(2.5));
        assertThat(share(card -> card.causes().mainCause() == PovertyCause.FUNDS))
                .isCloseTo(16.7, within(2.0));
        assertThat(share(card -> card.causes().mainCause() == PovertyCause.SCHOOLING))
                .isCloseTo(4.3, within(1.2));
        assertThat(share(card -> card.basics().attribute() == HouseholdAttribute.GENERAL))
                .isCloseTo(58, within(4.0));
        double women = cards.stream()
                .flatMap(card -> card.members().stream())
                .filter(member -> member.identity().sex() == Sex.F)
                .count();
        assertThat(women * 100 / persons).isCloseTo(46.6, within(2.5));
    }

    @Test
    void the_couplings_are_kept() {
        for (HouseholdCard card : cards) {
            PovertyCause cause = card.causes().mainCause();
            if (cause == PovertyCause.DISABILITY) {
                assertThat(card.members()).anyMatch(member -> member.identity().idNumber() instanceof DisabilityCard);
            }
            if (cause == PovertyCause.LABOUR) {
                assertThat(card.members().stream()
                                .filter(SyntheticPeopleTest::isAble)
                                .count())
                        .isLessThanOrEqualTo(1);
            }
            if (cause == PovertyCause.SCHOOLING) {
                assertThat(card.members())
                        .anyMatch(member -> member.schooling().school() != null
                                && member.schooling().school().rank() >= 3);
            }
            assertThat(card.members()).noneMatch(member -> isSeverelyDisabled(member) && isAble(member));
            assertThat(card.members())
                    .allMatch(member ->
                            member.work().publicPost() == null || wages(card.year(), IncomeItem.WAGE_VILLAGE_POST) > 0);
            boolean means = isPositive(card.year().land().cultivated())
                    || isPositive(card.year().livestock().cattle())
                    || isPositive(card.year().livestock().sheep());
            assertThat(means || card.year().income().total(Kind.BUSINESS).isZero())
                    .isTrue();
        }
    }

    @Test
    void incomes_grow_and_unsafe_houses_are_repaired_so_that_some_can_leave() {
        long safe = LongStream.range(0, 1000)
                .filter(number -> isSafe(card(number, 2016)))
                .count();
        long safeLater = LongStream.range(0, 1000)
                .filter(number -> isSafe(card(number, 2018)))
                .count();
        long above = LongStream.range(0, 1000)
                .filter(number -> perCapita(card(number, 2018)) > 3600)
                .count();

        assertThat(safe).isBetween(380L, 520L);
        assertThat(safeLater).isBetween(700L, 900L);
        assertThat(above).isBetween(700L, 990L);
    }

    private HouseholdCard card(long number, int year) {
        return people.card(number, "示例嘎查", year, LocalDate.of(year, 11, 15));
    }

    private double share(Predicate<HouseholdCard> of) {
        return cards.stream().filter(of).count() * 100.0 / MANY;
    }

    private static boolean isAble(MemberCard member) {
        return member.work().labour() != null && member.work().labour().isAble();
    }

    private static boolean isSeverelyDisabled(MemberCard member) {
        return member.identity().idNumber() instanceof DisabilityCard card && card.isSevere();
    }

    private static boolean isSafe(HouseholdCard card) {
        return Boolean.FALSE.equals(card.year().housing().unsafeHouse());
    }

    private static double perCapita(HouseholdCard card) {
        return card.year().income().perCapita(card.members().size()).amount().doubleValue();
    }

    private static double wages(YearCard year, IncomeItem item) {
        return year.income().amount(item).orElseThrow().amount().doubleValue();
    }

    private static boolean isPositive(Number number) {
        return number != null && number.doubleValue() > 0;
    }

    private static HouseholdFacts facts(HouseholdCard card) {
        YearCard year = card.year();
        return new HouseholdFacts(
                new Occasion(Occasion.Origin.ENTRY, year.recordDate(), Field.all(), HouseholdBuilder.PROFILE),
                card.basics(),
                card.contact(),
                card.causes(),
                card.standing(),
                card.account(),
                Stated.NOTHING,
                card.members().stream().map(SyntheticPeopleTest::facts).toList(),
                new YearFacts(
                        year.year(),
                        year.recordDate(),
                        null,
                        year.land(),
                        year.livestock(),
                        year.industry(),
                        year.utilities(),
                        year.road(),
                        year.housing(),
                        year.water(),
                        year.relocation(),
                        year.income()),
                null,
                Surroundings.ofDuplicates(Map.of()));
    }

    private static MemberFacts facts(MemberCard member) {
        return new MemberFacts(
                member.no(),
                member.identity().name(),
                member.identity().sex(),
                member.identity().birthDate(),
                member.identity().idNumber() == null
                        ? null
                        : IdReading.of(member.identity().idNumber()),
                member.particulars(),
                member.membership(),
                member.schooling(),
                member.health(),
                member.work(),
                member.insurance(),
                member.benefits());
    }
}
