package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.transfer.TransferDesk;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Detection;
import org.jiandang.detection.DetectionId;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.detection.SuspicionDesk;
import org.jiandang.detection.SuspicionKind;
import org.jiandang.detection.SuspicionQuery;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.value.Money;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.clue.ClueDesk;
import org.jiandang.monitoring.clue.RecordClue;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.recheck.RecheckBatch;
import org.jiandang.region.RegionCode;
import org.jiandang.replay.ReplayDesk;
import org.jiandang.replay.ReplayId;
import org.jiandang.replay.ReplayRuns;
import org.jiandang.serial.Serials;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One real object of every kind that has an address, all in one village, each with somebody who may see it. */
public class OneOfEach {

    static final RegionCode VILLAGE = RegionCode.of("152222105201");
    private static final LocalDate START = LocalDate.of(2018, 10, 8);

    private final SignedIn signedIn;
    private final HouseholdFixture households;
    private final CaseWalk walk;
    private final TransferDesk transfers;
    private final Desks desks;
    private final ClueDesk clues;
    private final JdbcClient jdbc;
    private final Serials serials;
    private final RecheckBatch rechecks;
    private final PlatformTransactionManager transactions;
    private String householdNo = "";

    /** The services that make the objects. */
    record Desks(
            HouseholdDesk household,
            FindingDesk findings,
            ChangeDesk changes,
            AppraisalDesk appraisals,
            ObjectionDesk objections,
            EvidenceService evidence,
            RelativeService relatives,
            Detection detection,
            SuspicionDesk suspicions,
            ReplayDesk replays) {}

    OneOfEach(
            SignedIn signedIn,
            HouseholdFixture households,
            CaseWalk walk,
            TransferDesk transfers,
            HouseholdDesk household,
            FindingDesk findings,
            ChangeDesk changes,
            AppraisalDesk appraisals,
            ObjectionDesk objections,
            EvidenceService evidence,
            RelativeService relatives,
            Detection detection,
            SuspicionDesk suspicions,
            ReplayDesk replays,
            ClueDesk clues,
            JdbcClient jdbc,
            Serials serials,
            RecheckBatch rechecks,
            PlatformTransactionManager transactions) {
        this.rechecks = rechecks;
        this.signedIn = signedIn;
        this.households = households;
        this.walk = walk;
        this.desks = new Desks(
                household,
                findings,
                changes,
                appraisals,
                objections,
                evidence,
                relatives,
                detection,
                suspicions,
                replays);
        this.transfers = transfers;
        this.clues = clues;
        this.jdbc = jdbc;
        this.serials = serials;
        this.transactions = transactions;
    }

    /**
     * An object.
     *
     * @param id as it stands in the address
     * @param page an address at which its own people see it
     * @param owner one of them
     */
    record Known(String id, String page, RequestPostProcessor owner) {}

    String householdNo() {
        return householdNo;
    }

