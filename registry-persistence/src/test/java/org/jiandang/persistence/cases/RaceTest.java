package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.objection.SettleObjection;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several at once: one wins, the others learn who it was. */
class RaceTest extends CaseTest {

    private static final int RACERS = 4;

    @Autowired
    ObjectionDesk objections;

    @Override
    RegionCode village() {
        return RegionCode.of("152222100204");
    }

    @Test
    @SecurityCase("C-7")
    void reviewers_who_decide_at_the_same_moment_make_exactly_one_decision() throws Exception {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        List<Callable<CaseRecord>> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            Actor reviewer = CaseWalk.person("审核员" + i, Role.TOWNSHIP_REVIEWER, "152222100");
            Action action = i % 2 == 0 ? Action.APPROVE : Action.REFUSE;
            racers.add(() -> CaseWalk.on(
                    ready,
                    reviewer,
                    () -> walk.reviews.decide(new DecideCase(file.id(), file.version(), action, "意见"))));
        }

        Outcome outcome = race(racers);

        assertThat(outcome.won).hasSize(1);
        assertThat(outcome.refused)
                .hasSize(RACERS - 1)
                .allSatisfy(refusal -> assertThat(refusal)
                        .isInstanceOfSatisfying(
                                StepNotAllowed.class,
                                said -> assertThat(said.reason()).isEqualTo(StepNotAllowed.Reason.DONE_MEANWHILE)));
        List<Decision> decisions = decisions(file);
        assertThat(decisions).hasSize(7);
        assertThat(decisions.get(6).to()).isEqualTo(current(file).stage());
    }

    @Test
    @SecurityCase("C-8")
    void approval_and_withdrawal_at_the_same_moment_leave_a_legal_case() throws Exception {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();

        Outcome outcome = race(List.of(
                () -> CaseWalk.on(
                        ready,
                        township(),
                        () -> walk.reviews.decide(new DecideCase(file.id(), file.version(), Action.APPROVE, "同意"))),
                () -> CaseWalk.on(
                        ready,
                        first(),
                        () -> walk.reviews.decide(new DecideCase(file.id(), file.version(), Action.WITHDRAW, "撤回")))));

        assertThat(outcome.won)
                .singleElement()
                .satisfies(won -> assertThat(won.stage()).isIn(Stage.TOWNSHIP_REVIEW, Stage.WITHDRAWN));
        assertThat(current(file).stage()).isEqualTo(outcome.won.get(0).stage());
    }

    @Test
    void two_cadres_who_nominate_the_same_household_open_one_case() throws Exception {
        HouseholdId household = aHousehold().stored();
        List<Callable<CaseRecord>> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            racers.add(() -> walk.nominate(household, village(), 2018, START));
        }

        Outcome outcome = race(racers);

        assertThat(outcome.won).hasSize(1);
        assertThat(outcome.refused).hasOnlyElementsOfType(StepNotAllowed.class);
        assertThat(Acting.as(county(), () -> walk.cases.ofHousehold(household.countyCode(), household.serial())))
                .hasSize(1);
    }

    @Test
    @SecurityCase("C-10")
    void an_exit_waits_for_who_writes_the_household_just_now_and_both_are_kept() {
        HouseholdId household = aHousehold().stored();
        CaseRecord file = exitAt(household, Stage.VILLAGE_NOTICE);
        LocalDate ready = file.dates().readyOn();
        file = walk.decided(file, township(), Action.APPROVE, ready);
        file = walk.decided(file, county(), Action.APPROVE, ready);
        CaseRecord announced = walk.announced(file, ready);
        String people = members(household);

        CompletableFuture<CaseRecord> exit = Acting.as(
                first(),
                () -> new TransactionTemplate(transactions).execute(running -> {
                    jdbc.sql(
                                    "UPDATE reg.household SET group_name = '九组', version = version + 1 WHERE county_code = ? AND serial = ?")
                            .params(household.countyCode(), household.serial())
                            .update();
                    return waitingBehind(() -> walk.closed(announced, ready));
                }));

        assertThat(exit.join().stage()).isEqualTo(Stage.CLOSED);
        assertThat(statusOf(household)).startsWith("EXITED 2018");
        assertThat(read(
                        "SELECT group_name FROM reg.household WHERE county_code = ? AND serial = ?",
                        household.countyCode(),
                        household.serial()))
                .isEqualTo("九组");
        assertThat(members(household)).isEqualTo(people);
    }

    @Test
    @SecurityCase("C-16")
    void a_decision_waits_for_the_objection_of_the_last_moment_and_finds_the_case_stopped() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        Instant end = endOfNotice(file);

        CompletableFuture<CaseRecord> decision = inOneTransaction(end.minusMillis(1), first(), () -> {
            objects(file);
            return waitingBehind(() -> approves(file, end));
        });

        assertThat(refusalOf(decision).reason()).isEqualTo(StepNotAllowed.Reason.DONE_MEANWHILE);
        assertThat(current(file).stage()).isEqualTo(Stage.VILLAGE_OBJECTION);
        assertThat(decisions(file)).extracting(Decision::action).doesNotContain(Action.APPROVE);
    }

    @Test
    @SecurityCase("C-16")
    void an_objection_that_comes_to_a_case_just_decided_is_told_so_and_leaves_nothing() {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        Instant end = endOfNotice(file);

        CompletableFuture<Objection> objection = inOneTransaction(end, township(), () -> {
            approves(file, end);
            return waitingBehind(() -> RegistryClock.callAt(end, () -> Acting.as(first(), () -> objects(file))));
        });

        assertThat(refusalOf(objection).reason()).isEqualTo(StepNotAllowed.Reason.NOTICE_IS_OVER);
        assertThat(current(file).stage()).isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(Acting.as(county(), () -> objections.ofCase(file.id()))).isEmpty();
    }

    private static Instant endOfNotice(CaseRecord file) {
        return file.dates().readyOn().atStartOfDay(RegistryClock.ZONE).toInstant();
    }

    private Objection objects(CaseRecord file) {
        return objections.record(
                new RecordObjection(walk.notices.ofCase(file.id()).get(0).id(), 1, null, "户主有小轿车", null));
    }

    private CaseRecord approves(CaseRecord file, Instant moment) {
        return RegistryClock.callAt(
                moment,
                () -> Acting.as(
                        township(),
                        () -> walk.reviews.decide(new DecideCase(file.id(), file.version(), Action.APPROVE, "同意"))));
    }

    private <T> T inOneTransaction(Instant moment, Actor actor, Supplier<T> work) {
        return RegistryClock.callAt(
                moment,
                () -> Acting.as(actor, () -> new TransactionTemplate(transactions).execute(running -> work.get())));
    }

    /** Starts the work beside the running transaction and comes back when it stands before the transaction's lock. */
    private <T> CompletableFuture<T> waitingBehind(Supplier<T> work) {
        CompletableFuture<T> waiting = CompletableFuture.supplyAsync(work);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> waiting.isDone()
                        || jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                                .query(Boolean.class)
                                .single());
        assertThat(waiting).as("nobody passes who came first").isNotDone();
        return waiting;
    }

    private static StepNotAllowed refusalOf(CompletableFuture<?> lost) {
        return refused(() -> {
            try {
                lost.join();
            } catch (CompletionException failed) {
                throw Objects.requireNonNull(failed.getCause());
            }
        });
    }

    private String members(HouseholdId household) {
        return read(
                "SELECT count(*)::text FROM reg.member WHERE county_code = ? AND household_serial = ? AND left_on IS NULL",
                household.countyCode(),
                household.serial());
    }

    private long objected(CaseRecord file, LocalDate day) {
        return CaseWalk.on(
                        day,
                        first(),
                        () -> objections.record(new RecordObjection(
                                walk.notices.ofCase(file.id()).get(0).id(), 1, null, "户主有小轿车", null)))
                .serial();
    }

    private CaseRecord settles(Actor actor, LocalDate day, long objection, boolean upheld) {
        return CaseWalk.on(
                day,
                actor,
                () -> objections.settle(new SettleObjection("152222", objection, upheld, upheld ? "属实" : "不属实", null)));
    }

    @Test
    void of_two_who_settle_one_objection_at_the_same_moment_one_wins_and_the_other_is_told() throws Exception {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate day = START.plusDays(7);
        long objection = objected(file, day);
        Actor other = CaseWalk.person("审核员另一", Role.TOWNSHIP_REVIEWER, "152222100");

        Outcome outcome = race(
                List.of(() -> settles(township(), day, objection, true), () -> settles(other, day, objection, false)));

        assertThat(outcome.won).hasSize(1);
        assertThat(outcome.refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        said -> assertThat(said.reason()).isEqualTo(StepNotAllowed.Reason.OBJECTION_IS_SETTLED));
        assertThat(current(file).stage()).isEqualTo(outcome.won.get(0).stage());
        assertThat(current(file).stage()).isIn(Stage.REFUSED, Stage.SIGNED);
    }

    @Test
    void an_objection_that_comes_while_the_last_is_settled_is_dealt_with_too_or_told_that_the_sheet_is_over()
            throws Exception {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate day = START.plusDays(7);
        long objection = objected(file, day);

        Outcome outcome = race(List.of(() -> settles(township(), day, objection, false), () -> {
            objected(file, day);
            return current(file);
        }));

        long open = CaseWalk.on(day, township(), () -> objections.ofCase(file.id())).stream()
                .filter(Objection::isOpen)
                .count();
        if (outcome.refused.isEmpty()) {
            assertThat(open).isOne();
            assertThat(current(file).stage()).as("it waits for the second").isEqualTo(Stage.VILLAGE_OBJECTION);
        } else {
            assertThat(outcome.refused)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            StepNotAllowed.class,
                            said -> assertThat(said.reason()).isEqualTo(StepNotAllowed.Reason.ENTRY_IS_STOPPED));
            assertThat(open).isZero();
            assertThat(current(file).stage()).isEqualTo(Stage.SIGNED);
        }
    }

    @Test
    void two_who_object_to_one_entry_at_the_same_moment_are_both_heard_and_the_clock_stops_once() throws Exception {
        CaseRecord file = exitAt(aHousehold().stored(), Stage.VILLAGE_NOTICE);
        LocalDate day = START.plusDays(7);
        Callable<CaseRecord> racer = () -> {
            objected(file, day);
            return current(file);
        };

        Outcome outcome = race(List.of(racer, racer));

        assertThat(outcome.refused).isEmpty();
        assertThat(CaseWalk.on(day, township(), () -> objections.ofCase(file.id())))
                .hasSize(2)
                .allMatch(Objection::isOpen);
        assertThat(decisions(file))
                .filteredOn(one -> one.action() == Action.OBJECT)
                .hasSize(1);
        assertThat(current(file).stage()).isEqualTo(Stage.VILLAGE_OBJECTION);
    }

    private static Outcome race(List<Callable<CaseRecord>> racers) throws Exception {
        CyclicBarrier line = new CyclicBarrier(racers.size());
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        try {
            List<Future<CaseRecord>> running = new ArrayList<>();
            for (Callable<CaseRecord> racer : racers) {
                running.add(threads.submit(() -> {
                    line.await();
                    return racer.call();
                }));
            }
            Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
            for (Future<CaseRecord> one : running) {
                try {
                    outcome.won.add(one.get());
                } catch (ExecutionException lost) {
                    outcome.refused.add(lost.getCause());
                }
            }
            return outcome;
        } finally {
            threads.shutdownNow();
        }
    }

    private record Outcome(List<CaseRecord> won, List<Throwable> refused) {}
}
