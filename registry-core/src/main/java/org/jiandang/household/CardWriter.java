package org.jiandang.household;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.household.registration.Registrations;
import org.jiandang.household.value.IdNumber;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a card into the stored household: only what differs is touched, so only that gets a new version. */
@Component
class CardWriter {

    private final HouseholdCards cards;
    private final Registrations registrations;
    private final Vault vault;
    private final Clock clock;

    CardWriter(HouseholdCards cards, Registrations registrations, Vault vault, Clock clock) {
        this.cards = cards;
        this.registrations = registrations;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Registers the persons who are active on the new card and were not on the old one, and ends the registrations the other way round.
     *
     * @return false when somebody is registered already; then no registration has changed
     */
    boolean register(HouseholdId id, RegionCode village, @Nullable HouseholdCard before, HouseholdCard after) {
        Map<Integer, String> was = before == null ? Map.of() : people(before);
        Map<Integer, String> is = people(after);
        List<Map.Entry<Integer, String>> ended = was.entrySet().stream()
                .filter(person -> !person.getValue().equals(is.get(person.getKey())))
                .toList();
        ended.forEach(person -> registrations.release(id, person.getKey()));
        List<Integer> begun = new ArrayList<>();
        for (Map.Entry<Integer, String> person : is.entrySet()) {
            if (Objects.equals(was.get(person.getKey()), person.getValue())) {
                continue;
            }
            if (!registrations.claim(vault.index(person.getValue()), id, village, person.getKey())) {
                begun.forEach(no -> registrations.release(id, no));
                ended.forEach(old -> registrations.claim(vault.index(old.getValue()), id, village, old.getKey()));
                return false;
            }
            begun.add(person.getKey());
        }
        return true;
    }

    private static Map<Integer, String> people(HouseholdCard card) {
        return card.standing().status() != null && !card.standing().status().isActive()
                ? Map.of()
                : card.activeMembers().stream()
                        .filter(member -> member.identity().idNumber() != null)
                        .collect(Collectors.toMap(
                                MemberCard::no, member -> key(member.identity().idNumber())));
    }

    private static String key(@Nullable IdNumber number) {
        return Objects.requireNonNull(number).personKey();
    }

    /** Ends a person's registration with the household. */
    void release(HouseholdId id, int memberNo) {
        registrations.release(id, memberNo);
    }

    Instant now() {
        return clock.instant();
    }

    /** Writes everything that differs between the two cards; a new household has no old one. */
    void write(Household household, @Nullable HouseholdCard before, HouseholdCard after) {
        household.describe(after.basics());
        household.describe(after.contact());
        household.describe(after.family());
        household.describe(after.causes());
        household.stand(after.standing());
        if (before == null || !Objects.equals(before.account(), after.account())) {
            household.payTo(after.account() == null ? null : cards.seal(after.account(), household.getId()));
        }
        Map<Integer, MemberCard> old = before == null
                ? Map.of()
                : before.members().stream().collect(Collectors.toMap(MemberCard::no, Function.identity()));
        after.members().forEach(member -> write(household, old.get(member.no()), member));
        writeYear(household, before, after, old);
        household.changed(clock.instant());
    }

    private void write(Household household, @Nullable MemberCard before, MemberCard after) {
        Member stored = household.member(after.no()).orElse(null);
        if (stored == null) {
            household.welcome(new Member(household, after, vault));
            return;
        }
        if (before == null || !before.identity().equals(after.identity()) || isWrittenAnew(before, after)) {
            stored.identify(after.identity(), vault);
        }
        stored.describe(after.particulars());
        stored.belong(after.membership());
    }

    /** Whether the same name was written in another way. */
    private static boolean isWrittenAnew(MemberCard before, MemberCard after) {
        String written =
                after.identity().name() == null ? null : after.identity().name().written();
        return written != null
                && before.identity().name() != null
                && !written.equals(before.identity().name().written());
    }

    private void writeYear(
            Household household, @Nullable HouseholdCard before, HouseholdCard after, Map<Integer, MemberCard> old) {
        YearCard year = after.year();
        List<MemberCard> told = after.members().stream()
                .filter(member -> tellsYear(old.get(member.no()), member))
                .toList();
        boolean same = before != null && before.year().equals(year);
        if (same && told.isEmpty()) {
            return;
        }
        AnnualRecord record =
                household.year(year.year()).orElseGet(() -> household.openYear(year.year(), year.recordDate()));
        if (!same) {
            record.write(year, after.activeMembers().size());
        }
        told.forEach(record::write);
    }

    /** Whether the member's yearly facts differ from what is stored; of a newcomer nothing is stored. */
    private static boolean tellsYear(@Nullable MemberCard before, MemberCard after) {
        MemberCard stored = before == null ? MemberCard.of(after.no(), after.identity(), after.particulars()) : before;
        return !(stored.schooling().equals(after.schooling())
                && stored.health().equals(after.health())
                && stored.work().equals(after.work())
                && stored.insurance().equals(after.insurance())
                && stored.benefits().equals(after.benefits()));
    }
}
