package org.jiandang.demo.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.demo.story.DemoPlan.Group;
import org.jiandang.demo.story.DemoPlan.Line;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdEntry;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.policy.Policies;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;

/** Finds the households for the cases of the plan and takes them through. */
@Service
class DemoCases {

    private final EntryRound entries;
    private final ExitRound exits;
    private final HouseholdEntry guided;
    private final YearIntake intake;
    private final Policies policies;

    DemoCases(EntryRound entries, ExitRound exits, HouseholdEntry guided, YearIntake intake, Policies policies) {
        this.entries = entries;
        this.exits = exits;
        this.guided = guided;
        this.intake = intake;
        this.policies = policies;
    }

    /** Exits of a village: each line gets the next household that looks ready and had no exit yet. */
    void exits(Scene scene, Staff staff, RegionCode village, int year, LocalDate begin, List<Line> lines) {
        List<Wish> wishes = new ArrayList<>();
        Iterator<HouseholdId> ready = ready(scene, staff, village, year, begin).iterator();
        for (Line line : lines) {
            if (ready.hasNext()) {
                wishes.add(new Wish(ready.next(), line.until(), line.turn()));
            }
        }
        if (!wishes.isEmpty()) {
            exits.walk(staff, village, year, begin, scene.limit(), wishes);
        }
    }

    /** Several groups of exits in one village, none of which takes the other's households. */
    void exits(Scene scene, Staff staff, RegionCode village, List<Group> groups) {
        int year = scene.years().open();
        Iterator<HouseholdId> ready =
                ready(scene, staff, village, year, scene.limit()).iterator();
        for (Group group : groups) {
            List<Wish> wishes = new ArrayList<>();
            for (Line line : group.lines()) {
                if (ready.hasNext()) {
                    wishes.add(new Wish(ready.next(), line.until(), line.turn()));
                }
            }
            if (!wishes.isEmpty()) {
                exits.walk(
                        group.swapped() ? staff.swapped() : staff,
                        village,
                        year,
                        scene.years().today().minusDays(group.daysAgo()),
                        scene.limit(),
                        wishes);
            }
        }
    }

    /** Entries of a village: each line gets a household that is recorded for it, by the guided entry. */
    void entries(
            Scene scene,
            Staff staff,
            RegionCode village,
            String name,
            int year,
            LocalDate begin,
            List<Line> lines,
            long from) {
        List<Wish> wishes = new ArrayList<>();
        long number = from;
        for (Line line : lines) {
            number = inNeed(scene, village, number, year, begin);
            HouseholdId id = recorded(scene, staff, village, name, number, year, begin);
            wishes.add(new Wish(id, line.until(), line.turn()));
            number++;
        }
        entries.walk(staff, village, year, begin, scene.limit(), wishes);
    }

    /** One of the households that had left poverty and have a bad year falls back. */
    void fallsBack(Scene scene, Staff staff, RegionCode village) {
        int year = scene.years().open();
        LocalDate begin = scene.years().today().minusDays(45);
        BigDecimal line = line(village, begin, LineUse.ENTRY, year);
        List<Placed> one = scene.layout().of(village).stream()
                .filter(placed -> placed.place() >= DemoPeople.BAD_YEAR && placed.place() % 10 != DemoStory.ASIDE)
                .filter(placed -> isBelow(scene.people().card(placed, year), line))
                .limit(1)
                .toList();
        Map<String, Registered> known = Staff.on(begin, staff.county(), () -> intake.known(one, year));
        List<Wish> wishes = known.values().stream()
                .map(household -> new Wish(household.id(), Stage.REGISTERED, Turn.NONE))
                .toList();
        if (!wishes.isEmpty()) {
            entries.walk(staff, village, year, begin, scene.limit(), wishes);
        }
    }

    private static boolean isBelow(HouseholdCard card, BigDecimal line) {
        BigDecimal all = line.multiply(BigDecimal.valueOf(card.members().size()));
        return card.year().income().net().amount().compareTo(all) < 0;
    }

    private List<HouseholdId> ready(Scene scene, Staff staff, RegionCode village, int year, LocalDate day) {
        BigDecimal line = line(village, day, LineUse.EXIT, year);
        List<Placed> poor = scene.layout().of(village).stream()
                .filter(scene.people()::isPoor)
                .filter(placed -> DemoPeople.isReady(scene.people().card(placed, year), line))
                .toList();
        Map<String, Registered> known = Staff.on(scene.limit(), staff.county(), () -> intake.known(poor, year));
        return poor.stream()
                .flatMap(placed -> Optional.ofNullable(known.get(placed.householdNo())).stream())
                .filter(one -> one.hasYear() && (one.status() == HouseholdStatus.POOR || leftIn(one, year)))
                .map(Registered::id)
                .toList();
    }

    /** Whether the household has left in the very year: then it is one of those an interrupted start had chosen. */
    private static boolean leftIn(Registered one, int year) {
        return String.valueOf(year).equals(one.values().get(Field.EXIT_YEAR));
    }

    private BigDecimal line(RegionCode village, LocalDate day, LineUse use, int year) {
        return policies.at(village, day)
                .line(use, year, StandardType.NATIONAL, AreaType.ANY)
                .threshold()
                .value();
    }

    /** The next number whose household earns less than the line of entry. */
    private long inNeed(Scene scene, RegionCode village, long from, int year, LocalDate day) {
        BigDecimal line = line(village, day, LineUse.ENTRY, year);
        long number = from;
        while (true) {
            HouseholdCard card =
                    scene.people().applicant(number, "", year, scene.years().surveyOf(year));
            if (isBelow(card, line)) {
                return number;
            }
            number++;
        }
    }

    private HouseholdId recorded(
            Scene scene, Staff staff, RegionCode village, String name, long number, int year, LocalDate begin) {
        HouseholdCard card =
                scene.people().applicant(number, name, year, scene.years().surveyOf(year));
        Outcome outcome = Staff.on(
                begin.minusDays(1),
                staff.first(),
                () -> guided.record(new RecordHousehold("demo-" + number, village, card)));
        if (outcome instanceof Outcome.Saved saved) {
            return saved.id();
        }
        throw new IllegalStateException("the invented household " + number + " is refused: " + outcome);
    }
}