    /** The objects by the beginning of their addresses. */
    Map<String, Known> make(MockMvcTester mvc) throws IOException {
        Map<String, Known> known = new LinkedHashMap<>();
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, VILLAGE.countyCode());
        RequestPostProcessor cadre = signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
        HouseholdId household = households.registered(VILLAGE, disabled());
        householdNo = households.view(household).register().householdNo();
        known.put("/households/", new Known(household.toString(), "/households/" + household, county));
        known.put("/changes/", known("/changes/", change(household), county));
        onItsWay(known, county);
        known.put("/findings/{id", new Known(finding(), "/findings/" + VILLAGE + "/V062", county));
        known.put("/findings/{village", new Known(VILLAGE.value(), "/findings/" + VILLAGE + "/V062", county));
        known.put("/replays/", known("/replays/", replay(), county));
        known.put("/villages/", known("/villages/", VILLAGE.value(), county));
        known.put("/regions/", known("/regions/", VILLAGE.value(), county));
        casework(known, county);
        detected(known, county);
        known.put("/recheck-items/", known("/recheck-items/", finding(), county));
        known.put("/rechecks/", known("/rechecks/", recheck(), county));
        round(mvc, known, county);
        watched(known, household, county);
        known.put("/drafts/", draft(mvc, cadre));
        files(mvc, known, county);
        return known;
    }

    /** A card with everything that is never shown whole: disability cards of both lengths, an account, telephones. */
    static HouseholdCard disabled() {
        return Cards.withDisabilityCards(Cards.of(aHousehold()
                .member(1, one -> one.health(HealthCondition.DISABLED))
                .member(2, one -> one.health(HealthCondition.DISABLED))));
    }

    private static Known known(String path, String id, RequestPostProcessor owner) {
        return new Known(id, path + id, owner);
    }

    /** A household that is released to the county. */
    private HouseholdId released(RegionCode to) {
        HouseholdId household = households.registered(VILLAGE, Cards.aCard());
        Change leaves = new Change.HouseholdLeavesCounty(to, LocalDate.of(2019, 5, 20));
        ChangeId request = Objects.requireNonNull(Acting.as(
                        TestActors.cadreOf(VILLAGE),
                        () -> desks.changes()
                                .propose(new ProposeChange(
                                        UUID.randomUUID().toString(),
                                        household,
                                        leaves,
                                        null,
                                        proof(EvidenceKind.HOUSEHOLD_REGISTER))))
                .id());
        Acting.as(
                TestActors.reviewerOf(VILLAGE),
                () -> desks.changes().decide(new DecideChange(request, 0, Action.APPROVE, null)));
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> desks.changes().decide(new DecideChange(request, 1, Action.CONFIRM, null)));
        return household;
    }

    /** A household that county 152223 is to accept, and one that the prefecture is to let go to another prefecture. */
    private void onItsWay(Map<String, Known> known, RequestPostProcessor county) {
        HouseholdId household = released(RegionCode.of("152223000000"));
        String arrival = Acting.as(
                TestActors.countyOf(RegionCode.of("152223000000")),
                () -> transfers.arriving().stream()
                        .filter(one -> one.from().equals(household))
                        .findFirst()
                        .orElseThrow()
                        .id());
        known.put("/transfers/recalls/", new Known(household.toString(), "/households/" + household, county));
        known.put("/transfers/", known("/transfers/", arrival, signedIn.as(Role.COUNTY_OFFICE, "152223")));
        HouseholdId far = released(RegionCode.of("150105000000"));
        String crossing = Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> transfers.leaving().stream()
                        .filter(one -> one.household().equals(far))
                        .findFirst()
                        .orElseThrow()
                        .id());
        known.put(
                "/transfers/confirmations/",
                known("/transfers/confirmations/", crossing, signedIn.as(Role.PREFECTURE_OFFICE, "1522")));
    }

    private List<String> proof(EvidenceKind kind) {
        return List.of(desks.evidence()
                .store(new StoreEvidence(VILLAGE, null, kind, "paper.png", picture()))
                .id()
                .toString());
    }

    private String change(HouseholdId household) {
        Change leaves = new Change.MemberLeaves(2, LeaveReason.MARRIAGE, LocalDate.of(2019, 5, 20), Map.of());
        return Objects.requireNonNull(Acting.as(
                                TestActors.cadreOf(VILLAGE),
                                () -> desks.changes()
                                        .propose(new ProposeChange(
                                                UUID.randomUUID().toString(),
                                                household,
                                                leaves,
                                                null,
                                                proof(EvidenceKind.MARRIAGE_CERTIFICATE))))
                        .id())
                .toString();
    }

    private String replay() {
        return Acting.as(
                TestActors.countyOf(VILLAGE), () -> asked(desks.replays()).toString());
    }

    /** One that is under way will do. */
    private static ReplayId asked(ReplayDesk replays) {
        try {
            return replays.ask();
        } catch (ReplayRuns running) {
            return running.running().id();
        }
    }

    /** A pension below 88 yuan: V062 asks why. */
    private String finding() {
        HouseholdId id = households.applicant(VILLAGE, Cards.aCard());
        IncomeStatement income = new IncomeStatement(Map.of(IncomeItem.PENSION, new IncomeEntry(Money.of("80"), true)));
        return Acting.as(TestActors.cadreOf(VILLAGE), () -> {
            desks.household()
                    .amend(AmendSection.of(id, households.view(id).register().version(), 2018, Section.INCOME, income));
            return desks.findings().of(id).get(0).id().toString();
        });
    }

    /** A re-check of the county that has not begun. */
    private String recheck() {
        return Acting.as(TestActors.countyOf(VILLAGE), () -> rechecks.note(RegionCode.ofPrefix(VILLAGE.countyCode())))
                .toString();
    }

    /** The village's cadre has declared somebody of a registered household a relative. */
    private void detected(Map<String, Known> known, RequestPostProcessor county) {
        HouseholdCard card = Cards.of(aHousehold());
        households.registered(VILLAGE, card);
        DetectionId declared = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desks.relatives()
                        .declare(new DeclareRelative(
                                "亲属", Kinship.SIBLING, Cards.numbers(card).get(0), "")));
        DetectionId suspicion = Acting.as(TestActors.countyOf(VILLAGE), () -> {
            RegionCode area = RegionCode.ofPrefix(VILLAGE.countyCode());
            desks.detection().look(SuspicionKind.CADRE_RELATIVE, area);
            return desks.suspicions()
                    .page(new SuspicionQuery(area, SuspicionKind.CADRE_RELATIVE, true, null, 1))
                    .get(0)
                    .id();
        });
        known.put("/relatives/", new Known(declared.toString(), "/relatives?of=" + declared, county));
        known.put("/suspicions/", known("/suspicions/", suspicion.toString(), county));
    }

    private void casework(Map<String, Known> known, RequestPostProcessor county) {
        HouseholdId household =
                new org.jiandang.persistence.cases.HouseholdFixture(jdbc, serials, transactions, VILLAGE).stored();
        CaseRecord file = walk.nominate(household, VILLAGE, 2018, START);
        file = walk.visited(file, START.plusDays(1));
        file = walk.appraised(file, START.plusDays(2), 39);
        file = walk.verified(file, START.plusDays(3));
        file = walk.signed(file, START.plusDays(4));
        Notice notice = walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        CaseId id = file.id();
        Objection objection = CaseWalk.on(
                START.plusDays(7),
                TestActors.cadreOf(VILLAGE),
                () -> desks.objections().record(new RecordObjection(notice.id(), 1, null, "有人说他家还有困难", null)));
        long meeting = Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> desks.appraisals().ofCase(id).get(0).serial());
        String evidence = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desks.evidence()
                        .store(new StoreEvidence(VILLAGE, id, EvidenceKind.OTHER, "photo.png", picture()))
                        .id()
                        .toString());
        String at = VILLAGE.countyCode() + "-";
        known.put("/cases/", known("/cases/", id.toString(), county));
        known.put("/notices/", known("/notices/", notice.id().toString(), county));
        known.put("/objections/", known("/objections/", at + objection.serial(), county));
        known.put("/appraisals/", known("/appraisals/", at + meeting, county));
        known.put("/evidence/", known("/evidence/", evidence, county));
    }

    /** A clue, and a household under watch. */
    private void watched(Map<String, Known> known, HouseholdId household, RequestPostProcessor county) {
        String clue = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> clues.record(
                                new RecordClue(VILLAGE, null, "走访户", null, null, List.of(WatchRisk.ILLNESS), "家里有人住院"))
                        .toString());
        known.put("/clues/", known("/clues/", clue, county));
        String id = known.get("/cases/").id();
        Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO reg.watch (county_code, serial, village_code, household_serial, kind, risks, year, since)
                        VALUES (?, ?, ?, ?, 'UNSTABLE', '{ILLNESS}', 2018, DATE '2018-12-01')""")
                                .params(
                                        VILLAGE.countyCode(),
                                        Long.parseLong(id.substring(7)),
                                        VILLAGE.value(),
                                        household.serial())
                                .update()));
        known.put("/watches/", known("/watches/", id, county));
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Known draft(MockMvcTester mvc, RequestPostProcessor cadre) {
        String begun = redirected(mvc, "/households/new", cadre, Map.of("village", VILLAGE.value()));
        return new Known(found(begun, "/drafts/([^/?]+)"), begun, cadre);
    }

    /** A batch that is being checked by a job, and a saved ledger. */
    private static void files(MockMvcTester mvc, Map<String, Known> known, RequestPostProcessor county)
            throws IOException {
        try (InputStream sample =
                Objects.requireNonNull(OneOfEach.class.getResourceAsStream("/samples/im-banner-3-sheets.xlsx"))) {
            String batch = String.valueOf(mvc.post()
                    .multipart()
                    .uri("/imports")
                    .file(new MockMultipartFile("file", "sample.xlsx", null, sample.readAllBytes()))
                    .with(county)
                    .with(csrf())
                    .param("_submit", UUID.randomUUID().toString())
                    .exchange()
                    .getResponse()
                    .getRedirectedUrl());
            known.put("/imports/", known("/imports/", found(batch, "/imports/([0-9-]+)"), county));
            redirected(mvc, batch + "/check", county, Map.of("year", "2018", "recordDate", "2018-10-01"));
        }
        String jobs = body(mvc, "/jobs", county);
        known.put("/jobs/", known("/jobs/", found(jobs, "/jobs/(\\d+)"), county));
        String export = redirected(
                mvc,
                "/ledgers/L1/exports",
                county,
                Map.of("format", "CSV", "purpose", "test", "area", VILLAGE.value()));
        known.put("/exports/", known("/exports/", found(export, "/exports/([0-9-]+)"), county));
    }

    /** A round that is over, and its year end, which a job is freezing. */
    private static void round(MockMvcTester mvc, Map<String, Known> known, RequestPostProcessor county) {
        redirected(
                mvc,
                "/rounds/new",
                county,
                Map.of(
                        "year", "2017",
                        "opensOn", "2017-10-08",
                        "entryDueOn", "2017-11-20",
                        "reviewDueOn", "2017-12-10",
                        "closesOn", "2017-12-31"));
        // Other tests open rounds in this county too: it is the one of this year that is meant, not the newest.
        String round = found(body(mvc, "/rounds", county), "/rounds/([0-9]{6}-[0-9]+)\"[^>]*>2017");
        known.put("/rounds/", known("/rounds/", round, county));
        redirected(mvc, "/rounds/" + round + "/close", county, Map.of());
        String yearEnd = found(body(mvc, "/rounds/" + round, county), "/year-ends/([0-9-]+)");
        known.put("/year-ends/", known("/year-ends/", yearEnd, county));
    }

    private static String redirected(
            MockMvcTester mvc, String address, RequestPostProcessor by, Map<String, String> answers) {
        var request = mvc.post()
                .uri(address)
                .with(by)
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        answers.forEach(request::param);
        String next = request.exchange().getResponse().getRedirectedUrl();
        assertThat(next).as("what follows %s", address).isNotNull();
        return String.valueOf(next);
    }

    private static String body(MockMvcTester mvc, String address, RequestPostProcessor by) {
        return Answers.text(mvc.get().uri(address).with(by).exchange().getResponse());
    }

    private static String found(String text, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }
}
