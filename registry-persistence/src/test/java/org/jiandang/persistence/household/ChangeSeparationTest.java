package org.jiandang.persistence.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.household.value.ResidentId;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Separation of duties of changes (security.md §2, S1, S2, S3, S5): through the desk with a reason, and past it by SQL, where PostgreSQL refuses. */
@RegistryTest
class ChangeSeparationTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222186207");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);
    private static final Actor CADRE = TestActors.cadreOf(VILLAGE);
    private static final Actor REVIEWER = TestActors.reviewerOf(VILLAGE);
    private static final Actor OFFICE = TestActors.countyOf(VILLAGE);

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk desk;

    @Autowired
    ChangeReading requests;

    @Autowired
    RelativeService relatives;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void nobody_of_the_household_decides_about_its_change_also_not_of_the_one_it_is_merged_with() {
        HouseholdCard keeping = Cards.of(HouseholdBuilder.aHousehold().of(3));
        HouseholdCard ending = Cards.of(HouseholdBuilder.aHousehold().of(2));
        HouseholdId keeps = households.registered(VILLAGE, keeping);
        HouseholdId ends = households.registered(VILLAGE, ending);
        ChangeId merge = propose(
                REVIEWER,
                ends,
                new Change.HouseholdMerges(
                        keeps,
                        households.view(keeps).register().householdNo(),
                        Map.of(1, Relation.BROTHER, 2, Relation.SIBLINGS_SPOUSE),
                        DAY));
        Actor ofTheOne =
                declared(OFFICE, "甲", Kinship.SELF, Cards.numbers(ending).get(1));
        Actor ofTheOther =
                declared(OFFICE, "乙", Kinship.SELF, Cards.numbers(keeping).get(2));

        for (Action action : List.of(Action.CONFIRM, Action.RETURN, Action.REFUSE)) {
            assertThat(refusal(ofTheOne, merge, action, "属实")).isEqualTo(Reason.OWN_HOUSEHOLD);
            assertThat(refusal(ofTheOther, merge, action, "属实")).isEqualTo(Reason.OWN_HOUSEHOLD);
        }
        Stage waits = Stage.TOWNSHIP_REVIEW;
        assertThat(stageOf(merge)).isEqualTo(waits);
        assertThatThrownBy(() -> insert(merge, ofTheOne, "REFUSE", waits.name(), "REFUSED", "不同意"))
                .hasMessageContaining("change_not_about_oneself");
        assertThat(stageOf(merge)).isEqualTo(waits);
    }

    @Test
    void a_declared_relative_decides_about_a_change_only_with_a_reason() {
        HouseholdCard card = Cards.of(HouseholdBuilder.aHousehold().of(3));
        ChangeId change = leaving(households.registered(VILLAGE, card));
        Actor relative = declared("丙", Kinship.SIBLING, Cards.numbers(card).get(0));

        assertThat(refusal(relative, change, Action.CONFIRM, " ")).isEqualTo(Reason.REASON_MISSING);
        assertThatThrownBy(() -> insert(change, relative, "CONFIRM", "PROPOSED", "CONFIRMED", " "))
                .hasMessageContaining("change_about_a_relative_has_reason");
        decide(relative, change, Action.CONFIRM, "全乡仅一名审核员，材料齐全");
        assertThat(stageOf(change)).isEqualTo(Stage.CONFIRMED);
        assertThat(jdbc.sql("SELECT count(*) FROM reg.audit_event WHERE action = 'CHANGE_EXPLAINED' AND detail = ?")
                        .param(change.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void by_sql_too_a_change_takes_no_step_that_is_none_and_its_proposer_decides_nothing() {
        ChangeId change = leaving(households.registered(
                VILLAGE, Cards.of(HouseholdBuilder.aHousehold().of(3))));
        assertThatThrownBy(() -> insert(change, CADRE, "CONFIRM", "PROPOSED", "CONFIRMED", "属实"))
                .as("no step of a cadre")
                .hasMessageContaining("change_step_is_a_step");
        assertThatThrownBy(() -> insert(change, REVIEWER, "CONFIRM", "RETURNED", "CONFIRMED", "属实"))
                .as("it does not stand there")
                .hasMessageContaining("change_step_is_a_step");
        assertThatThrownBy(() -> insert(change, REVIEWER, "APPROVE", "PROPOSED", "TOWNSHIP_REVIEW", "属实"))
                .as("the county has no say in it")
                .hasMessageContaining("change_step_is_a_step");
        Actor promoted =
                new Actor(CADRE.person(), REVIEWER.account(), "x", Role.TOWNSHIP_REVIEWER, REVIEWER.jurisdiction());
        assertThatThrownBy(() -> insert(change, promoted, "CONFIRM", "PROPOSED", "CONFIRMED", "属实"))
                .hasMessageContaining("change_proposer_never_decides");
        Actor colleague = new Actor("丁", "cadre-ding", "丁", Role.VILLAGE_CADRE, CADRE.jurisdiction());
        assertThatThrownBy(() -> insert(change, colleague, "WITHDRAW", "PROPOSED", "WITHDRAWN", "撤回"))
                .hasMessageContaining("change_authors_step_is_the_authors");
        assertThatThrownBy(() -> by(
                        CADRE,
                        "UPDATE reg.change_request SET proposer_person = 'x' WHERE county_code = ? AND serial = ?",
                        change.countyCode(),
                        change.serial()))
                .hasMessageContaining("change_request_origin_is_fixed");
        assertThat(stageOf(change)).isEqualTo(Stage.PROPOSED);
    }

    private ChangeId leaving(HouseholdId household) {
        return propose(household, new Change.MemberLeaves(3, LeaveReason.MARRIAGE, DAY, Map.of()));
    }

    private ChangeId propose(HouseholdId household, Change change) {
        return propose(CADRE, household, change);
    }

    private ChangeId propose(Actor proposer, HouseholdId household, Change change) {
        return Acting.as(
                        proposer,
                        () -> desk.propose(new ProposeChange(
                                UUID.randomUUID().toString(),
                                household,
                                change,
                                "村里说明",
                                papers.proving(VILLAGE, change))))
                .id();
    }

    private Actor declared(String person, Kinship kinship, ResidentId number) {
        return declared(REVIEWER, person, kinship, number);
    }

    /** An officer like the other, who has said whose relative he is. */
    private Actor declared(Actor like, String person, Kinship kinship, ResidentId number) {
        Actor actor = new Actor(person + "-" + VILLAGE, "account-" + person, person, like.role(), like.jurisdiction());
        Acting.as(actor, () -> relatives.declare(new DeclareRelative("某人", kinship, number, "审核员")));
        return actor;
    }

    private void decide(Actor actor, ChangeId change, Action action, String opinion) {
        int version = Acting.as(actor, () -> requests.view(change)).line().version();
        Acting.as(actor, () -> desk.decide(new DecideChange(change, version, action, opinion)));
    }

    private Reason refusal(Actor actor, ChangeId change, Action action, String opinion) {
        return catchThrowableOfType(StepNotAllowed.class, () -> decide(actor, change, action, opinion))
                .reason();
    }

    private Stage stageOf(ChangeId change) {
        return Acting.as(REVIEWER, () -> requests.view(change)).line().stage();
    }

    private void insert(ChangeId change, Actor actor, String action, String from, String to, String opinion) {
        by(
                actor,
                """
                INSERT INTO reg.change_step (county_code, change_serial, no, village_code, person, account, actor_name, role, action, from_stage,
                    to_stage, opinion)
                VALUES (?, ?, 98, ?, ?, ?, 'x', ?, ?, ?, ?, ?)""",
                change.countyCode(),
                change.serial(),
                VILLAGE.value(),
                actor.person(),
                actor.account(),
                actor.role().name(),
                action,
                from,
                to,
                opinion);
    }

    private void by(Actor actor, String sql, Object... parameters) {
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                running -> jdbc.sql(sql).params(parameters).update()));
    }
}
