package org.jiandang.web.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.OutOfArea;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.SurveyService;
import org.jiandang.job.Job;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobState;
import org.jiandang.job.JobWork;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.round.LeftHousehold;
import org.jiandang.round.Measure;
import org.jiandang.round.RoundDates;
import org.jiandang.round.RoundId;
import org.jiandang.round.RoundProgress;
import org.jiandang.round.RoundRefused;
import org.jiandang.round.RoundService;
import org.jiandang.round.YearEnd;
import org.jiandang.round.YearEndDesk;
import org.jiandang.round.YearEndFigure;
import org.jiandang.round.YearEndView;
import org.jiandang.round.YearEnds;
import org.jiandang.round.YearlyRound;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A county's rounds of three years, in a county of the test's own. */
@WebTest
class RoundTest {

    private static final RegionCode COUNTY = RegionCode.of("152224000000");
    private static final RegionCode VILLAGE = RegionCode.of("152224100201");
    private static final RegionCode OTHER = RegionCode.of("152224101202");

    @Autowired
    RoundService rounds;

    @Autowired
    YearEndDesk yearEnds;

    @Autowired
    ExportService exports;

    @Autowired
    SurveyService surveys;

    @Autowired
    HouseholdFixture households;

    @Autowired
    SignedIn signedIn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<JobWork> works;

    @Autowired
    YearEnds yearEndRows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private <T> T on(LocalDate day, Actor actor, Supplier<T> work) {
        return RegistryClock.callAt(
                day.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(), () -> Acting.as(actor, work));
    }

    /** A job needs an account that exists. */
    private Actor county() {
        String login = signedIn.account(Role.COUNTY_OFFICE, "152224");
        String person = "P" + (1_000_000_000L + Integer.toUnsignedLong(login.hashCode()));
        return new Actor(person, login, login, Role.COUNTY_OFFICE, new Jurisdiction("152224"));
    }

    private static RoundDates dates(int year) {
        return new RoundDates(
                LocalDate.of(year, 10, 8),
                LocalDate.of(year, 11, 20),
                LocalDate.of(year, 12, 10),
                LocalDate.of(year, 12, 31));
    }

    private HouseholdId registered(LocalDate day, RegionCode village, int people) {
        return RegistryClock.callAt(
                day.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(),
                () -> households.registered(village, Cards.of(aHousehold().of(people))));
    }

    private YearlyRound opened(int year) {
        on(LocalDate.of(year, 10, 1), county(), () -> rounds.open(COUNTY, year, dates(year)));
        return Acting.as(county(), rounds::all).stream()
                .filter(round -> round.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private YearEnd frozen(YearlyRound round) {
        on(LocalDate.of(round.year() + 1, 1, 3), county(), () -> yearEnds.close(round.id()));
        return complete(round);
    }

    private YearEnd complete(YearlyRound round) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Acting.as(county(), () -> yearEnds.of(round.id())).get(0), YearEnd::isFrozen);
    }

    private YearEndView view(YearEnd yearEnd) {
        return Acting.as(county(), () -> yearEnds.view(yearEnd.id(), COUNTY));
    }

    private static YearEndFigure figure(YearEndView view, Measure measure) {
        return view.figures().stream()
                .filter(one -> one.measure() == measure && one.detail().isEmpty())
                .findFirst()
                .orElseGet(() -> new YearEndFigure(measure, "", 0, 0, 0, 0));
    }

