package org.jiandang.countyexit;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.Subject;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a county's exit that are its own; notice, objections, reviews and announcement have desks of their own. */
@Service
public class CountyExitDesk {

    private final CaseDesk cases;
    private final CountyExitRecords records;
    private final EvidenceService evidence;
    private final Regions regions;
    private final RegistryClock clock;

    CountyExitDesk(
            CaseDesk cases, CountyExitRecords records, EvidenceService evidence, Regions regions, RegistryClock clock) {
        this.cases = cases;
        this.records = records;
        this.evidence = evidence;
        this.regions = regions;
        this.clock = clock;
    }

    /** Opens the case by the county's own application. */
    @Transactional
    public CaseRecord apply(ApplyForCountyExit command) {
        RegionCode county = command.county();
        Region region = regions.find(county)
                .filter(found -> found.level() == RegionLevel.COUNTY)
                .orElseThrow(() -> new NotFound("county", county));
        records.of(county).ifPresent(exit -> {
            throw new StepNotAllowed(Reason.HAS_LEFT, region.name(), exit.leftOn());
        });
        if (command.agriculturalResidents() < 1) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.AGRICULTURAL_RESIDENTS);
        }
        evidence.mustShow(county.countyCode(), command.evidence(), Set.of(EvidenceKind.APPLICATION));
        CaseRecord opened = cases.open(new OpenCase(
                CaseKind.COUNTY_EXIT,
                Action.APPLY,
                county,
                Subject.region(region.name(), command.agriculturalResidents()),
                command.year(),
                command.opinion(),
                command.evidence()));
        evidence.attach(opened.id(), command.evidence());
        return opened;
    }

    /** Records the assessment; before the review it can be recorded again, and the case stays where it is. */
    @Transactional
    public CaseRecord assess(RecordAssessment command) {
        CaseKey key = command.key();
        CaseRecord file = cases.lock(key.id());
        if (file.kind() != CaseKind.COUNTY_EXIT) {
            throw new NotFound("countyExit", key.id());
        }
        boolean again = file.stage() == Stage.ASSESSED;
        if (again) {
            cases.mustBeTheirs(file.kind(), Stage.PREFECTURE_REVIEW, Action.ASSESS);
        }
        List<Long> papers = List.of(command.reportSerial());
        CaseRecord moved = again
                ? file
                : cases.take(TakeStep.of(key.id(), key.version(), Action.ASSESS, command.opinion())
                        .with(papers));
        evidence.attach(key.id(), command.reportSerial(), EvidenceKind.ASSESSMENT_REPORT);
        records.put(
                moved,
                new Assessment(
                        command.sample(),
                        command.reportSerial(),
                        clock.today(),
                        Acting.require().person(),
                        Acting.require().name()));
        return moved;
    }

    /** Records what came in while the notice hung and what was done about it (公示意见核查处理). */
    @Transactional
    public CaseRecord reviewOpinions(CaseKey key, String found) {
        if (found.isBlank()) {
            throw new StepNotAllowed(Reason.REASON_MISSING, Action.REVIEW_OPINIONS);
        }
        return cases.take(TakeStep.of(key.id(), key.version(), Action.REVIEW_OPINIONS, found));
    }

    /** Records the report to the leading group of the State Council (备案). */
    @Transactional
    public CaseRecord report(CaseKey key, String documentNo, long document) {
        if (documentNo.isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.DOCUMENT_NO);
        }
        List<Long> papers = List.of(document);
        CaseRecord moved = cases.take(
                TakeStep.of(key.id(), key.version(), Action.REPORT, documentNo).with(papers));
        evidence.attach(key.id(), document, EvidenceKind.REPORT_DOCUMENT);
        return moved;
    }
}
