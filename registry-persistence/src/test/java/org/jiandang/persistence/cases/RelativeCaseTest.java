package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PostNotice;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule V081c in a case, from the declaration to the decision. */
class RelativeCaseTest extends CaseTest {

    @Autowired
    RelativeService relatives;

    @Autowired
    Vault vault;

    @Autowired
    CaseReading reading;

    @Override
    RegionCode village() {
        return RegionCode.of("152222106203");
    }

    @Test
    void a_reviewer_decides_about_a_declared_relative_only_with_a_reason() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2900").stored();
        ResidentId number = Cards.someone(LocalDate.of(1960, 5, 4), Sex.M);
        lives(number, household);
        CaseRecord file = matchedEntry(household);
        Acting.as(township(), () -> relatives.declare(new DeclareRelative("亲属丙", Kinship.PARENT, number, "审核员")));
        file = walk.appraised(file, START.plusDays(4), 39);
        LocalDate townshipDay = periodOf(walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5)))
                .earliestDecision();
        CaseRecord noticed = current(file);

        assertThat(refused(() -> CaseWalk.on(
                                townshipDay,
                                township(),
                                () -> walk.reviews.decide(
                                        new DecideCase(noticed.id(), noticed.version(), Action.APPROVE, " "))))
                        .reason())
                .isEqualTo(Reason.REASON_MISSING);
        assertThat(current(file).version()).isEqualTo(noticed.version());

        file = walk.decided(file, township(), Action.APPROVE, townshipDay);
        assertThat(file.stage()).isEqualTo(Stage.TOWNSHIP_REVIEW);
        assertThat(read(
                        "SELECT count(*)::text FROM reg.audit_event WHERE object LIKE ? AND detail LIKE '%V081c%'",
                        "case:" + file.id() + "%"))
                .isEqualTo("1");
    }

    @Test
    void at_every_level_of_an_exit_a_declared_relative_gives_a_reason_and_the_household_leaves() {
        HouseholdId household = aHousehold().stored();
        ResidentId number = Cards.someone(LocalDate.of(1961, 5, 4), Sex.F);
        lives(number, household);
        CaseRecord file = exitAt(household, Stage.SIGNED);
        for (Actor related : List.of(second(), township(), county())) {
            Acting.as(related, () -> relatives.declare(new DeclareRelative("亲属丁", Kinship.PARENT, number, "干部")));
        }
        Notice draft = CaseWalk.on(
                START.plusDays(5),
                second(),
                () -> walk.notices.prepare(new PrepareNotice(
                        village(), CaseKind.EXIT, NoticeLevel.VILLAGE, "嘎查公示栏", "苏木扶贫办", List.of(file.id()))));

        assertThat(Acting.as(second(), () -> reading.isRelated(List.of(file.id()))))
                .isTrue();
        assertThat(refused(() -> posts(draft, " ")).reason()).isEqualTo(Reason.REASON_MISSING);
        assertThat(current(file).stage()).isEqualTo(Stage.SIGNED);
        LocalDate ready = periodOf(posts(draft, "村里只有我一人在岗")).earliestDecision();
        assertThat(last(file)).isEqualTo("村里只有我一人在岗");

        assertThat(refused(() -> approves(file, township(), ready, "")).reason())
                .isEqualTo(Reason.REASON_MISSING);
        approves(file, township(), ready, "同级无其他人员");
        assertThat(refused(() -> approves(file, county(), ready, null)).reason())
                .isEqualTo(Reason.REASON_MISSING);
        approves(file, county(), ready, "同级无其他人员");
        walk.announced(file, ready.plusDays(1));
        assertThat(refused(() -> closes(file, ready.plusDays(2), "")).reason()).isEqualTo(Reason.REASON_MISSING);
        assertThat(closes(file, ready.plusDays(2), "经办人仅我一人").stage()).isEqualTo(Stage.CLOSED);
        assertThat(last(file)).isEqualTo("经办人仅我一人");
        assertThat(read(
                        "SELECT count(*)::text FROM reg.audit_event WHERE object LIKE ? AND detail LIKE '%V081c%'",
                        "case:" + file.id() + "%"))
                .as("posted, approved twice, announced and closed by a relative")
                .isEqualTo("5");
    }

    private Notice posts(Notice draft, String reason) {
        return CaseWalk.on(
                START.plusDays(5),
                second(),
                () -> walk.notices.post(new PostNotice(
                        draft.id(),
                        draft.version(),
                        walk.paper(village(), null, EvidenceKind.NOTICE_PHOTO),
                        "两委代表",
                        "工作队代表",
                        reason)));
    }

    private CaseRecord approves(CaseRecord file, Actor actor, LocalDate day, @Nullable String opinion) {
        return CaseWalk.on(
                day,
                actor,
                () -> walk.reviews.decide(
                        new DecideCase(file.id(), current(file).version(), Action.APPROVE, opinion)));
    }

    private CaseRecord closes(CaseRecord file, LocalDate day, String reason) {
        return CaseWalk.on(day, county(), () -> walk.exits.close(CaseWalk.key(current(file)), reason));
    }

    private @Nullable String last(CaseRecord file) {
        List<Decision> all = decisions(file);
        return all.get(all.size() - 1).opinion();
    }

    private void lives(ResidentId number, HouseholdId household) {
        Acting.as(
                county(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running -> jdbc.sql("""
                        INSERT INTO reg.resident (id_index, county_code, household_serial, member_no, village_code) VALUES (?, ?, ?, 1, ?)""")
                                .params(
                                        vault.index(number.personKey()),
                                        household.countyCode(),
                                        household.serial(),
                                        village().value())
                                .update()));
    }
}