    @Test
    void a_county_goes_through_its_years() {
        registered(LocalDate.of(2018, 9, 10), VILLAGE, 3);
        HouseholdId second = registered(LocalDate.of(2018, 9, 10), OTHER, 2);

        // opened once a year, seen by the village, measured household by household
        YearlyRound round = opened(2018);
        assertThatThrownBy(() -> opened(2018)).isInstanceOf(RoundRefused.class);
        assertThat(Acting.as(TestActors.cadreOf(VILLAGE), rounds::all)).contains(round);
        assertThat(Acting.as(TestActors.cadreOf(RegionCode.of("152223100201")), rounds::all))
                .doesNotContain(round);
        RoundProgress whole =
                Acting.as(county(), () -> rounds.board(round.id(), COUNTY)).whole();
        List<RoundProgress> townships =
                Acting.as(county(), () -> rounds.board(round.id(), COUNTY)).parts();
        assertThat(whole.due()).isEqualTo(2);
        assertThat(townships.stream().mapToLong(RoundProgress::due).sum()).isEqualTo(whole.due());
        assertThat(townships.stream().mapToLong(RoundProgress::done).sum()).isEqualTo(whole.done());
        assertThat(whole.unsurveyed()).isZero();
        assertThat(whole.unrecorded()).isEqualTo(2);

        reminded(round);

        // closed after its last day only, frozen as of a day that is over, and never reopened
        assertThatThrownBy(() -> on(LocalDate.of(2018, 12, 31), county(), () -> yearEnds.close(round.id())))
                .isInstanceOf(RoundRefused.class);
        YearEnd first = frozen(round);
        assertThat(first.day()).isEqualTo(LocalDate.of(2019, 1, 2));
        assertThatThrownBy(() -> on(LocalDate.of(2019, 1, 4), county(), () -> yearEnds.close(round.id())))
                .isInstanceOf(RoundRefused.class);
        YearEndView then = view(first);
        assertThat(figure(then, Measure.REGISTERED).people()).isEqualTo(5);
        assertThat(then.ledgers()).extracting(one -> one.ledger().code()).contains("L1", "L2", "L4", "L5");
        assertThat(then.ledgers()).allSatisfy(kept -> assertThat(kept.file()).isNotNull());

        // what is written later does not touch it, and stands beside it
        registered(LocalDate.of(2019, 6, 3), VILLAGE, 4);
        YearEndView later = view(first);
        assertThat(figure(later, Measure.REGISTERED).people()).isEqualTo(5);
        assertThat(figure(later, Measure.REGISTERED).peopleToday()).isEqualTo(9);

        nextYear(second, round, first);
    }

    @Test
    void offices_above_open_the_round_of_a_year_for_all_counties_below_that_have_none() {
        LocalDate day = LocalDate.of(2098, 10, 1);
        Actor prefecture = TestActors.actor(Role.PREFECTURE_OFFICE, "1522");
        RegionCode whole = RegionCode.of("152200000000");
        int own = on(day, county(), () -> rounds.open(COUNTY, 2098, dates(2098)));
        int others = on(day, prefecture, () -> rounds.open(whole, 2098, dates(2098)));

        assertThat(own).isOne();
        assertThat(others).isGreaterThan(1);
        assertThat(Acting.as(prefecture, rounds::all).stream()
                        .filter(round -> round.year() == 2098)
                        .map(YearlyRound::county))
                .hasSize(own + others)
                .doesNotHaveDuplicates()
                .contains(COUNTY, RegionCode.of("152222000000"));
        assertThatThrownBy(() -> on(day, prefecture, () -> rounds.open(whole, 2098, dates(2098))))
                .isInstanceOf(RoundRefused.class);
        assertThatThrownBy(() -> on(day, county(), () -> rounds.open(whole, 2097, dates(2097))))
                .isInstanceOf(OutOfArea.class);
    }

