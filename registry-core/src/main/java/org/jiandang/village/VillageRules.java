package org.jiandang.village;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;
import static org.jiandang.policy.Severity.REVIEW;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.RuleSubject.Fact;
import org.jiandang.policy.Threshold;

/** The village's record must agree with itself. Parts are at most the whole, attributes fit the figures. */
public final class VillageRules {

    private static final Clause FORM = new Clause("国开办发〔2014〕24号", "贫困村登记表指标说明");

    static final Rule<VillageFacts> HOUSEHOLDS_ARE_AT_MOST_PEOPLE = atMost(
            "VL-01",
            "people",
            "households",
            facts -> facts.card().people().households(),
            facts -> facts.card().people().residents());

    static final Rule<VillageFacts> POOR_HOUSEHOLDS_ARE_HOUSEHOLDS = atMost(
            "VL-02",
            "people",
            "poorHouseholds",
            facts -> facts.card().people().poorHouseholds(),
            facts -> facts.card().people().households());

    static final Rule<VillageFacts> POOR_PEOPLE_ARE_PEOPLE = atMost(
            "VL-03",
            "people",
            "poorPeople",
            facts -> facts.card().people().poorPeople(),
            facts -> facts.card().people().residents());

    static final Rule<VillageFacts> GROUPS_ARE_PART_OF_THE_PEOPLE = Rule.<VillageFacts>of("VL-04", BLOCK, FORM)
            .at("people", "residents")
            .given(VillageRules::largestGroup, facts -> facts.card().people().residents())
            .holds((group, residents) -> group <= residents);

    static final Rule<VillageFacts> OUTSIDE_WORKERS_ARE_MIGRANTS = atMost(
            "VL-05",
            "away",
            "outsideProvince",
            facts -> facts.card().away().outsideProvince(),
            facts -> facts.card().away().migrantWorkers());

    static final Rule<VillageFacts> EDUCATION_COUNTS_FIT = Rule.<VillageFacts>of("VL-06", EXPLAIN, FORM)
            .at("learning", "primaryPeople")
            .given(VillageRules::counted, facts -> facts.card().people().residents())
            .holds((counted, residents) -> counted <= residents);

    static final Rule<VillageFacts> IRRIGATED_LAND_IS_FARM_LAND = Rule.<VillageFacts>of("VL-07", EXPLAIN, FORM)
            .at("acreage", "irrigated")
            .given(
                    facts -> facts.card().acreage().irrigated(),
                    facts -> facts.card().acreage().cultivated())
            .holds((irrigated, cultivated) -> irrigated.compareTo(cultivated) <= 0);

    static final Rule<VillageFacts> A_VILLAGE_IS_POOR_OR_NOT = Rule.<VillageFacts>of("VL-08", BLOCK, FORM)
            .at("leadership", "tags")
            .given(facts -> facts.card().leadership().tags())
            .holds(tags -> !tags.containsAll(Set.of(VillageTag.POOR, VillageTag.NOT_POOR)));

    /** A village whose collective income lies under the profile's limit is called weak; profiles without the limit do not ask. */
    static final Rule<VillageFacts> WEAK_VILLAGE_IS_CALLED_WEAK = Rule.<VillageFacts>of("VL-09", REVIEW, FORM)
            .at("economy", "collectiveIncome")
            .figures(facts -> List.of(
                    Objects.requireNonNullElse(facts.card().economy().collectiveIncome(), BigDecimal.ZERO),
                    facts.profile()
                            .findLimit(Limit.WEAK_VILLAGE_INCOME)
                            .map(Threshold::value)
                            .orElse(BigDecimal.ZERO)))
            .given(
                    facts -> facts.card().economy().collectiveIncome(),
                    facts ->
                            facts.profile().findLimit(Limit.WEAK_VILLAGE_INCOME).orElse(null),
                    facts ->
                            Objects.requireNonNullElse(facts.card().leadership().tags(), Set.<VillageTag>of()))
            .holds((income, limit, tags) -> limit.passesBelow(income) == tags.contains(VillageTag.WEAK_ECONOMY));

    static final Rule<VillageFacts> HAMLETS_WITHOUT_ROAD_ARE_HAMLETS = atMost(
            "VL-10",
            "access",
            "hamletsWithoutRoad",
            facts -> facts.card().access().hamletsWithoutRoad(),
            facts -> facts.card().access().hamlets());

    public static final RuleBook<VillageFacts> BOOK = RuleBook.of(
            HOUSEHOLDS_ARE_AT_MOST_PEOPLE,
            POOR_HOUSEHOLDS_ARE_HOUSEHOLDS,
            POOR_PEOPLE_ARE_PEOPLE,
            GROUPS_ARE_PART_OF_THE_PEOPLE,
            OUTSIDE_WORKERS_ARE_MIGRANTS,
            EDUCATION_COUNTS_FIT,
            IRRIGATED_LAND_IS_FARM_LAND,
            A_VILLAGE_IS_POOR_OR_NOT,
            WEAK_VILLAGE_IS_CALLED_WEAK,
            HAMLETS_WITHOUT_ROAD_ARE_HAMLETS);

    private VillageRules() {}

    /** All rules, with the severities that the profile raises. */
    public static Findings judge(VillageFacts facts) {
        return BOOK.under(facts.profile()).judge(facts);
    }

    private static Rule<VillageFacts> atMost(
            String code,
            String section,
            String field,
            Fact<VillageFacts, Integer> part,
            Fact<VillageFacts, Integer> whole) {
        return Rule.<VillageFacts>of(code, BLOCK, FORM)
                .at(section, field)
                .given(part, whole)
                .holds((counted, all) -> counted <= all);
    }

    private static @org.jspecify.annotations.Nullable Integer largestGroup(VillageFacts facts) {
        People people = facts.card().people();
        return Stream.of(
                        people.agriculturalResidents(),
                        people.dibaoPeople(),
                        people.tekunPeople(),
                        people.minorityPeople(),
                        people.women(),
                        people.disabled(),
                        people.chronicallyIll(),
                        people.labourForce())
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    }

    private static @org.jspecify.annotations.Nullable Integer counted(VillageFacts facts) {
        Learning learning = facts.card().learning();
        List<Integer> counts = Stream.of(
                        learning.illiteratePeople(),
                        learning.primaryPeople(),
                        learning.juniorPeople(),
                        learning.seniorPeople(),
                        learning.collegePeople())
                .filter(Objects::nonNull)
                .toList();
        return counts.isEmpty()
                ? null
                : counts.stream().mapToInt(Integer::intValue).sum();
    }
}
