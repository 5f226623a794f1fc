package org.jiandang.household.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.card.Industry;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Livestock;
import org.jiandang.household.card.Relocation;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Standing;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;
import org.jiandang.household.code.Fuel;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.RoadType;
import org.jiandang.household.code.WaterSource;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.Money;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.PolicyValue;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic household in which every rule of the book holds, to be changed in the one point a test is about:
 * {@code aHousehold().of(4).withIncome("29896").facts()}.
 */
public final class HouseholdBuilder {

    /** The day on which ages are reckoned unless a test says otherwise. */
    public static final LocalDate RECORD_DATE = LocalDate.of(2018, 10, 31);

    /** A profile with the limits of the rulebook's first part. */
    public static final PolicyProfile PROFILE = PolicyProfile.of(
            "TEST",
            PolicyValue.of("labourAge", "16-59", true, "year"),
            PolicyValue.of("limit.CULTIVATED_PER_PERSON", "50", true, "mu"),
            PolicyValue.of("limit.FOREST_PER_PERSON", "70", true, "mu"),
            PolicyValue.of("limit.ROAD_DISTANCE", "5", true, "km"));

    private Occasion.Origin origin = Occasion.Origin.ENTRY;
    private LocalDate recordDate = RECORD_DATE;
    private final Set<Field> known = EnumSet.allOf(Field.class);
    private PolicyProfile profile = PROFILE;
    private HouseholdAttribute attribute = HouseholdAttribute.GENERAL;
    private HouseholdStatus status = HouseholdStatus.POOR;
    private Causes causes = new Causes(PovertyCause.FUNDS, null, null, null);
    private @Nullable BankAccount account = BankAccount.of("6229760000000001");
    private @Nullable PersonName statedHead;
    private @Nullable IdReading statedHeadId;
    private @Nullable Integer statedPopulation;
    private IncomeTotals statedIncome = IncomeTotals.UNKNOWN;
    private final List<MemberBuilder> members = new ArrayList<>();
    private boolean surveyed = true;
    private Land land = new Land(mu("20"), mu("0"), mu("5"), mu("2"), mu("0"), mu("30"), mu("0"));
    private Utilities utilities = new Utilities(true, true, true, true, Fuel.COAL, null);
    private Road road = new Road(RoadType.GRAVEL, new BigDecimal("1.5"));
    private final EnumMap<IncomeItem, Money> income = new EnumMap<>(IncomeItem.class);
    private @Nullable Integer previousPopulation;
    private @Nullable IncomeStatement previous;
    private Surroundings surroundings = Surroundings.NOT_ASKED;

    private HouseholdBuilder() {
        members.add(MemberBuilder.head());
        members.add(MemberBuilder.spouse());
        with(IncomeItem.BUSINESS, 12000);
        with(IncomeItem.EXPENSE, 4000);
        with(IncomeItem.PENSION, 1236);
    }

    /** A couple in a village, poor for want of funds, with land, a house, water and an income. */
    public static HouseholdBuilder aHousehold() {
        return new HouseholdBuilder();
    }

    /** With so many members: the couple and children at primary school. */
    public HouseholdBuilder of(int persons) {
        while (members.size() > persons) {
            members.remove(members.size() - 1);
        }
        while (members.size() < persons) {
            members.add(MemberBuilder.child(members.size() + 1));
        }
        return this;
    }

    public HouseholdBuilder withoutMembers() {
        members.clear();
        return this;
    }

    public HouseholdBuilder and(MemberBuilder member) {
        members.add(member.numbered(members.size() + 1));
        return this;
    }

    /** Changes the member with this number. */
    public HouseholdBuilder member(int no, UnaryOperator<MemberBuilder> change) {
        members.set(no - 1, change.apply(members.get(no - 1)));
        return this;
    }

    public HouseholdBuilder imported() {
        origin = Occasion.Origin.IMPORT;
        return this;
    }

    public HouseholdBuilder rechecked() {
        origin = Occasion.Origin.RECHECK;
        return this;
    }

    /** Without these columns. */
    public HouseholdBuilder notKnowing(Field... fields) {
        Set.of(fields).forEach(known::remove);
        return this;
    }

    public HouseholdBuilder recordedOn(String date) {
        recordDate = LocalDate.parse(date);
        return this;
    }

    public HouseholdBuilder under(PolicyProfile other) {
        profile = other;
        return this;
    }

