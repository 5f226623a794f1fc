package org.jiandang.persistence.cases;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.appraisal.Attendance;
import org.jiandang.appraisal.Officers;
import org.jiandang.appraisal.RecordAppraisal;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.NominateForExit;
import org.jiandang.exit.RecordExitVisit;
import org.jiandang.exit.SignExit;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.fieldwork.AnnouncementDesk;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;
import org.jiandang.household.HouseholdId;
import org.jiandang.identification.ApplyForEntry;
import org.jiandang.identification.IdentificationDesk;
import org.jiandang.identification.RecordMatch;
import org.jiandang.identification.RecordOpinion;
import org.jiandang.identification.RecordSurvey;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PostNotice;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.policy.Findings;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.DecisionLog;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.procedure.desk.JudgeAgain;
import org.jiandang.procedure.desk.ReviewDesk;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.SuspectRedLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks cases through their steps as the people of one village, its township and its county, each on a day of its own. */
@Component
public class CaseWalk {

    private static final byte[] PICTURE = picture();

    public final CaseDesk cases;
    final ReviewDesk reviews;
    final IdentificationDesk identification;
    final ExitDesk exits;
    final AppraisalDesk appraisals;
    final NoticeDesk notices;
    final AnnouncementDesk announcements;
    final EvidenceService evidence;
    private final JudgeAgain judge;
    private final DecisionLog log;
    private final TransactionTemplate transaction;