    private void reminded(YearlyRound round) {
        on(LocalDate.of(2018, 11, 25), county(), () -> {
            rounds.remind(round.id(), VILLAGE, "请抓紧");
            return true;
        });
        var page = mvc.get().uri("/").with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value()));
        assertThat(page).hasStatusOk().bodyText().contains("2018-11-25").contains("请抓紧");
        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(VILLAGE), () -> {
                    rounds.remind(round.id(), VILLAGE, "");
                    return true;
                }))
                .isInstanceOf(org.jiandang.refusal.NotFound.class);
    }

    /** The balance of the next year, a correction of the last, and a kept ledger held back. */
    private void nextYear(HouseholdId second, YearlyRound round, YearEnd first) {
        on(LocalDate.of(2019, 10, 1), TestActors.cadreOf(OTHER), () -> {
            surveys.open(second, 2019, LocalDate.of(2019, 10, 1));
            return true;
        });
        YearlyRound next = opened(2019);
        List<LeftHousehold> left = Acting.as(TestActors.cadreOf(OTHER), () -> rounds.left(next.id(), OTHER, 0, 10));
        assertThat(left).singleElement().satisfies(one -> {
            assertThat(one.household()).isEqualTo(second);
            assertThat(one.recorded()).isTrue();
            assertThat(one.surveyed()).isFalse();
        });
        YearEnd yearEnd = frozen(next);
        assertThat(yearEnd.since()).isEqualTo(first.day());
        YearEndView view = view(yearEnd);
        assertThat(view.whole().before()).isEqualTo(5);
        assertThat(view.whole().people()).isEqualTo(9);

        on(LocalDate.of(2020, 2, 1), county(), () -> yearEnds.correct(round.id(), "补报"));
        YearEnd correction = complete(round);
        assertThat(correction.number()).isEqualTo(2);
        assertThat(figure(view(first), Measure.REGISTERED).people()).isEqualTo(5);
        assertThat(figure(view(correction), Measure.REGISTERED).people()).isEqualTo(9);
        crashed(round, first);
        unbalanced(yearEnd, first);
        LedgerExport kept = view.ledgers().get(0);
        assertThat(Acting.as(county(), () -> exports.fetched(kept.id())).file()).isNotNull();
    }

    /** A run that dies between two ledgers is taken up again, and whatever was written meanwhile, the figures are those of the same day. */
    private void crashed(YearlyRound round, YearEnd first) {
        YearEnd third = new YearEnd(
                new RoundId("152224", 9_000_001),
                round.id(),
                first.year(),
                3,
                first.day(),
                first.since(),
                first.leftHouseholds(),
                "试验",
                first.askedBy(),
                first.askedAt(),
                null);
        Job job = new Job(
                1,
                "year-end",
                third.id().toString(),
                JobState.RUNNING,
                0,
                0,
                null,
                null,
                false,
                new Job.Times(first.askedAt(), null, null),
                0);
        JobWork work = works.stream()
                .filter(one -> one.kind().equals("year-end"))
                .findFirst()
                .orElseThrow();
        Acting.as(county(), () -> transaction.executeWithoutResult(status -> yearEndRows.add(third, Acting.require())));
        assertThatThrownBy(() -> Acting.as(county(), () -> work.run(job, new DiesAfter(3))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(view(third).ledgers()).hasSize(2);
        registered(LocalDate.of(2020, 3, 2), VILLAGE, 5);

        Acting.as(county(), () -> yearEnds.resume(third.id()));
        YearEndView resumed = view(complete(round));
        assertThat(resumed.yearEnd().id()).isEqualTo(third.id());
        assertThat(frozenFigures(resumed)).isEqualTo(frozenFigures(view(first)));
        assertThat(resumed.ledgers())
                .extracting(LedgerExport::rows)
                .isEqualTo(
                        view(first).ledgers().stream().map(LedgerExport::rows).toList());
    }

    private static List<String> frozenFigures(YearEndView view) {
        return view.figures().stream()
                .filter(one -> one.people() > 0 || one.households() > 0)
                .map(one -> one.measure() + " " + one.detail() + " " + one.households() + " " + one.people())
                .toList();
    }

    /** Counts so far and then fails, as a process that is killed. */
    private record DiesAfter(long most) implements JobProgress {

        @Override
        public void step(String messageKey, long total) {}

        @Override
        public void at(long done) {
            if (done >= most) {
                throw new IllegalStateException("killed");
            }
        }
    }

    /** Seven people too many in the year before: the page says so and names the village's township. */
    private void unbalanced(YearEnd yearEnd, YearEnd first) {
        long before = view(yearEnd).whole().mismatch();
        Acting.as(
                county(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO reg.year_end_figure (county_code, year_end_serial, village_code, measure, detail, households, people)
                        VALUES (?, ?, '152224101205', 'REGISTERED', '', 2, 7)""")
                        .params(newest(first).countyCode(), newest(first).serial())
                        .update()));
        assertThat(view(yearEnd).whole().mismatch()).isEqualTo(before - 7);
        assertThat(mvc.get().uri("/year-ends/" + yearEnd.id()).with(signedIn.as(Role.COUNTY_OFFICE, "152224")))
                .hasStatusOk()
                .bodyText()
                .contains("与上年定格不平")
                .contains(String.valueOf(before - 7));
    }

    /** The year end the next one is compared with: the newest of the same day. */
    private RoundId newest(YearEnd first) {
        return Acting.as(county(), () -> yearEnds.of(first.round())).stream()
                .filter(one -> one.day().equals(first.day()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
