package org.jiandang.objection;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeEntry;
import org.jiandang.notice.Posting;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;

/** The line of a sheet that somebody objects to, and whether it still can be objected to. */
record ObjectedEntry(Notice notice, NoticeEntry entry) {

    static ObjectedEntry of(Notice notice, int no) {
        return notice.entries().stream()
                .filter(entry -> entry.no() == no)
                .findFirst()
                .map(entry -> new ObjectedEntry(notice, entry))
                .orElseThrow(() -> new NotFound("noticeEntry", no));
    }

    CaseId caseId() {
        return new CaseId(notice.id().countyCode(), entry.caseSerial());
    }

    boolean isStopped() {
        return entry.stoppedOn() != null;
    }

    void mustHang(LocalDate today) {
        Posting posting = notice.posting();
        if (posting == null) {
            throw new StepNotAllowed(Reason.NOTICE_DOES_NOT_HANG);
        }
        if (!notice.runsOn(today)) {
            throw new StepNotAllowed(Reason.NOTICE_IS_OVER, posting.period().last());
        }
    }

    /**
     * A sheet that hangs for others counts no more for an entry whose objection was settled: an objection to it would move no case and could never
     * be settled.
     *
     * @param stage where the case stands
     * @param earlier the objections to the case
     */
    void mustCount(Stage stage, List<Objection> earlier) {
        LocalDate stopped = entry.stoppedOn();
        boolean waits = stage.isObjection()
                && earlier.stream()
                        .anyMatch(objection ->
                                objection.isOpen() && objection.notice().equals(notice.id()));
        if (stopped != null && !waits) {
            throw new StepNotAllowed(Reason.ENTRY_IS_STOPPED, stopped);
        }
    }
}
