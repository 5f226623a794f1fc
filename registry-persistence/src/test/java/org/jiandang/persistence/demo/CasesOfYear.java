package org.jiandang.persistence.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.demo.story.EntryRound;
import org.jiandang.demo.story.ExitRound;
import org.jiandang.demo.story.RemovalRound;
import org.jiandang.demo.story.Staff;
import org.jiandang.demo.story.Turn;
import org.jiandang.demo.story.Wish;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.persistence.demo.OwnBooks.Event;
import org.jiandang.persistence.demo.OwnBooks.Kept;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.desk.ReviewDesk;
import org.jiandang.region.Region;
import org.springframework.stereotype.Component;

/** The cases of a year: removals, households that fall back and new ones that enter, and those that leave poverty. */
@Component
class CasesOfYear {

    private static final long NEWCOMERS = 700_000;
    private static final BigDecimal ENTRY_LINE = new BigDecimal("3200");
    private static final BigDecimal EXIT_LINE = new BigDecimal("3900");
    private static final BigDecimal MONITOR_LINE = new BigDecimal(HelpOfYear.MONITOR_LINE);
    private static final double FALLEN = 0.25;
    private static final double RISEN = 1.9;

    private final Simulation simulation;
    private final EntryRound entries;
    private final ExitRound exits;
    private final RemovalRound removals;
    private final ReviewDesk reviews;

    CasesOfYear(Simulation simulation, EntryRound entries, ExitRound exits, RemovalRound removals, ReviewDesk reviews) {
        this.simulation = simulation;
        this.entries = entries;
        this.exits = exits;
        this.removals = removals;
        this.reviews = reviews;
    }

    /** The village takes back the exits of the year before that were returned to it. */
    void withdrawReturned(Simulation.Result before, LocalDate day) {
        before.exits().stream()
                .filter(CaseRecord::isOpen)
                .forEach(file -> Simulation.on(
                        day,
                        Staff.invented(file.village()).first(),
                        () -> reviews.decide(
                                new DecideCase(file.id(), file.version(), Action.WITHDRAW, "收入尚未达标，来年再议"))));
    }

    /** Some of the poor prove to have been identified wrongly, those first whom somebody has joined or left this year. */
    void removes(OwnBooks books, LocalDate begin, LocalDate limit, int most) {
        int removed = 0;
        List<Map.Entry<HouseholdId, Kept>> free = new ArrayList<>(books.free());
        free.sort(Comparator.comparing(one -> !books.isTouched(one.getKey())));
        for (Map.Entry<HouseholdId, Kept> one : free) {
            Kept at = one.getValue();
            if (removed < most && at.status() == HouseholdStatus.POOR) {
                boolean closed = removals.walk(
                                limit,
                                Staff.invented(at.village().code()),
                                at.village().code(),
                                List.of(one.getKey()),
                                begin,
                                Stage.CLOSED)
                        .filter(file -> file.stage() == Stage.CLOSED)
                        .isPresent();
                at.engage();
                if (closed) {
                    books.ends(at, HouseholdStatus.REMOVED);
                    books.note(Event.REMOVAL);
                    removed++;
                }
            }
        }
    }

    /** Some who had left fall back and new households enter; each village holds its meetings once. */
    void fallsBackAndEnters(OwnBooks books, int year, List<Region> villages, Simulation.Result before, int most) {
        long number = NEWCOMERS;
        int falling = 0;
        int entering = 0;
        for (Region village : villages) {
            List<Wish> wishes = new ArrayList<>();
            Map<HouseholdId, Kept> newcomers = new LinkedHashMap<>();
            for (Map.Entry<HouseholdId, Kept> one : books.free(village, HouseholdStatus.EXITED)) {
                HouseholdCard card = simulation.later(one.getValue().number(), village, year, FALLEN);
                if (wishes.size() < 2 && falling < most && isSame(one.getValue(), card) && isBelow(card, ENTRY_LINE)) {
                    surveyed(books, one, LocalDate.of(year, 9, 12), year, FALLEN);
                    wishes.add(new Wish(one.getKey(), Stage.REGISTERED, Turn.NONE));
                    falling++;
                }
            }
            if (entering++ < most) {
                HouseholdId id = simulation.newcomer(village, number, year, before);
                number = before.numbers().get(id) + 1;
                newcomers.put(
                        id,
                        new Kept(
                                village,
                                number - 1,
                                true,
                                HouseholdStatus.POOR,
                                before.people().get(id.serial())));
                wishes.add(new Wish(id, Stage.REGISTERED, Turn.NONE));
            }
            if (!wishes.isEmpty()) {
                entries
                        .walk(
                                Staff.invented(village.code()),
                                village.code(),
                                year,
                                LocalDate.of(year, 9, 16),
                                LocalDate.of(year, 10, 31),
                                wishes)
                        .stream()
                        .filter(file -> file.stage() == Stage.REGISTERED)
                        .forEach(file -> entered(books, newcomers, file));
            }
        }
    }

