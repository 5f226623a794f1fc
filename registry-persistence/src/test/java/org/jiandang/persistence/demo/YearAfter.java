package org.jiandang.persistence.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiandang.account.Actor;
import org.jiandang.demo.story.Staff;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.persistence.demo.OwnBooks.Kept;
import org.jiandang.persistence.demo.OwnBooks.Month;
import org.jiandang.persistence.demo.RoundOfYear.Frozen;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.round.RoundProgress;
import org.jiandang.round.YearEnd;
import org.jiandang.round.YearlyRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The year after entry and exit, month by month, with everything the law's procedures know: people come, die, lead, part, join and move; households are removed,
 * watched and cleared, fall back, enter and leave; the round is opened, worked through, closed and frozen; and in the January after it life goes on.
 */
@Component
class YearAfter {

    static final int YEAR = 2019;

    private static final Logger LOG = LoggerFactory.getLogger(YearAfter.class);

    private static final int KINDS = 10;

    private final CasesOfYear cases;
    private final EventsOfYear events;
    private final WatchOfYear watch;
    private final HelpOfYear help;
    private final RoundOfYear rounds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    YearAfter(
            CasesOfYear cases,
            EventsOfYear events,
            WatchOfYear watch,
            HelpOfYear help,
            RoundOfYear rounds,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.events = events;
        this.watch = watch;
        this.help = help;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What came of the year.
     *
     * @param months the books of each month in order, and of the January after it
     * @param lastYear the end of the year before, frozen when this one began
     * @param frozen the end of this year on the day it was frozen
     * @param later the same on the last day of the January after it
     * @param elsewhere the year end of the village that those who left the county went to
     * @param opened the round on its first day
     * @param closing the round on its last day
     * @param unsurveyed households whose year nobody had written then
     * @param lateHelp watched households without help in its term: on the day after the term, and when the last had been helped
     * @param doubts clearings that the rules doubt
     * @param left households that left poverty in this year
     */
    record Course(
            List<Month> months,
            Frozen lastYear,
            Frozen frozen,
            Frozen later,
            Frozen elsewhere,
            RoundProgress opened,
            RoundProgress closing,
            long unsurveyed,
            List<Long> lateHelp,
            int doubts,
            List<HouseholdId> left) {

        Month december() {
            return months.get(11);
        }
    }

    private interface Happening {
        boolean to(OwnBooks books, HouseholdId id, Kept at, LocalDate day);
    }

    /** Goes through the year. */
    Course run(RegionCode area, List<Region> villages, Simulation.Result before) {
        Actor county = Staff.invented(villages.get(0).code()).county();
        cases.withdrawReturned(before, LocalDate.of(YEAR, 1, 2));
        OwnBooks books = begin(villages, before);
        int scale = Math.max(3, before.registered().size() / 40);
        Actor neighbour = Staff.invented(EventsOfYear.ELSEWHERE).county();
        YearlyRound last = rounds.open(county, area, YEAR - 1);
        rounds.freeze(neighbour, rounds.open(neighbour, EventsOfYear.ELSEWHERE, YEAR - 1));
        help.lines(RegionCode.ofPrefix(area.value().substring(0, 2)), YEAR);
        YearEnd lastEnd = rounds.freeze(county, last);
        Frozen lastYear = rounds.look(county, lastEnd, area, LocalDate.of(YEAR, 1, 1));

        month(books, county, area, 1, events::joins);
        List<CaseRecord> watched = watch.begin(books, YEAR, villages);
        month(books, county, area, 2, events::dies, events::ends);
        watched.subList(1, watched.size()).forEach(one -> help.help(books, one, LocalDate.of(YEAR, 3, 6)));
        month(books, county, area, 3, events::newHead);
        long late = help.late(county, LocalDate.of(YEAR, 4, 10));
        help.help(books, watched.get(0), LocalDate.of(YEAR, 4, 12));
        List<Long> lateHelp = List.of(late, help.late(county, LocalDate.of(YEAR, 4, 13)));
        month(books, county, area, 4, events::splits);
        month(books, county, area, 5, (all, id, at, day) -> events.moves(all, id, at, day, villages));
        cases.removes(books, LocalDate.of(YEAR, 6, 3), LocalDate.of(YEAR, 6, 30), Math.max(2, scale / 4));
        month(books, county, area, 6, events::joins);
        merge(books, LocalDate.of(YEAR, 7, 8));
        month(books, county, area, 7, events::dies);
        leave(books, LocalDate.of(YEAR, 8, 5));
        month(books, county, area, 8, events::newHead);
        close(books, county, area, 9);
        YearlyRound round = rounds.open(county, area, YEAR);
        RoundProgress opened = rounds.progress(county, round, area, LocalDate.of(YEAR, 10, 8));
        cases.fallsBackAndEnters(books, YEAR, villages, before, scale);
        close(books, county, area, 10);
        List<CaseRecord> recovered = watched.stream()
                .filter(one -> cases.recovers(books, entry(books, one), LocalDate.of(YEAR, 10, 21), YEAR))
                .toList();
        List<HouseholdId> left = cases.leave(books, YEAR, villages, scale + 2);
        recovered.stream().skip(1).forEach(one -> watch.clear(books, one, YEAR));
        close(books, county, area, 11);
        rounds.remind(county, round, villages.get(0).code(), LocalDate.of(YEAR, 11, 25));
        survey(books, LocalDate.of(YEAR, 12, 2));
        RoundProgress closing = rounds.progress(county, round, area, LocalDate.of(YEAR, 12, 31));
        long unsurveyed = books.unsurveyed();
        close(books, county, area, 12);
        int doubts = help.doubts(county, area, YEAR, LocalDate.of(YEAR, 12, 31));

        YearEnd end = rounds.freeze(county, round);
        Frozen frozen = rounds.look(county, end, area, LocalDate.of(YEAR + 1, 1, 1));
        happens(books, YearMonth.of(YEAR + 1, 1), events::joins);
        happens(books, YearMonth.of(YEAR + 1, 1), events::splits);
        books.close(LocalDate.of(YEAR + 1, 1, 31), headless(county, area, LocalDate.of(YEAR + 1, 1, 31)));
        YearEnd next = rounds.freeze(neighbour, rounds.open(neighbour, EventsOfYear.ELSEWHERE, YEAR));
        Frozen elsewhere = rounds.look(neighbour, next, EventsOfYear.ELSEWHERE, LocalDate.of(YEAR + 1, 1, 31));
        Frozen later = rounds.look(county, end, area, LocalDate.of(YEAR + 1, 1, 31));
        return new Course(
                books.months(),
                lastYear,
                frozen,
                later,
                elsewhere,
                opened,
                closing,
                unsurveyed,
                lateHelp,
                doubts,
                left);
    }

    private static OwnBooks begin(List<Region> villages, Simulation.Result before) {
        Map<String, Region> byCode = new TreeMap<>();
        villages.forEach(village -> byCode.put(village.code().value(), village));
        OwnBooks books = new OwnBooks();
        before.registered().forEach(file -> {
            HouseholdId id = WatchOfYear.householdOf(file);
            boolean out =
                    before.closed().stream().anyMatch(exit -> exit.subject().householdSerial() == id.serial());
            books.begin(
                    id,
                    new Kept(
                            Objects.requireNonNull(byCode.get(file.village().value())),
                            before.numbers().get(id),
                            false,
                            out ? HouseholdStatus.EXITED : HouseholdStatus.POOR,
                            before.people().get(id.serial())));
        });
        return books;
    }

    /** Something happens to a tenth of the households and to two at least, to others each month. */
    private static void happens(OwnBooks books, YearMonth month, Happening happening) {
        List<Map.Entry<HouseholdId, Kept>> free = new ArrayList<>(books.free());
        Collections.rotate(free, -7 * month.getMonthValue());
        int left = Math.max(2, free.size() / KINDS);
        for (Map.Entry<HouseholdId, Kept> one : free) {
            if (left > 0 && one.getValue().isInvented()) {
                LocalDate day = month.atDay(3 + left % 20);
                left -= happening.to(books, one.getKey(), one.getValue(), day) ? 1 : 0;
            }
        }
    }

    private void month(OwnBooks books, Actor county, RegionCode area, int month, Happening... happenings) {
        for (Happening happening : happenings) {
            happens(books, YearMonth.of(YEAR, month), happening);
        }
        close(books, county, area, month);
    }

    private void close(OwnBooks books, Actor county, RegionCode area, int month) {
        LocalDate day = YearMonth.of(YEAR, month).atEndOfMonth();
        books.close(day, headless(county, area, day));
        LOG.info("{}: {}", day, books.months().get(books.months().size() - 1));
    }

    private static Map.Entry<HouseholdId, Kept> entry(OwnBooks books, CaseRecord watch) {
        HouseholdId id = WatchOfYear.householdOf(watch);
        return Map.entry(id, books.of(id));
    }

    /** Two pairs of neighbours become two households. */
    private void merge(OwnBooks books, LocalDate day) {
        int done = 0;
        List<Map.Entry<HouseholdId, Kept>> free = new ArrayList<>(books.free());
        free.removeIf(one -> books.isTouched(one.getKey()) || !one.getValue().isInvented());
        for (Map.Entry<HouseholdId, Kept> from : free) {
            for (Map.Entry<HouseholdId, Kept> into : free) {
                if (done < 2 && areNeighbours(books, from, into) && events.merges(books, from, into, day)) {
                    done++;
                }
            }
        }
    }

    private static boolean areNeighbours(
            OwnBooks books, Map.Entry<HouseholdId, Kept> from, Map.Entry<HouseholdId, Kept> into) {
        return !from.getKey().equals(into.getKey())
                && from.getValue().village().equals(into.getValue().village())
                && !books.isTouched(from.getKey())
                && !books.isTouched(into.getKey());
    }

    /** Two households go to another county, two are sent back. */
    private void leave(OwnBooks books, LocalDate day) {
        int done = 0;
        for (Map.Entry<HouseholdId, Kept> one : books.free()) {
            boolean fit = one.getValue().status() == HouseholdStatus.POOR && !books.isTouched(one.getKey());
            if (done < 4 && fit && events.leaves(books, one.getKey(), one.getValue(), day, done < 2)) {
                done++;
            }
        }
    }

    /** The round comes to every household that nobody has surveyed yet. */
    private void survey(OwnBooks books, LocalDate day) {
        for (Map.Entry<HouseholdId, Kept> one : books.all()) {
            Kept at = one.getValue();
            boolean missing = at.status().isActive() && at.isInvented() && !books.isSurveyed(one.getKey());
            if (missing) {
                cases.surveyed(books, one, day, YEAR, 1.2);
            }
        }
    }

    /** Households on the register without exactly one head. */
    private int headless(Actor county, RegionCode area, LocalDate day) {
        return Simulation.on(
                day,
                county,
                () -> Objects.requireNonNull(transaction.execute(running -> jdbc.sql("""
                SELECT count(*) FROM household h
                WHERE h.village_code LIKE ? AND h.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')
                  AND 1 <> (SELECT count(*) FROM member m WHERE m.county_code = h.county_code AND m.household_serial = h.serial
                              AND m.left_on IS NULL AND m.relation = 'HEAD')""")
                        .param(area.prefix() + "%")
                        .query(Integer.class)
                        .single())));
    }
}
