package org.jiandang.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.policy.calendar.NoticePeriod;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares sheets, posts them, and moves the cases that stand on them. */
@Service
public class NoticeDesk {

    private final CaseDesk cases;
    private final Notices notices;
    private final EvidenceService evidence;
    private final NoticeTerms terms;
    private final Serials serials;
    private final NoticeRecord record;

    NoticeDesk(
            CaseDesk cases,
            Notices notices,
            EvidenceService evidence,
            NoticeTerms terms,
            Serials serials,
            NoticeRecord record) {
        this.record = record;
        this.cases = cases;
        this.notices = notices;
        this.evidence = evidence;
        this.terms = terms;
        this.serials = serials;
    }

    /** Makes a sheet ready to be printed; the cases do not move yet. */
    @Transactional
    public Notice prepare(PrepareNotice command) {
        Actor actor = Acting.require();
        actor.mustReach(command.village());
        mustIssue(command.kind(), command.level());
        mustHave(command.place(), CaseField.PLACE);
        mustHave(command.contact(), CaseField.CONTACT);
        if (command.cases().isEmpty()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.HOUSEHOLDS);
        }
        List<CaseRecord> files = command.cases().stream()
                .distinct()
                .map(id -> waiting(command, id))
                .sorted(Comparator.comparingLong(file -> file.id().serial()))
                .toList();
        Notice notice = new Notice(
                new NoticeId(command.village().countyCode(), serials.next("case")),
                command.village(),
                command.kind(),
                command.level(),
                NoticeState.DRAFT,
                files.get(0).year(),
                command.place(),
                command.contact(),
                new Notice.Prepared(terms.today(), actor.person(), actor.name()),
                terms.of(command.village(), command.kind(), command.level()),
                null,
                entries(command.kind(), files),
                0);
        notices.add(notice);
        record.done("PREPARE_NOTICE", notice);
        return notice;
    }

    /** Says that the sheet hangs: the clock of each of its cases begins today. */
    @Transactional
    public Notice post(PostNotice command) {
        Actor actor = Acting.require();
        Notice draft = draft(command.id(), command.version());
        mustHave(command.firstVerifier(), CaseField.FIRST_VERIFIER);
        mustHave(command.secondVerifier(), CaseField.SECOND_VERIFIER);
        if (command.firstVerifier().strip().equals(command.secondVerifier().strip())) {
            throw new StepNotAllowed(Reason.TWO_VERIFIERS_NEEDED);
        }
        evidence.mustShow(command.id().countyCode(), List.of(command.photoSerial()), Set.of(EvidenceKind.NOTICE_PHOTO));
        Notice.Term term = terms.of(draft.village(), draft.kind(), draft.level());
        NoticePeriod period = terms.period(term);
        Posting posting = new Posting(
                terms.today(),
                actor.person(),
                actor.name(),
                period,
                command.photoSerial(),
                command.firstVerifier().strip(),
                command.secondVerifier().strip());
        Notice posted = changed(draft, NoticeState.POSTED, term, posting);
        draft.entries().forEach(entry -> put(posted, entry, period.earliestDecision(), command.reason()));
        record.done("POST_NOTICE", posted);
        return posted;
    }

    /** Throws a sheet away that was never posted. */
    @Transactional
    public Notice cancel(NoticeId id, int version) {
        Notice draft = draft(id, version);
        mustIssue(draft.kind(), draft.level());
        record.done("CANCEL_NOTICE", draft);
        return changed(draft, NoticeState.CANCELLED, draft.term(), null);
    }

    /** Stops the clock of one entry; the others run on. */
    @Transactional
    public void stop(Notice notice, NoticeEntry entry) {
        notices.stop(notice.id(), entry.no(), terms.today());
    }

    /** A sheet with its entries. */
    @Transactional(readOnly = true)
    public Notice find(NoticeId id) {
        Notice notice = notices.find(id).orElseThrow(() -> new NotFound("notice", id));
        Acting.require().mustReach(notice.village());
        return notice;
    }

    /** The sheets that name a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Notice> ofCase(CaseId id) {
        return notices.ofCase(id);
    }

    /** Sheets of an area, the newest first, without their entries; the next page begins below the serial. */
    @Transactional(readOnly = true)
    public List<Notice> list(RegionCode area, @Nullable CaseKind kind, @Nullable Long before, int limit) {
        return notices.list(area, kind, before, limit);
    }

    /** A sheet is made and thrown away by the role that posts it. */
    private void mustIssue(CaseKind kind, NoticeLevel level) {
        cases.mustBeTheirs(kind, level.awaits(kind), Action.POST_NOTICE);
    }

    private Notice draft(NoticeId id, int version) {
        Notice notice = find(id);
        if (notice.state() != NoticeState.DRAFT || notice.version() != version) {
            throw new StepNotAllowed(Reason.NOTICE_NOT_A_DRAFT, notice.state());
        }
        return notice;
    }

    private Notice changed(Notice draft, NoticeState state, Notice.Term term, @Nullable Posting posting) {
        Notice changed = new Notice(
                draft.id(),
                draft.village(),
                draft.kind(),
                draft.level(),
                state,
                draft.year(),
                draft.place(),
                draft.contact(),
                draft.prepared(),
                term,
                posting,
                draft.entries(),
                draft.version());
        if (!notices.update(changed)) {
            throw new StepNotAllowed(Reason.NOTICE_NOT_A_DRAFT, state);
        }
        return find(draft.id());
    }

    private CaseRecord waiting(PrepareNotice command, CaseId id) {
        CaseRecord file = cases.find(id);
        boolean fits = file.kind() == command.kind()
                && file.village().equals(command.village())
                && file.stage() == command.level().awaits(command.kind());
        if (!fits) {
            throw new StepNotAllowed(Reason.DOES_NOT_BELONG_HERE, file.subject().headName());
        }
        return file;
    }

    private void put(Notice notice, NoticeEntry entry, LocalDate over, @Nullable String reason) {
        CaseRecord file = cases.find(new CaseId(notice.id().countyCode(), entry.caseSerial()));
        Posting posting = notice.posting();
        List<Long> photo = posting == null ? List.of() : List.of(posting.photoSerial());
        cases.take(TakeStep.of(file.id(), file.version(), Action.POST_NOTICE, null)
                .with(photo)
                .withNoticeOver(over)
                .because(reason));
    }

    private static List<NoticeEntry> entries(CaseKind kind, List<CaseRecord> files) {
        List<NoticeEntry> entries = new ArrayList<>();
        for (CaseRecord file : files) {
            entries.add(new NoticeEntry(
                    entries.size() + 1,
                    file.id().serial(),
                    file.subject().groupName(),
                    file.subject().headName(),
                    file.subject().population(),
                    leaves(kind) ? file.year() : null,
                    null));
        }
        return entries;
    }

    private static boolean leaves(CaseKind kind) {
        return kind == CaseKind.EXIT || !kind.isAboutHousehold();
    }

    private static void mustHave(String value, CaseField field) {
        if (value.isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, field);
        }
    }
}
