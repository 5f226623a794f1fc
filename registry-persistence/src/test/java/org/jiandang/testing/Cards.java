package org.jiandang.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.MemberCard;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Identity;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.DisabilityCard;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;

/** Cards of synthetic households for tests that store them: as the builder makes them, but every person is a new one. */
public final class Cards {

    private static final AtomicInteger PERSON = new AtomicInteger();

    private Cards() {}

    /** A card in which every rule holds, of people nobody has registered yet. */
    public static HouseholdCard of(HouseholdBuilder household) {
        HouseholdFacts facts = household.facts();
        return new HouseholdCard(
                facts.basics(),
                facts.contact(),
                new BankAccount("62" + String.format("%014d", PERSON.incrementAndGet())),
                new Family(false, false, false),
                facts.causes(),
                facts.standing(),
                year(facts.year()),
                facts.members().stream().map(Cards::member).toList());
    }

    /** A couple with an account that nobody else has. */
    public static HouseholdCard aCard() {
        return of(HouseholdBuilder.aHousehold());
    }

    /** The card with the first of its persons replaced by somebody who has this number. */
    public static HouseholdCard withHead(HouseholdCard card, ResidentId number) {
        MemberCard head = card.members().get(0);
        return card.with(identified(head, number));
    }

    /** The card with the numbers of disability cards instead of its persons' own: the first of 20 characters, the others of 22. */
    public static HouseholdCard withDisabilityCards(HouseholdCard card) {
        HouseholdCard changed = card;
        for (MemberCard member : card.members()) {
            String own = Objects.requireNonNull(member.identity().idNumber()).personKey();
            changed = changed.with(identified(member, DisabilityCard.of(own + (member.no() == 1 ? "43" : "43B1"))));
        }
        return changed;
    }

    private static MemberCard identified(MemberCard member, IdNumber number) {
        return new MemberCard(
                member.no(),
                new Identity(member.identity().name(), number.sex(), number.birthDate(), number),
                member.particulars(),
                member.membership(),
                member.schooling(),
                member.health(),
                member.work(),
                member.insurance(),
                member.benefits());
    }

    /** A number of nobody else in this run. */
    public static ResidentId someone(LocalDate born, Sex sex) {
        int person = PERSON.incrementAndGet();
        int sequence = person % 500 * 2 + (sex == Sex.M ? 1 : 0);
        return ResidentId.complete("1599" + String.format("%02d", person / 500 % 100)
                + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format("%03d", sequence));
    }

    public static List<ResidentId> numbers(HouseholdCard card) {
        return card.members().stream()
                .map(member -> (ResidentId) member.identity().idNumber())
                .toList();
    }

    private static MemberCard member(MemberFacts facts) {
        Identity identity =
                new Identity(facts.name(), facts.sex(), facts.birthDate(), someone(facts.birthDate(), facts.sex()));
        return new MemberCard(
                facts.no(),
                identity,
                facts.particulars(),
                facts.membership(),
                facts.schooling(),
                facts.health(),
                facts.work(),
                facts.insurance(),
                facts.benefits());
    }

    private static YearCard year(YearFacts facts) {
        return new YearCard(
                facts.year(),
                facts.recordDate(),
                facts.land(),
                facts.livestock(),
                facts.industry(),
                facts.utilities(),
                facts.road(),
                facts.housing(),
                facts.water(),
                facts.relocation(),
                facts.income());
    }
}
