package org.jiandang.persistence.demo;

import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.change.SplitPurpose;
import org.jiandang.demo.story.EntryRound;
import org.jiandang.demo.story.ExitRound;
import org.jiandang.demo.story.Staff;
import org.jiandang.demo.story.Turn;
import org.jiandang.demo.story.Wish;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.card.Contact;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.Region;
import org.jiandang.testing.Cards;
import org.jiandang.testing.Papers;
import org.springframework.stereotype.Component;

/**
 * The year after entry and exit, month by month: people come, die, lead, part and move; households fall back, new ones enter, others leave. It keeps its
 * own books of what it saw done, from which the ledgers are tried: nothing is counted from the register.
 */
@Component
class YearAfter {

    static final int YEAR = 2019;

    private static final int KINDS = 10;
    private static final int AUTUMN = 9;
    private static final long NEWCOMERS = 700_000;
    private static final BigDecimal ENTRY_LINE = new BigDecimal("3200");
    private static final BigDecimal EXIT_LINE = new BigDecimal("3900");

    private final Simulation simulation;
    private final ChangeDesk changes;
    private final ChangeReading requests;
    private final HouseholdReading households;
    private final EntryRound entries;
    private final ExitRound exits;
    private final Papers papers;

    YearAfter(
            Simulation simulation,
            ChangeDesk changes,
            ChangeReading requests,
            HouseholdReading households,
            EntryRound entries,
            ExitRound exits,
            Papers papers) {
        this.simulation = simulation;
        this.changes = changes;
        this.requests = requests;
        this.households = households;
        this.entries = entries;
        this.exits = exits;
        this.papers = papers;
    }

