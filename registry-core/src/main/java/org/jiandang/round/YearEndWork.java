package org.jiandang.round;

import org.jiandang.job.Job;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.Ledgers;
import org.jiandang.ledger.export.ExportDesk;
import org.jiandang.ledger.export.ExportId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Freezes a year end: the figures in one transaction, then ledger by ledger. Everything is of a day that is over, so a run after a crash goes on
 * where the one before stood and finds the same; run on a frozen one it does nothing.
 */
@Component
class YearEndWork implements JobWork {

    static final String KIND = "year-end";

    private final YearEndSteps steps;
    private final ObjectProvider<ExportDesk> exports;

    YearEndWork(YearEndSteps steps, ObjectProvider<ExportDesk> exports) {
        this.steps = steps;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        RoundId id = RoundId.of(job.subject());
        progress.step("round.freezing", Ledgers.ALL.size() + 1L);
        if (!steps.isFrozen(id)) {
            steps.figures(id);
            long done = 1;
            progress.at(done);
            for (Ledger<?> ledger : Ledgers.ALL) {
                ExportId export = steps.reserve(id, ledger);
                exports.getObject().write(export, rows -> {});
                progress.at(++done);
            }
            steps.frozen(id);
        }
        return "/year-ends/" + id;
    }
}
