package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.NominateForExit;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.worklist.WorkCursor;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkItem;
import org.jiandang.worklist.WorkPage;
import org.jiandang.worklist.WorkQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Change requests in the queue: whose turn it is, and pages of cases and changes together. */
@RegistryTest
class ChangeQueueTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222189201");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final Actor CADRE = TestActors.cadreOf(VILLAGE);
    private static final Actor REVIEWER = TestActors.reviewerOf(VILLAGE);
    private static final Actor COUNTY = TestActors.countyOf(VILLAGE);

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    WorkQueue queue;

    @Autowired
    ExitDesk exits;

    @Autowired
    Papers papers;

    private Proposed propose(HouseholdId id, Change change) {
        return Acting.as(
                CADRE,
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, change, null, papers.proving(VILLAGE, change))));
    }

    private void decide(Actor actor, Proposed proposed, Action action) {
        int version =
                Acting.as(actor, () -> requests.view(proposed.id())).line().version();
        Acting.as(actor, () -> desk.decide(new DecideChange(proposed.id(), version, action, "属实")));
    }

    private static WorkFilter of(@Nullable CaseKind kind) {
        return new WorkFilter(kind, null, VILLAGE, null);
    }

    private List<WorkItem> waiting(Actor actor, Proposed request) {
        return Acting.as(actor, () -> queue.page(of(CaseKind.CHANGE), null, 100)).items().stream()
                .filter(item -> item.id().toString().equals(request.id().toString()))
                .toList();
    }

    @Test
    void a_request_waits_for_the_township_then_for_the_county_and_a_returned_one_for_its_author() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold().of(3)));
        Proposed request = propose(id, new Change.HouseholdLeavesCounty(RegionCode.of("152223000000"), DAY));

        assertThat(waiting(REVIEWER, request)).singleElement().satisfies(item -> {
            assertThat(item.actions()).containsExactly(Action.APPROVE, Action.RETURN, Action.REFUSE);
            assertThat(item.event()).isEqualTo("HouseholdLeavesCounty");
            assertThat(item.population()).isEqualTo(3);
        });
        assertThat(waiting(CADRE, request)).isEmpty();
        assertThat(waiting(COUNTY, request)).isEmpty();

        decide(REVIEWER, request, Action.APPROVE);
        assertThat(waiting(REVIEWER, request)).isEmpty();
        assertThat(waiting(COUNTY, request))
                .singleElement()
                .satisfies(item -> assertThat(item.action()).isEqualTo(Action.CONFIRM));

        decide(COUNTY, request, Action.RETURN);
        assertThat(waiting(COUNTY, request)).isEmpty();
        assertThat(waiting(CADRE, request))
                .singleElement()
                .satisfies(item -> assertThat(item.action()).isEqualTo(Action.RESUBMIT));
        Actor colleague = new Actor("another", "another", "乙", Role.VILLAGE_CADRE, CADRE.jurisdiction());
        assertThat(waiting(colleague, request)).isEmpty();
        assertThat(Acting.as(COUNTY, () -> queue.count(of(CaseKind.CHANGE)))).isZero();
    }

    @Test
    void pages_of_cases_and_changes_together_lose_nothing_and_repeat_nothing() {
        List<HouseholdId> some = new ArrayList<>();
        for (int nth = 0; nth < 5; nth++) {
            some.add(households.registered(VILLAGE, Cards.of(aHousehold().of(3))));
        }
        some.forEach(id -> propose(id, new Change.MemberLeaves(3, LeaveReason.MARRIAGE, DAY, Map.of())));
        some.stream()
                .limit(3)
                .forEach(id -> Acting.as(CADRE, () -> exits.nominate(new NominateForExit(id, 2018, "收入稳定，拟退出"))));

        List<String> read = new ArrayList<>();
        WorkCursor after = null;
        do {
            WorkCursor from = after;
            WorkPage page = Acting.as(REVIEWER, () -> queue.page(of(null), from, 2));
            page.items().forEach(item -> read.add(item.kind() + " " + item.id()));
            after = page.next() == null ? null : WorkCursor.of(page.next().toString());
        } while (after != null);

        assertThat(read)
                .doesNotHaveDuplicates()
                .hasSize(Math.toIntExact(Acting.as(REVIEWER, () -> queue.count(of(null)))));
        assertThat(read.stream().filter(one -> one.startsWith("CHANGE"))).hasSizeGreaterThanOrEqualTo(5);
        assertThat(read.stream().filter(one -> one.startsWith("EXIT"))).hasSize(3);
    }
}
