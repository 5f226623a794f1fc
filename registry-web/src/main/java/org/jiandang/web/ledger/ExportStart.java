package org.jiandang.web.ledger;

import org.jiandang.job.BehindPages;
import org.jiandang.job.Jobs;
import org.jiandang.ledger.export.ExportDesk;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.ledger.export.ExportLimits;
import org.jiandang.ledger.export.ExportState;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.refusal.NotFound;
import org.springframework.stereotype.Component;

/** Sets the writing of an export going. */
@Component
class ExportStart {

    private final ExportDesk desk;
    private final Jobs jobs;
    private final BehindPages behind;
    private final EncryptedFiles files;

    ExportStart(ExportDesk desk, Jobs jobs, BehindPages behind, EncryptedFiles files) {
        this.files = files;
        this.desk = desk;
        this.jobs = jobs;
        this.behind = behind;
    }

    /** Refuses an export that could not be written. */
    void mustBePossible() {
        files.mustHaveRoom();
    }

    /** Few rows at once, many behind the pages; one that waits for a second person is only shown. The address of what comes next. */
    String begin(LedgerExport export) {
        if (export.state() == ExportState.RELEASED && export.rows() > ExportLimits.ALONE) {
            String subject = export.id().toString();
            return "/jobs/"
                    + jobs.unfinished(ExportWork.KIND, subject).orElseGet(() -> jobs.submit(ExportWork.KIND, subject));
        }
        if (export.state() == ExportState.RELEASED) {
            behind.run(() -> desk.write(export.id(), rows -> {}));
        }
        return "/exports/" + export.id();
    }

    /** The id in an address; not found when it is none. */
    static ExportId id(String text) {
        return ExportId.parse(text).orElseThrow(() -> new NotFound("export", text));
    }
}
