package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeLine;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.HouseholdLinks;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.change.SplitPurpose;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Contact;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
class HouseholdPartingTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222187201");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final Contact THERE = new Contact("二组", "新村 8 号", null, null);
    private static final Actor CADRE = TestActors.cadreOf(VILLAGE);
    private static final Actor REVIEWER = TestActors.reviewerOf(VILLAGE);

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    HouseholdLinks links;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private HouseholdId family(int members) {
        return households.registered(VILLAGE, Cards.of(aHousehold().of(members)));
    }

    private Proposed propose(HouseholdId id, Change change) {
        return Acting.as(
                change instanceof Change.HouseholdMerges ? REVIEWER : CADRE,
                () -> desk.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, change, "村里说明", papers.proving(VILLAGE, change))));
    }

    private void confirm(ChangeId request) {
        ChangeLine line = Acting.as(REVIEWER, () -> requests.view(request)).line();
        Actor decider = line.approval() == Level.COUNTY ? TestActors.countyOf(VILLAGE) : REVIEWER;
        Acting.as(decider, () -> desk.decide(new DecideChange(request, line.version(), Action.CONFIRM, "属实")));
    }

    private List<HouseholdLinks.Link> linksOf(HouseholdId id) {
        return Acting.as(REVIEWER, () -> new TransactionTemplate(transactions).execute(status -> links.of(id)));
    }

    private static Change.HouseholdSplits theSonLeaves(SplitPurpose purpose) {
        return new Change.HouseholdSplits(purpose, Map.of(3, Relation.HEAD), Map.of(), THERE, DAY);
    }

    @Test
    void a_split_makes_a_second_household_with_its_own_number_and_the_members_keep_theirs() {
        HouseholdId id = family(4);
        HouseholdView before = households.view(id);

        Proposed proposed = propose(id, theSonLeaves(SplitPurpose.OWN_FAMILY));
        assertThat(proposed.id()).as(proposed.findings().codes().toString()).isNotNull();
        confirm(proposed.id());

        HouseholdView staying = households.view(id);
        HouseholdLinks.Link out = linksOf(id).get(0);
        HouseholdView fresh = households.view(out.other());
        assertThat(staying.register().population()).isEqualTo(3);
        assertThat(staying.member(3).orElseThrow().membership().leftReason()).isEqualTo(LeaveReason.SPLIT);
        assertThat(fresh.register().population()).isEqualTo(1);
        assertThat(fresh.register().householdNo())
                .isEqualTo(out.otherNo())
                .isNotEqualTo(before.register().householdNo());
        assertThat(fresh.members()).singleElement().satisfies(member -> {
            assertThat(member.memberNo())
                    .isEqualTo(before.member(3).orElseThrow().memberNo());
            assertThat(member.particulars().relation()).isEqualTo(Relation.HEAD);
            assertThat(member.health()).isEqualTo(before.member(3).orElseThrow().health());
        });
        assertThat(fresh.standing()).isEqualTo(before.standing());
        assertThat(fresh.causes()).isEqualTo(before.causes());
        assertThat(fresh.contact().address()).isEqualTo("新村 8 号");
        assertThat(fresh.year().card().income().entries())
                .as("income is told anew")
                .isEmpty();
        assertThat(linksOf(out.other()))
                .containsExactly(new HouseholdLinks.Link(
                        HouseholdLinks.Kind.SPLIT_FROM, id, before.register().householdNo(), DAY));
    }

    @Test
    void nobody_splits_for_benefits_nor_leaves_the_old_alone_without_an_agreement_nor_during_a_case() {
        HouseholdId id = family(4);
        assertThatThrownBy(() -> propose(id, theSonLeaves(SplitPurpose.BENEFIT)))
                .satisfies(refused(Reason.PURPOSE_IS_BENEFIT));

        Change.HouseholdSplits everybody = new Change.HouseholdSplits(
                SplitPurpose.OWN_HOUSE,
                Map.of(1, Relation.HEAD, 2, Relation.SPOUSE, 3, Relation.SON, 4, Relation.SON),
                Map.of(),
                THERE,
                DAY);
        assertThatThrownBy(() -> propose(id, everybody)).satisfies(refused(Reason.PART_IS_NOBODY));

        LocalDate inOldAge = LocalDate.of(2060, 1, 1);
        Change.HouseholdSplits thenOld = new Change.HouseholdSplits(
                SplitPurpose.OWN_HOUSE, Map.of(3, Relation.HEAD, 4, Relation.BROTHER), Map.of(), THERE, inOldAge);
        RegistryClock.runOn(
                inOldAge,
                () -> assertThatThrownBy(() -> propose(id, thenOld)).satisfies(refused(Reason.ELDERS_LEFT_ALONE)));

        assertThatThrownBy(() -> Acting.as(
                        CADRE,
                        () -> desk.propose(new ProposeChange(
                                "without-police",
                                id,
                                theSonLeaves(SplitPurpose.OWN_FAMILY),
                                null,
                                List.of(papers.of(VILLAGE, EvidenceKind.VILLAGE_NOTE))))))
                .satisfies(refused(Reason.PROOF_MISSING));

        aCaseRuns(id);
        assertThatThrownBy(() -> propose(id, theSonLeaves(SplitPurpose.OWN_FAMILY)))
                .satisfies(refused(Reason.CASE_RUNNING));
        assertThat(Acting.as(CADRE, () -> requests.ofHousehold(id))).isEmpty();
    }

    @Test
    void a_merge_keeps_one_number_and_closes_the_other_with_a_link() {
        HouseholdId keeps = family(3);
        HouseholdId ends = family(2);
        HouseholdView before = households.view(ends);
        HouseholdView keeper = households.view(keeps);
        Map<Integer, Relation> brothers = Map.of(1, Relation.BROTHER, 2, Relation.SIBLINGS_SPOUSE);

        Proposed proposed = propose(
                ends, new Change.HouseholdMerges(keeps, keeper.register().householdNo(), brothers, DAY));
        assertThat(proposed.id()).as(proposed.findings().codes().toString()).isNotNull();
        confirm(proposed.id());

        HouseholdView after = households.view(keeps);
        assertThat(after.register().householdNo()).isEqualTo(keeper.register().householdNo());
        assertThat(after.register().population()).isEqualTo(5);
        assertThat(after.activeMembers())
                .extracting(MemberView::memberNo)
                .containsAll(before.members().stream().map(MemberView::memberNo).toList());
        HouseholdView closed = households.view(ends);
        assertThat(closed.standing().status()).isEqualTo(HouseholdStatus.CLOSED);
        assertThat(closed.register().closedReason()).isEqualTo(LeaveReason.MERGE.name());
        assertThat(closed.activeMembers()).isEmpty();
        assertThat(linksOf(ends))
                .extracting(HouseholdLinks.Link::otherNo)
                .containsExactly(keeper.register().householdNo());
        assertThat(linksOf(keeps))
                .extracting(HouseholdLinks.Link::kind)
                .containsExactly(HouseholdLinks.Kind.MERGED_FROM);
    }

    @Test
    void the_township_proposes_that_two_households_are_one_and_the_county_decides_and_nobody_else_does_either() {
        HouseholdId keeps = family(3);
        HouseholdId ends = family(2);
        Change merge = new Change.HouseholdMerges(
                keeps,
                households.view(keeps).register().householdNo(),
                Map.of(1, Relation.BROTHER, 2, Relation.SIBLINGS_SPOUSE),
                DAY);
        for (Actor other : List.of(CADRE, TestActors.countyOf(VILLAGE))) {
            assertThatThrownBy(() -> Acting.as(
                            other,
                            () -> desk.propose(new ProposeChange(
                                    UUID.randomUUID().toString(), ends, merge, null, papers.proving(VILLAGE, merge)))))
                    .satisfies(refused(Reason.NOT_YOUR_ROLE));
        }

        ChangeId id = propose(ends, merge).id();
        assertThat(stage(id)).isEqualTo(Stage.TOWNSHIP_REVIEW);
        Actor colleague =
                new Actor("person-other-reviewer", "other-reviewer", "示例·丙", REVIEWER.role(), REVIEWER.jurisdiction());
        Actor himself = new Actor(
                REVIEWER.person(),
                "same-person",
                REVIEWER.name(),
                Role.COUNTY_OFFICE,
                TestActors.countyOf(VILLAGE).jurisdiction());
        for (Actor other : List.of(CADRE, REVIEWER, colleague, himself)) {
            assertThatThrownBy(() -> Acting.as(other, () -> desk.decide(new DecideChange(id, 0, Action.CONFIRM, "属实"))))
                    .as("%s", other)
                    .satisfies(refused(Reason.NOT_YOUR_ROLE));
        }
        assertThat(households.view(ends).activeMembers()).hasSize(2);

        Acting.as(TestActors.countyOf(VILLAGE), () -> desk.decide(new DecideChange(id, 0, Action.RETURN, "对方户主有误")));
        Acting.as(REVIEWER, () -> desk.resubmit(id, 1, merge, "已核对", papers.proving(VILLAGE, merge)));
        assertThat(stage(id)).isEqualTo(Stage.TOWNSHIP_REVIEW);
        confirm(id);
        assertThat(households.view(ends).standing().status()).isEqualTo(HouseholdStatus.CLOSED);
    }

    @Test
    void a_merge_told_to_one_head_is_not_confirmed_under_another_and_the_refusal_says_what_changed() {
        HouseholdId keeps = family(3);
        HouseholdId ends = family(2);
        HouseholdView keeper = households.view(keeps);
        Change merge = new Change.HouseholdMerges(
                keeps, keeper.register().householdNo(), Map.of(1, Relation.BROTHER, 2, Relation.SIBLINGS_SPOUSE), DAY);
        ChangeId waiting = propose(ends, merge).id();
        confirm(propose(keeps, new Change.MemberLeaves(3, LeaveReason.MARRIAGE, DAY, Map.of()))
                .id());

        assertThatThrownBy(() -> confirm(waiting))
                .satisfies(refused(Reason.OTHER_MEMBERS_CHANGED))
                .satisfies(refusal -> assertThat(((StepNotAllowed) refusal).arguments())
                        .contains(keeper.member(3).orElseThrow().person().name()));
        confirm(propose(keeps, new Change.HeadChanges(DAY, Map.of(1, Relation.SPOUSE, 2, Relation.HEAD)))
                .id());
        assertThatThrownBy(() -> confirm(waiting)).satisfies(refused(Reason.OTHER_HEAD_CHANGED));
        assertThat(households.view(ends).register().population()).isEqualTo(2);
        assertThat(households.view(keeps).register().population()).isEqualTo(2);
    }

    @Test
    void of_two_clerks_who_confirm_rival_requests_at_once_one_wins_and_nothing_typed_is_lost() throws Exception {
        HouseholdId id = family(4);
        Change marriage = new Change.MemberLeaves(4, LeaveReason.MARRIAGE, DAY, Map.of());
        Change split =
                new Change.HouseholdSplits(SplitPurpose.OWN_FAMILY, Map.of(4, Relation.HEAD), Map.of(), THERE, DAY);
        ChangeId first = propose(id, marriage).id();
        ChangeId second = propose(id, split).id();

        ExecutorService clerks = Executors.newFixedThreadPool(2);
        List<Throwable> refused = new ArrayList<>();
        try {
            List<Callable<Void>> both = List.of(
                    () -> {
                        confirm(first);
                        return null;
                    },
                    () -> {
                        confirm(second);
                        return null;
                    });
            for (Future<Void> one : clerks.invokeAll(both)) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    refused.add(failed.getCause());
                }
            }
        } finally {
            clerks.shutdown();
        }

        assertThat(refused).singleElement().satisfies(refused(Reason.APPLIED_MEANWHILE));
        List<Stage> stages = List.of(stage(first), stage(second));
        assertThat(stages).containsExactlyInAnyOrder(Stage.CONFIRMED, Stage.PROPOSED);
        ChangeId loser = stage(first) == Stage.PROPOSED ? first : second;
        assertThat(Acting.as(REVIEWER, () -> requests.view(loser)).change())
                .isEqualTo(loser.equals(first) ? marriage : split);
        assertThat(households.view(id).register().population()).isEqualTo(3);
    }

    @Test
    @SecurityCase("C-12")
    void of_two_households_merged_into_each_other_at_once_one_remains() throws Exception {
        HouseholdId one = family(3);
        HouseholdId other = family(2);
        Map<Integer, Relation> two = Map.of(1, Relation.BROTHER, 2, Relation.SIBLINGS_SPOUSE);
        Map<Integer, Relation> three =
                Map.of(1, Relation.BROTHER, 2, Relation.SIBLINGS_SPOUSE, 3, Relation.OTHER_RELATIVE);
        ChangeId there = propose(
                        other,
                        new Change.HouseholdMerges(
                                one, households.view(one).register().householdNo(), two, DAY))
                .id();
        ChangeId back = propose(
                        one,
                        new Change.HouseholdMerges(
                                other, households.view(other).register().householdNo(), three, DAY))
                .id();

        ExecutorService clerks = Executors.newFixedThreadPool(2);
        List<Throwable> refused = new ArrayList<>();
        try {
            List<Callable<Void>> both = new ArrayList<>();
            for (ChangeId merge : List.of(there, back)) {
                both.add(() -> {
                    confirm(merge);
                    return null;
                });
            }
            for (Future<Void> clerk : clerks.invokeAll(both)) {
                try {
                    clerk.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    refused.add(failed.getCause());
                }
            }
        } finally {
            clerks.shutdown();
        }

        assertThat(refused)
                .as("told that the request was overtaken, or that the household has changed meanwhile")
                .singleElement()
                .isInstanceOfAny(StepNotAllowed.class, OptimisticLockingFailureException.class);
        assertThat(List.of(stage(there), stage(back))).containsOnlyOnce(Stage.CONFIRMED);
        List<HouseholdView> left = List.of(households.view(one), households.view(other));
        assertThat(left).extracting(view -> view.standing().status()).containsOnlyOnce(HouseholdStatus.CLOSED);
        assertThat(left.stream().mapToInt(view -> view.activeMembers().size()).sum())
                .isEqualTo(5);
    }

    private Stage stage(ChangeId id) {
        return Acting.as(REVIEWER, () -> requests.view(id)).line().stage();
    }

    private static java.util.function.Consumer<Throwable> refused(Reason reason) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        StepNotAllowed.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private void aCaseRuns(HouseholdId id) {
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        INSERT INTO case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps,
                            author_person, author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name,
                            population, version)
                        VALUES (:county, 910000 + :household, :village, 'EXIT', 'P-' || :household, :household, 2018, 'NOMINATED', 1,
                            'p', 'a', 'n', '2018-11-01', '2018-11-01', 'IM', 'IM', '包巴特尔', 2, 0)""")
                                .param("county", id.countyCode())
                                .param("household", id.serial())
                                .param("village", VILLAGE.value())
                                .update()));
    }
}