    private static void entered(OwnBooks books, Map<HouseholdId, Kept> newcomers, CaseRecord file) {
        HouseholdId id = idOf(file);
        Kept fresh = newcomers.get(id);
        if (fresh != null) {
            books.enters(id, fresh);
            books.survey(id);
            books.note(Event.ENTRY);
        } else {
            books.stands(books.of(id), HouseholdStatus.RELAPSED);
            books.of(id).engage();
            books.note(Event.RELAPSE);
        }
    }

    /** Some who are still poor and earn enough leave; the households that did. */
    List<HouseholdId> leave(OwnBooks books, int year, List<Region> villages, int most) {
        List<HouseholdId> left = new ArrayList<>();
        for (Region village : villages) {
            List<Wish> wishes = new ArrayList<>();
            for (Map.Entry<HouseholdId, Kept> one : books.free(village, HouseholdStatus.POOR)) {
                HouseholdCard card = simulation.later(one.getValue().number(), village, year, RISEN);
                if (wishes.size() < 2
                        && left.size() + wishes.size() < most
                        && isSame(one.getValue(), card)
                        && !isBelow(card, EXIT_LINE)) {
                    surveyed(books, one, LocalDate.of(year, 10, 20), year, RISEN);
                    wishes.add(new Wish(one.getKey(), Stage.CLOSED, Turn.NONE));
                }
            }
            if (!wishes.isEmpty()) {
                exits
                        .walk(
                                Staff.invented(village.code()),
                                village.code(),
                                year,
                                LocalDate.of(year, 11, 1),
                                LocalDate.of(year, 11, 30),
                                wishes)
                        .stream()
                        .filter(file -> file.stage() == Stage.CLOSED)
                        .forEach(file -> {
                            books.stands(books.of(idOf(file)), HouseholdStatus.EXITED);
                            books.of(idOf(file)).engage();
                            books.note(Event.EXIT);
                            left.add(idOf(file));
                        });
            }
        }
        return left;
    }

    /** A watched household is surveyed and has recovered so far that its income is above the monitoring line; whether any income would be enough. */
    boolean recovers(OwnBooks books, Map.Entry<HouseholdId, Kept> one, LocalDate day, int year) {
        Kept at = one.getValue();
        for (double earning : new double[] {2.2, 4, 8}) {
            HouseholdCard card = simulation.later(at.number(), at.village(), year, earning);
            if (isSame(at, card) && !isBelow(card, MONITOR_LINE)) {
                surveyed(books, one, day, year, earning);
                return true;
            }
        }
        return false;
    }

    /** The village visits the household and writes down how it lives and what it earns. */
    void surveyed(OwnBooks books, Map.Entry<HouseholdId, Kept> one, LocalDate day, int year, double earning) {
        Kept at = one.getValue();
        boolean whole = simulation.surveyed(
                Staff.invented(at.village().code()).first(),
                at.village(),
                one.getKey(),
                at.number(),
                year,
                earning,
                day);
        if (whole) {
            books.survey(one.getKey());
        }
    }

    private static HouseholdId idOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }

    private static boolean isSame(Kept at, HouseholdCard card) {
        return at.people() == card.members().size();
    }

    private static boolean isBelow(HouseholdCard card, BigDecimal line) {
        BigDecimal all = line.multiply(BigDecimal.valueOf(card.members().size()));
        return card.year().income().net().amount().compareTo(all) < 0;
    }
}
