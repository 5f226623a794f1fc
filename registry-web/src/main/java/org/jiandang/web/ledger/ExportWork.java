package org.jiandang.web.ledger;

import org.jiandang.job.Job;
import org.jiandang.job.JobFailed;
import org.jiandang.job.JobLane;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.ledger.export.ExportDesk;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.ledger.export.ExportService;
import org.springframework.stereotype.Component;

/** Writes a large export behind the pages. Run again after a crash it writes the same file anew; run on a finished one it does nothing. */
@Component
class ExportWork implements JobWork {

    static final String KIND = "ledger-export";

    private final ExportDesk desk;
    private final ExportService exports;

    ExportWork(ExportDesk desk, ExportService exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobLane lane() {
        return JobLane.EXPORT;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        var id = ExportId.parse(job.subject()).orElseThrow(() -> new JobFailed("ledger.export.refused.gone"));
        progress.step("ledger.export.writing", exports.find(id).rows());
        desk.write(id, progress::at);
        return "/exports/" + id;
    }
}