    /** The books at the end of a month. */
    record Books(
            LocalDate day, Map<HouseholdStatus, Integer> households, int people, int entered, int relapsed, int left) {

        int of(HouseholdStatus status) {
            return households.getOrDefault(status, 0);
        }

        int all() {
            return households.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What is known of a household here. */
    private static final class Kept {
        private Region village;
        private final long number;
        /** Whether nothing more is opened for it: a case of the year before still runs, or it has entered this very year. */
        private final boolean busy;

        private HouseholdStatus status;
        private int people;

        Kept(Region village, long number, boolean busy, HouseholdStatus status, int people) {
            this.village = village;
            this.number = number;
            this.busy = busy;
            this.status = status;
            this.people = people;
        }
    }

    private final Map<HouseholdId, Kept> kept = new LinkedHashMap<>();
    private final Map<HouseholdId, Kept> newcomers = new LinkedHashMap<>();
    private final List<Books> books = new ArrayList<>();
    private int entered;
    private int relapsed;
    private int left;

    /** Goes through the year; the books of each month in order. */
    List<Books> run(List<Region> villages, Simulation.Result before) {
        begin(villages, before);
        month(1, this::born);
        month(2, this::dies);
        month(3, this::newHead);
        month(4, this::splits);
        month(5, (id, at, day) -> moves(id, at, day, villages));
        for (int month = 6; month < AUTUMN; month++) {
            month(month, this::born);
        }
        close(AUTUMN);
        fallsBackAndEnters(villages, before);
        close(AUTUMN + 1);
        leaves(villages);
        close(AUTUMN + 2);
        close(AUTUMN + 3);
        return List.copyOf(books);
    }

    private void begin(List<Region> villages, Simulation.Result before) {
        Map<String, Region> byCode = new TreeMap<>();
        villages.forEach(village -> byCode.put(village.code().value(), village));
        before.registered().forEach(file -> {
            HouseholdId id =
                    new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
            boolean out =
                    before.closed().stream().anyMatch(exit -> exit.subject().householdSerial() == id.serial());
            kept.put(
                    id,
                    new Kept(
                            Objects.requireNonNull(byCode.get(file.village().value())),
                            before.numbers().get(id),
                            before.exits().stream()
                                    .anyMatch(exit ->
                                            exit.isOpen() && exit.subject().householdSerial() == id.serial()),
                            out ? HouseholdStatus.EXITED : HouseholdStatus.POOR,
                            before.people().get(id.serial())));
        });
    }

    private void close(int month) {
        Map<HouseholdStatus, Integer> counts = new EnumMap<>(HouseholdStatus.class);
        kept.values().forEach(one -> counts.merge(one.status, 1, Integer::sum));
        books.add(new Books(
                YearMonth.of(YEAR, month).atEndOfMonth(),
                counts,
                kept.values().stream().mapToInt(one -> one.people).sum(),
                entered,
                relapsed,
                left));
    }

    private interface Event {
        boolean happens(HouseholdId id, Kept at, LocalDate day);
    }

    /** An event for every tenth household, another tenth each month. */
    private void month(int month, Event event) {
        int nth = 0;
        for (Map.Entry<HouseholdId, Kept> one : List.copyOf(kept.entrySet())) {
            if (nth++ % KINDS == month && one.getValue().number >= 0) {
                event.happens(one.getKey(), one.getValue(), LocalDate.of(YEAR, month, 3 + nth % 20));
            }
        }
        close(month);
    }

    private boolean born(HouseholdId id, Kept at, LocalDate day) {
        Change joins =
                new Change.MemberJoins(Cards.of(aHousehold().of(3)).members().get(2), JoinReason.MOVE, day);
        boolean done = applied(id, at, day, joins);
        at.people += done ? 1 : 0;
        return done;
    }

    private boolean dies(HouseholdId id, Kept at, LocalDate day) {
        HouseholdView view = view(id, at, day);
        if (view.activeMembers().size() < 2) {
            return false;
        }
        int head = view.register().headNo();
        MemberView heir = view.activeMembers().stream()
                .filter(member -> member.no() != head)
                .findFirst()
                .orElseThrow();
        Map<Integer, Relation> relations = under(view, at, day, heir.no());
        relations.remove(head);
        boolean done = applied(id, at, day, new Change.MemberLeaves(head, LeaveReason.DEATH, day, relations));
        at.people -= done ? 1 : 0;
        return done;
    }

    private boolean newHead(HouseholdId id, Kept at, LocalDate day) {
        HouseholdView view = view(id, at, day);
        return view.activeMembers().stream()
                .filter(member -> member.no() != view.register().headNo())
                .findFirst()
                .filter(heir -> applied(id, at, day, new Change.HeadChanges(day, under(view, at, day, heir.no()))))
                .isPresent();
    }

    private boolean splits(HouseholdId id, Kept at, LocalDate day) {
        HouseholdView view = view(id, at, day);
        int before = at.people;
        return view.activeMembers().stream()
                .filter(member -> member.no() != view.register().headNo())
                .reduce((first, last) -> last)
                .filter(last -> applied(
                        id,
                        at,
                        day,
                        new Change.HouseholdSplits(
                                SplitPurpose.OWN_FAMILY,
                                Map.of(last.no(), Relation.HEAD),
                                Map.of(),
                                Contact.UNKNOWN,
                                day)))
                .map(last -> {
                    at.people = before - 1;
                    kept.put(new HouseholdId("999999", kept.size() + 1L), new Kept(at.village, -1, true, at.status, 1));
                    return true;
                })
                .orElse(false);
    }

    /** To the next village of the same township. */
    private boolean moves(HouseholdId id, Kept at, LocalDate day, List<Region> villages) {
        String township = at.village.code().value().substring(0, 9);
        return villages.stream()
                .filter(village -> village.code().value().startsWith(township) && !village.equals(at.village))
                .findFirst()
                .filter(village -> applied(id, at, day, new Change.HouseholdMoves(village.code(), day)))
                .map(village -> {
                    at.village = village;
                    return true;
                })
                .orElse(false);
    }

    private HouseholdView view(HouseholdId id, Kept at, LocalDate day) {
        return Simulation.on(day, staff(at).county(), () -> households.view(id, null));
    }

    private Map<Integer, Relation> under(HouseholdView view, Kept at, LocalDate day, int head) {
        Map<Integer, Relation> relations = new TreeMap<>();
        Simulation.on(
                        day,
                        staff(at).county(),
                        () -> requests.relationsUnder(view.register().id(), head))
                .forEach((no, relation) -> relations.put(no, relation.orElse(Relation.OTHER_RELATIVE)));
        return relations;
    }

    private static Staff staff(Kept at) {
        return Staff.invented(at.village.code());
    }

    /** Proposed by the village with its papers, confirmed by the offices above; false when it is refused. */
    private boolean applied(HouseholdId id, Kept at, LocalDate day, Change change) {
        Staff staff = staff(at);
        try {
            Proposed proposed = Simulation.on(day, staff.first(), () -> {
                List<String> proof = new ArrayList<>(papers.proving(at.village.code(), change));
                proof.add(papers.of(at.village.code(), EvidenceKind.SUPPORT_AGREEMENT));
                return changes.propose(new ProposeChange(UUID.randomUUID().toString(), id, change, null, proof));
            });
            if (proposed.id() == null) {
                return false;
            }
            Simulation.on(day, staff.reviewer(), () -> {
                changes.decide(new DecideChange(proposed.id(), 0, Action.CONFIRM, null));
                return true;
            });
            return Simulation.on(day, staff.reviewer(), () -> requests.view(proposed.id()))
                            .line()
                            .stage()
                    == Stage.CONFIRMED;
        } catch (StepNotAllowed refused) {
            return false;
        }
    }

    /** In October some who had left fall back and new households enter; each village holds its meetings once. */
    private void fallsBackAndEnters(List<Region> villages, Simulation.Result before) {
        long number = NEWCOMERS;
        for (Region village : villages) {
            List<Wish> wishes = new ArrayList<>();
            for (Map.Entry<HouseholdId, Kept> one : at(village, HouseholdStatus.EXITED)) {
                HouseholdCard card = simulation.later(one.getValue().number, village, YEAR, 0.5);
                if (wishes.size() < 2 && one.getValue().people == card.members().size() && isBelow(card, ENTRY_LINE)) {
                    simulation.surveyed(
                            Staff.invented(village.code()).first(),
                            village,
                            one.getKey(),
                            one.getValue().number,
                            YEAR,
                            0.5);
                    wishes.add(new Wish(one.getKey(), Stage.REGISTERED, Turn.NONE));
                }
            }
            if (entered + wishes.size() < villages.size()) {
                HouseholdId id = simulation.newcomer(village, number, YEAR, before);
                number = before.numbers().get(id) + 1;
                newcomers.put(
                        id,
                        new Kept(
                                village,
                                number,
                                true,
                                HouseholdStatus.APPLICANT,
                                before.people().get(id.serial())));
                wishes.add(new Wish(id, Stage.REGISTERED, Turn.NONE));
            }
            if (!wishes.isEmpty()) {
                walked(entries.walk(
                        Staff.invented(village.code()),
                        village.code(),
                        YEAR,
                        LocalDate.of(YEAR, 9, 16),
                        LocalDate.of(YEAR, 10, 31),
                        wishes));
            }
        }
    }

    private void walked(List<CaseRecord> cases) {
        cases.stream().filter(file -> file.stage() == Stage.REGISTERED).forEach(file -> {
            HouseholdId id =
                    new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
            Kept fresh = newcomers.get(id);
            if (fresh != null) {
                fresh.status = HouseholdStatus.POOR;
                kept.put(id, fresh);
                entered++;
            } else {
                Objects.requireNonNull(kept.get(id)).status = HouseholdStatus.RELAPSED;
                relapsed++;
            }
        });
    }

    /** In November those who are still poor and earn enough leave. */
    private void leaves(List<Region> villages) {
        for (Region village : villages) {
            List<Wish> wishes = new ArrayList<>();
            for (Map.Entry<HouseholdId, Kept> one : at(village, HouseholdStatus.POOR)) {
                HouseholdCard card = simulation.later(one.getValue().number, village, YEAR, 1.4);
                if (wishes.size() < 2 && one.getValue().people == card.members().size() && !isBelow(card, EXIT_LINE)) {
                    simulation.surveyed(
                            Staff.invented(village.code()).first(),
                            village,
                            one.getKey(),
                            one.getValue().number,
                            YEAR,
                            1.4);
                    wishes.add(new Wish(one.getKey(), Stage.CLOSED, Turn.NONE));
                }
            }
            if (!wishes.isEmpty()) {
                exits
                        .walk(
                                Staff.invented(village.code()),
                                village.code(),
                                YEAR,
                                LocalDate.of(YEAR, 11, 1),
                                LocalDate.of(YEAR, 11, 30),
                                wishes)
                        .stream()
                        .filter(file -> file.stage() == Stage.CLOSED)
                        .forEach(file -> {
                            Kept one = Objects.requireNonNull(kept.get(new HouseholdId(
                                    file.id().countyCode(), file.subject().householdSerial())));
                            one.status = HouseholdStatus.EXITED;
                            left++;
                        });
            }
        }
    }

    private List<Map.Entry<HouseholdId, Kept>> at(Region village, HouseholdStatus status) {
        return kept.entrySet().stream()
                .filter(one -> !one.getValue().busy)
                .filter(one -> one.getValue().village.equals(village) && one.getValue().status == status)
                .toList();
    }

    private static boolean isBelow(HouseholdCard card, BigDecimal line) {
        BigDecimal all = line.multiply(BigDecimal.valueOf(card.members().size()));
        return card.year().income().net().amount().compareTo(all) < 0;
    }
}