    CaseWalk(
            CaseDesk cases,
            ReviewDesk reviews,
            IdentificationDesk identification,
            ExitDesk exits,
            AppraisalDesk appraisals,
            NoticeDesk notices,
            AnnouncementDesk announcements,
            EvidenceService evidence,
            JudgeAgain judge,
            DecisionLog log,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.reviews = reviews;
        this.identification = identification;
        this.exits = exits;
        this.appraisals = appraisals;
        this.notices = notices;
        this.announcements = announcements;
        this.evidence = evidence;
        this.judge = judge;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static Actor person(String who, Role role, String prefix) {
        return new Actor(who, who + "@" + prefix, "示例·" + who.replaceAll("-\\d+$", ""), role, new Jurisdiction(prefix));
    }

    public static Actor firstCadre(RegionCode village) {
        return person("甲-" + village.value(), Role.VILLAGE_CADRE, village.value());
    }

    static Actor secondCadre(RegionCode village) {
        return person("乙-" + village.value(), Role.VILLAGE_CADRE, village.value());
    }

    static Actor township(RegionCode village) {
        return person(
                "丙-" + village.value(), Role.TOWNSHIP_REVIEWER, village.value().substring(0, 9));
    }

    static Actor county(RegionCode village) {
        return person(
                "丁-" + village.value(), Role.COUNTY_OFFICE, village.value().substring(0, 6));
    }

    static Actor prefecture(RegionCode place) {
        return person(
                "戊-" + place.value(), Role.PREFECTURE_OFFICE, place.value().substring(0, 4));
    }

    static Actor region(RegionCode place) {
        return person("己-" + place.value(), Role.REGION_OFFICE, place.value().substring(0, 2));
    }

    /** Does the work as somebody on a day. */
    public static <T> T on(LocalDate day, Actor actor, Supplier<T> work) {
        return RegistryClock.callAt(
                day.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(), () -> Acting.as(actor, work));
    }

    long paper(RegionCode village, CaseId owner, EvidenceKind kind) {
        return evidence.store(new StoreEvidence(village, owner, kind, "photo.png", PICTURE))
                .id()
                .serial();
    }

    static CaseKey key(CaseRecord file) {
        return new CaseKey(file.id(), file.version());
    }

    /** What is found in an old decision's own facts under the policy of its day. */
    Findings judgeAgain(CaseId id, int decisionNo) {
        CaseRecord file = cases.find(id);
        return Objects.requireNonNull(transaction.execute(running -> log.of(id))).stream()
                .filter(decision -> decision.no() == decisionNo)
                .findFirst()
                .map(decision -> judge.judge(file.kind(), decision.facts(), decision.profileVersion()))
                .orElseThrow();
    }

    public CaseRecord now(CaseRecord file) {
        return cases.find(file.id());
    }

    // Entry
    // -----------------------------------------------------------------------------------------------------------------

    public CaseRecord apply(HouseholdId household, RegionCode village, int year, LocalDate day) {
        return on(
                day,
                firstCadre(village),
                () -> identification.apply(new ApplyForEntry(
                        household,
                        year,
                        "家庭困难，申请纳入",
                        List.of(
                                paper(village, null, EvidenceKind.APPLICATION),
                                paper(village, null, EvidenceKind.AUTHORISATION)))));
    }

    public CaseRecord surveyed(CaseRecord file, LocalDate day) {
        RegionCode village = file.village();
        return on(
                day,
                firstCadre(village),
                () -> identification.survey(new RecordSurvey(
                        key(file),
                        visit(day, List.of()),
                        List.of(paper(village, file.id(), EvidenceKind.SURVEY_FORM)))));
    }

    public CaseRecord reviewed(CaseRecord file, LocalDate day) {
        RegionCode village = file.village();
        return on(
                day,
                firstCadre(village),
                () -> identification.review(new RecordOpinion(
                        key(file), day, "同意", List.of(paper(village, file.id(), EvidenceKind.MINUTES)))));
    }

    public CaseRecord matched(CaseRecord file, LocalDate day, SuspectRedLine... hits) {
        return on(
                day,
                firstCadre(file.village()),
                () -> identification.match(new RecordMatch(key(file), "公安、住建、市场监管已比对", List.of(hits))));
    }

    public CaseRecord registered(CaseRecord file, LocalDate day) {
        return on(
                day,
                county(file.village()),
                () -> identification.register(
                        key(file),
                        new Signature(
                                Signature.Purpose.RECEIPT,
                                file.subject().headName(),
                                Signature.Way.SCANNED,
                                paper(file.village(), file.id(), EvidenceKind.RECEIPT),
                                day)));
    }

    // Exit
    // ------------------------------------------------------------------------------------------------------------------

    public CaseRecord nominate(HouseholdId household, RegionCode village, int year, LocalDate day) {
        return on(day, firstCadre(village), () -> exits.nominate(new NominateForExit(household, year, "收入稳定，拟退出")));
    }

    public CaseRecord visited(CaseRecord file, LocalDate day, CheckItem... unmet) {
        return on(
                day,
                township(file.village()),
                () -> exits.visit(new RecordExitVisit(key(file), visit(day, checks(file, day, unmet)))));
    }

    public CaseRecord verified(CaseRecord file, LocalDate day) {
        return on(
                day,
                secondCadre(file.village()),
                () -> exits.verify(new RecordExitVisit(key(file), visit(day, checks(file, day)))));
    }

    public CaseRecord signed(CaseRecord file, LocalDate day) {
        long paper =
                on(day, secondCadre(file.village()), () -> paper(file.village(), file.id(), EvidenceKind.SIGNATURE));
        return signedWith(file, day, paper);
    }

    public CaseRecord signedWith(CaseRecord file, LocalDate day, long paper) {
        return on(
                day,
                secondCadre(file.village()),
                () -> exits.sign(new SignExit(
                        key(file), Signature.Way.DRAWN, file.subject().headName(), paper)));
    }

    // Both
    // ------------------------------------------------------------------------------------------------------------------

    public CaseRecord appraised(CaseRecord file, LocalDate day, int inFavour) {
        return voted(file, day, 58, 41, inFavour, 41 - inFavour, 0);
    }

    public CaseRecord voted(CaseRecord file, LocalDate day, int entitled, int present, int yes, int no, int abstained) {
        RegionCode village = file.village();
        return on(day, secondCadre(village), () -> {
            appraisals.record(new RecordAppraisal(
                    village,
                    file.kind(),
                    day,
                    "嘎查委员会会议室",
                    new Officers("会议主持", "记录人", "监票人", "计票人", null),
                    new Attendance(entitled, present, true, true, paper(village, null, EvidenceKind.SIGN_IN)),
                    List.of(new RecordAppraisal.Line(file.id(), file.version(), yes, no, abstained))));
            return now(file);
        });
    }

    public Notice posted(CaseRecord file, NoticeLevel level, LocalDate day) {
        RegionCode village = file.village();
        return on(day, poster(village, level), () -> {
            Notice draft = prepared(file, level, day);
            return notices.post(new PostNotice(
                    draft.id(), draft.version(), paper(village, null, EvidenceKind.NOTICE_PHOTO), "两委代表", "工作队代表"));
        });
    }

    /** A sheet that is ready to be printed. */
    public Notice prepared(CaseRecord file, NoticeLevel level, LocalDate day) {
        RegionCode village = file.village();
        return on(
                day,
                poster(village, level),
                () -> notices.prepare(new PrepareNotice(
                        village, file.kind(), level, "嘎查公示栏", "苏木扶贫办 0482-0000000", List.of(file.id()))));
    }

    private static Actor poster(RegionCode village, NoticeLevel level) {
        return switch (level) {
            case VILLAGE -> secondCadre(village);
            case TOWNSHIP -> township(village);
            case REGION -> region(village);
        };
    }

    public CaseRecord decided(CaseRecord file, Actor actor, Action action, LocalDate day) {
        return on(day, actor, () -> {
            CaseRecord fresh = now(file);
            return reviews.decide(new DecideCase(fresh.id(), fresh.version(), action, "审核意见"));
        });
    }

    public CaseRecord announced(CaseRecord file, LocalDate day) {
        return on(
                day,
                file.kind() == CaseKind.COUNTY_EXIT ? region(file.village()) : county(file.village()),
                () -> announcements
                        .announce(List.of(key(now(file))), new Announcement("右中扶发〔2018〕1号", "旗政府网站", day))
                        .get(0));
    }

    public CaseRecord closed(CaseRecord file, LocalDate day) {
        return on(
                day,
                county(file.village()),
                () -> exits.close(List.of(key(now(file)))).get(0));
    }

    /** A visit at which everything was met. */
    Visit visit(CaseRecord file, LocalDate day, String one, String two) {
        return new Visit(day, new Verifier(one, "村书记"), new Verifier(two, "工作队员"), "属实", checks(file, day));
    }

    private List<Check> checks(CaseRecord file, LocalDate day, CheckItem... unmet) {
        long proof = paper(file.village(), file.id(), EvidenceKind.VISIT_PHOTO);
        return Arrays.stream(CheckItem.values())
                .map(item -> new Check(item, !List.of(unmet).contains(item), day, proof, null))
                .toList();
    }

    private static Visit visit(LocalDate day, List<Check> checks) {
        return new Visit(day, new Verifier("核查人一", "村书记"), new Verifier("核查人二", "工作队员"), "属实", checks);
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
