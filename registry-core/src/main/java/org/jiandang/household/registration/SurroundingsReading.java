package org.jiandang.household.registration;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.deaths.DeathRoster;
import org.jiandang.household.rule.Duplicate;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the register, the rosters and the earlier years what a card alone does not tell. */
@Component
public class SurroundingsReading {

    private final Registrations registrations;
    private final SupportRegister support;
    private final DeathRoster deaths;
    private final SchoolYears schools;

    SurroundingsReading(Registrations registrations, SupportRegister support, DeathRoster deaths, SchoolYears schools) {
        this.registrations = registrations;
        this.support = support;
        this.deaths = deaths;
        this.schools = schools;
    }

    /**
     * What stands around a card.
     *
     * @param self the household when it is stored already; its own registrations are no duplicates
     */
    public Surroundings of(@Nullable HouseholdId self, RegionCode village, Asked asked, LocalDate today) {
        Map<ByteBuffer, Integer> people = new HashMap<>();
        asked.numbers().forEach((no, index) -> people.put(ByteBuffer.wrap(index), no));
        Collection<byte[]> indexes = asked.numbers().values();
        Boolean shared = asked.account() == null
                ? null
                : registrations.isPaidToAnother(asked.account(), village.countyCode(), self);
        return new Surroundings(
                duplicates(self, village, people, indexes),
                dead(village, people, indexes),
                Set.copyOf(
                        support.officersAmong(indexes).stream().map(people::get).toList()),
                repeating(self, asked),
                self == null ? null : support.hasOfficer(self, today),
                shared);
    }

    private Map<Integer, Duplicate> duplicates(
            @Nullable HouseholdId self,
            RegionCode village,
            Map<ByteBuffer, Integer> people,
            Collection<byte[]> indexes) {
        Map<Integer, Duplicate> duplicates = new HashMap<>();
        for (Registration found : registrations.find(indexes)) {
            Integer no = people.get(ByteBuffer.wrap(found.index()));
            if (no != null && (found.household() == null || !found.household().equals(self))) {
                duplicates.put(no, Duplicate.seenFrom(village, found.village(), found.householdNo()));
            }
        }
        return duplicates;
    }

    /** The members who are on the county's roster of deaths; not known where it has none. */
    private @Nullable Set<Integer> dead(
            RegionCode village, Map<ByteBuffer, Integer> people, Collection<byte[]> indexes) {
        List<byte[]> reported = deaths.reported(village.countyCode(), indexes);
        return reported == null
                ? null
                : reported.stream()
                        .map(index -> Objects.requireNonNull(people.get(ByteBuffer.wrap(index))))
                        .collect(Collectors.toSet());
    }

    /** The members who are in the grade in which they were in both years before. */
    private Set<Integer> repeating(@Nullable HouseholdId self, Asked asked) {
        if (self == null) {
            return Set.of();
        }
        Map<Integer, SchoolStage> before = schools.sameInBothYearsBefore(self, asked.year());
        return asked.stages().entrySet().stream()
                .filter(now -> now.getValue().isSingleGrade() && now.getValue() == before.get(now.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
