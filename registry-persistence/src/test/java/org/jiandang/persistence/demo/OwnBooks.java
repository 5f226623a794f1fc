package org.jiandang.persistence.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.region.Region;
import org.jspecify.annotations.Nullable;

/** What was seen done to a register, kept beside it; nothing in it is counted from the register. */
final class OwnBooks {

    /** What may happen in a year. */
    enum Event {
        NEW_MEMBER,
        DEATH,
        HEAD_CHANGE,
        SPLIT,
        MERGER,
        MOVE,
        HOUSEHOLD_END,
        LEFT_COUNTY,
        SENT_BACK,
        REMOVAL,
        ENTRY,
        RELAPSE,
        EXIT,
        CLUE_OF_CADRE,
        CLUE_OF_PUBLIC,
        CLUE_OF_SCREENING,
        CLUE_ANSWERED,
        WATCH,
        MEASURE,
        CLEARING,
        SURVEY
    }

    /** A household as it is known here. */
    static final class Kept {
        private Region village;
        private final @Nullable Long number;
        private boolean engaged;
        private HouseholdStatus status;
        private int people;
        private boolean touched;

        Kept(Region village, @Nullable Long number, boolean engaged, HouseholdStatus status, int people) {
            this.village = village;
            this.number = number;
            this.engaged = engaged;
            this.status = status;
            this.people = people;
        }

        Region village() {
            return village;
        }

        boolean isInvented() {
            return number != null;
        }

        /** Which of the invented households it is. */
        long number() {
            return Objects.requireNonNull(number);
        }

        HouseholdStatus status() {
            return status;
        }

        int people() {
            return people;
        }

        /** Nothing more shall happen to it. */
        void engage() {
            engaged = true;
        }
    }

    /**
     * The books at the end of a month.
     *
     * @param done how often each thing has happened since the year began
     * @param arrived people who came since the year began
     * @param departed people who went since the year began
     * @param headless households of the register without exactly one head, counted by whoever closes the month
     */
    record Month(
            LocalDate day,
            Map<HouseholdStatus, Integer> households,
            int people,
            Map<Event, Integer> done,
            int arrived,
            int departed,
            int headless) {

        int of(HouseholdStatus status) {
            return households.getOrDefault(status, 0);
        }

        int of(Event event) {
            return done.getOrDefault(event, 0);
        }

        int all() {
            return households.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Map<HouseholdId, Kept> kept = new LinkedHashMap<>();
    private final Set<HouseholdId> surveyed = new HashSet<>();
    private final Map<Event, Integer> done = new EnumMap<>(Event.class);
    private final List<Month> months = new ArrayList<>();
    private int arrived;
    private int departed;

    /** A household that was there when the year began. */
    void begin(HouseholdId id, Kept household) {
        kept.put(id, household);
    }

    /** Whether anybody came or went since the year began. */
    boolean isTouched(HouseholdId id) {
        return of(id).touched;
    }

    /** The year's record of a household has been written. */
    void survey(HouseholdId id) {
        surveyed.add(id);
        note(Event.SURVEY);
    }

    /** Households of the register whose year nobody has written. */
    long unsurveyed() {
        return kept.entrySet().stream()
                .filter(one -> one.getValue().status.isActive() && !surveyed.contains(one.getKey()))
                .count();
    }

    boolean isSurveyed(HouseholdId id) {
        return surveyed.contains(id);
    }

    Collection<Map.Entry<HouseholdId, Kept>> all() {
        return List.copyOf(kept.entrySet());
    }

    /** Those to whom something may happen still: on the register and not engaged. */
    List<Map.Entry<HouseholdId, Kept>> free() {
        return kept.entrySet().stream()
                .filter(one -> !one.getValue().engaged && one.getValue().status.isActive())
                .toList();
    }

    List<Map.Entry<HouseholdId, Kept>> free(Region village, HouseholdStatus status) {
        return free().stream()
                .filter(one -> one.getValue().village.equals(village) && one.getValue().status == status)
                .toList();
    }

    Kept of(HouseholdId id) {
        return Objects.requireNonNull(kept.get(id), id::toString);
    }

    void note(Event event) {
        done.merge(event, 1, Integer::sum);
    }

    /** Somebody joins or leaves. */
    void people(Kept household, int difference) {
        household.people += difference;
        household.touched = true;
        arrived += Math.max(difference, 0);
        departed += Math.max(-difference, 0);
    }

    void stands(Kept household, HouseholdStatus status) {
        household.status = status;
    }

    /** All go, with the household. */
    void ends(Kept household, HouseholdStatus status) {
        departed += household.people;
        household.people = 0;
        household.status = status;
    }

    /** A household comes to the register. */
    void enters(HouseholdId id, Kept household) {
        kept.put(id, household);
        arrived += household.people;
    }

    /** It goes from one village and comes to another. */
    void moves(Kept household, Region village) {
        household.village = village;
        household.touched = true;
        arrived += household.people;
        departed += household.people;
    }

    /** Writes down how a month has ended. */
    void close(LocalDate day, int headless) {
        Map<HouseholdStatus, Integer> counts = new EnumMap<>(HouseholdStatus.class);
        kept.values().stream()
                .filter(one -> one.status.isActive())
                .forEach(one -> counts.merge(one.status, 1, Integer::sum));
        int people = kept.values().stream()
                .filter(one -> one.status.isActive())
                .mapToInt(one -> one.people)
                .sum();
        months.add(new Month(day, counts, people, new EnumMap<>(done), arrived, departed, headless));
    }

    List<Month> months() {
        return List.copyOf(months);
    }
}
