package org.jiandang.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.exchange.commit.BatchCommit;
import org.jiandang.exchange.commit.Receipt;
import org.jiandang.exchange.judge.FileJudge;
import org.jiandang.exchange.judge.Frame;
import org.jiandang.exchange.judge.Judged;
import org.jiandang.exchange.judge.Judgement;
import org.jiandang.household.HouseholdId;
import org.jiandang.job.JobProgress;
import org.jiandang.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two long steps of a batch, each in one transaction: whole or absent whatever happens. */
@Service
class ImportSteps {
    private final ImportBatches batches;
    private final ImportResults results;
    private final BatchFiles files;
    private final FileJudge judge;
    private final BatchCommit commit;
    private final ImportRecord record;
    private final Clock clock;

    ImportSteps(
            ImportBatches batches,
            ImportResults results,
            BatchFiles files,
            FileJudge judge,
            BatchCommit commit,
            ImportRecord record,
            Clock clock) {
        this.batches = batches;
        this.results = results;
        this.files = files;
        this.judge = judge;
        this.commit = commit;
        this.record = record;
        this.clock = clock;
    }

    /** Judges the file and keeps the result. A batch that is not waiting for it was judged already. */
    @Transactional
    public void check(BatchId id, JobProgress progress) {
        BatchView batch = batches.lock(id).orElseThrow(() -> new NotFound("import", id));
        if (batch.state() != BatchState.CHECKING) {
            return;
        }
        long begun = System.nanoTime();
        Judgement judgement = judge(batch, progress);
        BatchView.Counts counts = judgement.counts((System.nanoTime() - begun) / 1_000_000);
        store(batch, judgement);
        batches.checked(id, counts, null);
        record.done("IMPORT_CHECK", id, "households=" + counts.households() + " blocked=" + counts.blocked());
        if (counts.foreignRows() > 0) {
            record.foreign(id, counts.foreignRows());
        }
    }

    /** Reads and judges again, since the register may have moved on, and lets in what may come in. */
    @Transactional
    public void commit(BatchId id, JobProgress progress) {
        BatchView batch = batches.lock(id).orElseThrow(() -> new NotFound("import", id));
        if (batch.state() != BatchState.COMMITTING) {
            return;
        }
        long begun = System.nanoTime();
        Judgement judgement = judge(batch, progress);
        BatchView.Counts counts = judgement.counts((System.nanoTime() - begun) / 1_000_000);
        if (!counts.keeps(batch.counts())) {
            // Nobody was shown what would be written now: the new preview stands in the old one's place and is asked
            // about again.
            store(batch, judgement);
            batches.checked(id, counts, "exchange.moved.preview");
            record.done("IMPORT_STALE", id, "households=" + counts.toWrite());
            return;
        }
        progress.step("exchange.step.writing", 0);
        Map<Integer, HouseholdId> written = commit.commit(batch, Boolean.TRUE.equals(batch.skipBlocked()), judgement);
        store(batch, judgement);
        results.written(id, written);
        batches.committed(id, written.size(), Receipt.of(batch, judgement, written));
        record.done("IMPORT_COMMIT", id, "households=" + written.size());
    }

    /** After a failure: back to where a decision is possible. */
    @Transactional
    public void back(BatchId id, BatchState from, String reason) {
        batches.lock(id)
                .filter(batch -> batch.state() == from)
                .ifPresent(batch -> batches.returned(
                        id, from == BatchState.CHECKING ? BatchState.UPLOADED : BatchState.CHECKED, reason));
    }

    private Judgement judge(BatchView batch, JobProgress progress) {
        Actor actor = Acting.require();
        Frame frame = new Frame(
                actor,
                batch.id().countyCode(),
                Objects.requireNonNull(batch.dataYear()),
                Objects.requireNonNull(batch.recordDate()),
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
        return judge.judge(files.open(batch.id()), ImportDesk.mustImport(actor), frame, progress);
    }

    private void store(BatchView batch, Judgement judgement) {
        List<Outcome> outcomes = judgement.households().stream()
                .map(one -> one.outcome(batch.regionCode()))
                .toList();
        List<RowFinding> findings = judgement.households().stream()
                .map(Judged::findings)
                .flatMap(List::stream)
                .toList();
        results.replace(batch.id(), batch.regionCode(), outcomes, findings);
    }
}
