package org.jiandang.persistence.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.demo.story.Staff;
import org.jiandang.demo.watch.ClearanceRound;
import org.jiandang.demo.watch.Days;
import org.jiandang.demo.watch.DemoClues;
import org.jiandang.demo.watch.WatchRound;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.WatchFactRows.Row;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.ClueList;
import org.jiandang.monitoring.clue.ClueQuery;
import org.jiandang.monitoring.clue.ClueScreening;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.monitoring.clue.ListedClue;
import org.jiandang.persistence.demo.OwnBooks.Event;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Relapse watch of a year: clues of cadres, of a visitor and of screening, cases that take households under watch, and clearings. */
@Component
class WatchOfYear {

    private static final Logger LOG = LoggerFactory.getLogger(WatchOfYear.class);

    private static final int SEEN_BY_CADRES = 2;
    private static final int LISTED = 200;

    private final DemoClues clues;
    private final ClueDesk desk;
    private final ClueList list;
    private final ClueScreening screening;
    private final WatchRound watches;
    private final ClearanceRound clearances;

    WatchOfYear(
            DemoClues clues,
            ClueDesk desk,
            ClueList list,
            ClueScreening screening,
            WatchRound watches,
            ClearanceRound clearances) {
        this.clues = clues;
        this.desk = desk;
        this.list = list;
        this.screening = screening;
        this.watches = watches;
        this.clearances = clearances;
    }

    /** Takes households that left and earned too little the year before under watch; the cases that did. */
    List<CaseRecord> begin(OwnBooks books, int year, List<Region> villages) {
        List<CaseRecord> watched = new ArrayList<>();
        LocalDate day = LocalDate.of(year, 2, 11);
        List<Row> low = new ArrayList<>();
        for (Region village : villages) {
            Actor county = Staff.invented(village.code()).county();
            low.addAll(Simulation.on(day, county, () -> clues.low(village.code(), year - 1, 2)));
        }
        low.removeIf(row -> books.isTouched(row.household()));
        for (Row row : low.subList(0, SEEN_BY_CADRES)) {
            Clue seen = Simulation.on(day, Staff.invented(row.village()).first(), () -> clues.seen(row));
            books.note(Event.CLUE_OF_CADRE);
            watched.add(followed(books, seen, year, day));
        }
        for (Row row : low.subList(SEEN_BY_CADRES, SEEN_BY_CADRES + 2)) {
            watched.add(followed(books, reported(books, row, day.plusDays(1)), year, day.plusDays(1)));
        }
        watched.addAll(screened(books, year, villages, day.plusDays(2)));
        return watched;
    }

    /** A visitor tells of a household on the public form; the village finds out which it is. */
    private Clue reported(OwnBooks books, Row row, LocalDate day) {
        Staff staff = Staff.invented(row.village());
        Simulation.on(day, staff.county(), () -> {
            clues.reported(row.village(), row.headName(), List.of(WatchRisk.ACCIDENT), "家里有人受伤，几个月没有收入");
            return true;
        });
        books.note(Event.CLUE_OF_PUBLIC);
        return Simulation.on(day, staff.first(), () -> {
            Clue told = waiting(row.village()).stream()
                    .filter(clue -> clue.household() == null)
                    .findFirst()
                    .orElseThrow();
            return desk.join(told.id(), told.version(), row.householdNo());
        });
    }

    private List<Clue> waiting(RegionCode area) {
        return list.page(new ClueQuery(area, ClueState.OPEN, null, null), LISTED).clues().stream()
                .map(ListedClue::clue)
                .toList();
    }

    /** Screening finds the others; two are followed, the rest are visited and answered. */
    private List<CaseRecord> screened(OwnBooks books, int year, List<Region> villages, LocalDate day) {
        List<CaseRecord> watched = new ArrayList<>();
        for (Region village : villages) {
            Staff staff = Staff.invented(village.code());
            int found = Simulation.on(day, staff.county(), () -> screening.page(village.code(), year - 1, null))
                    .found();
            for (Clue clue : Simulation.on(day, staff.county(), () -> waiting(village.code()))) {
                books.note(Event.CLUE_OF_SCREENING);
                found--;
                boolean low =
                        clue.codes().contains("V071") && clue.household() != null && !books.isTouched(clue.household());
                if (watched.size() < 2 && low) {
                    watched.add(followed(books, clue, year, day));
                } else {
                    Simulation.on(
                            day.plusDays(3),
                            staff.first(),
                            () -> desk.answer(clue.id(), clue.version(), "经入户核实，收入已恢复，暂不纳入"));
                    books.note(Event.CLUE_ANSWERED);
                }
            }
            if (found != 0) {
                throw new IllegalStateException("screening says otherwise than the list of clues in " + village.code());
            }
        }
        return watched;
    }

    private CaseRecord followed(OwnBooks books, Clue clue, int year, LocalDate day) {
        Days days = new Days(year - 1, day, LocalDate.of(year, 2, 28));
        CaseRecord file =
                watches.walk(days, Staff.invented(clue.village()), clue, day, WatchKind.UNSTABLE, Stage.WATCHED);
        if (file.stage() == Stage.WATCHED) {
            books.note(Event.WATCH);
            books.of(householdOf(file)).engage();
        }
        return file;
    }

    /** Income has been stable since spring: the risk is cleared, unless a condition stops it; then the household stays watched. */
    void clear(OwnBooks books, CaseRecord watch, int year) {
        Days days = new Days(year, LocalDate.of(year, 11, 4), LocalDate.of(year, 11, 30));
        try {
            CaseRecord file = clearances.walk(
                    days,
                    Staff.invented(watch.village()),
                    watch,
                    LocalDate.of(year, 11, 4),
                    LocalDate.of(year, 4, 1),
                    Stage.CLEARED);
            if (file.stage() == Stage.CLEARED) {
                books.note(Event.CLEARING);
            }
        } catch (StepNotAllowed notYet) {
            LOG.info("not cleared: {} {}", watch.caseNo(), notYet.findings().codes());
        }
    }

    static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}