    public HouseholdBuilder attribute(HouseholdAttribute other) {
        attribute = other;
        return this;
    }

    public HouseholdBuilder status(HouseholdStatus other) {
        status = other;
        return this;
    }

    public HouseholdBuilder causes(
            @Nullable PovertyCause main, @Nullable PovertyCause other1, @Nullable PovertyCause other2) {
        causes = new Causes(main, other1, other2, null);
        return this;
    }

    public HouseholdBuilder account(String number) {
        account = BankAccount.of(number);
        return this;
    }

    public HouseholdBuilder statingHead(@Nullable String name, @Nullable String id) {
        statedHead = name == null ? null : PersonName.of(name);
        statedHeadId = id == null ? null : IdReading.of(id);
        return this;
    }

    public HouseholdBuilder statingPopulation(int persons) {
        statedPopulation = persons;
        return this;
    }

    /** Stated sums: transfer, gross, net, per person. */
    public HouseholdBuilder stating(String transfer, String gross, String net, String perCapita) {
        statedIncome = new IncomeTotals(
                null,
                null,
                null,
                new BigDecimal(transfer),
                null,
                new BigDecimal(gross),
                new BigDecimal(net),
                new BigDecimal(perCapita));
        return this;
    }

    public HouseholdBuilder notSurveyed() {
        surveyed = false;
        return this;
    }

    public HouseholdBuilder land(Land other) {
        land = other;
        return this;
    }

    public HouseholdBuilder utilities(Utilities other) {
        utilities = other;
        return this;
    }

    public HouseholdBuilder road(String kilometres) {
        road = new Road(RoadType.GRAVEL, new BigDecimal(kilometres));
        return this;
    }

    public HouseholdBuilder withoutIncome() {
        income.clear();
        return this;
    }

    public HouseholdBuilder with(IncomeItem item, long yuan) {
        income.put(item, Money.of(yuan));
        return this;
    }

    /** A net income of so many yuan, all from business. */
    public HouseholdBuilder withIncome(String net) {
        income.clear();
        income.put(IncomeItem.BUSINESS, Money.of(net).plus(Money.of(1000)));
        income.put(IncomeItem.EXPENSE, Money.of(1000));
        return this;
    }

    /** Last year's net income and the people it was shared by. */
    public HouseholdBuilder afterAYearOf(String net, int persons) {
        previous = new IncomeStatement(Map.of(IncomeItem.BUSINESS, new IncomeEntry(Money.of(net), true)));
        previousPopulation = persons;
        return this;
    }

    public HouseholdBuilder surrounded(Surroundings by) {
        surroundings = by;
        return this;
    }

    public HouseholdFacts facts() {
        EnumMap<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        income.forEach((item, money) -> entries.put(item, new IncomeEntry(money, true)));
        return new HouseholdFacts(
                new Occasion(origin, recordDate, known, profile),
                new Basics(null, IdentificationStandard.NATIONAL, attribute, LocalDate.of(2014, 6, 30)),
                new Contact("一组", "示例嘎查一组", Phone.of("15400000001"), "农村信用社"),
                causes,
                new Standing(status, null, null, null, null, null),
                account,
                new Stated(statedHead, statedHeadId, statedPopulation, statedIncome),
                members.stream().map(MemberBuilder::facts).toList(),
                surveyed ? year(new IncomeStatement(entries)) : null,
                previous == null ? null : before(previous),
                surroundings);
    }

    private YearFacts year(IncomeStatement statement) {
        return new YearFacts(
                2018,
                recordDate,
                null,
                land,
                Livestock.UNKNOWN,
                new Industry(false, false, false),
                utilities,
                road,
                new Housing(new BigDecimal("60"), false, null, null, null, null),
                new Water(WaterSource.TAP, false, true, null, null, null, null),
                Relocation.UNKNOWN,
                statement);
    }

    private YearFacts before(IncomeStatement statement) {
        YearFacts blank = YearFacts.blank(2017, recordDate.minusYears(1));
        return new YearFacts(
                2017,
                blank.recordDate(),
                previousPopulation,
                blank.land(),
                blank.livestock(),
                blank.industry(),
                blank.utilities(),
                blank.road(),
                blank.housing(),
                blank.water(),
                blank.relocation(),
                statement);
    }

    private static BigDecimal mu(String area) {
        return new BigDecimal(area);
    }
}
