package org.jiandang.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.exchange.commit.BatchCommit;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.exchange.judge.FileJudge;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.Recognition;
import org.jiandang.job.Job;
import org.jiandang.job.Jobs;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a batch moves: brought, checked, let in, given up, taken back. Who brings a batch decides on it; whoever answers for its area may take it back. */
@Service
public class ImportDesk {
    /** The kinds of job, see {@link ImportCheck} and {@link ImportCommit}. */
    public static final String CHECK = "import.check";

    public static final String COMMIT = "import.commit";

    private static final int NAMED = 5;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ImportBatches batches;
    private final BatchFiles files;
    private final FileJudge judge;
    private final BatchCommit commit;
    private final Jobs jobs;
    private final ImportRecord record;

    ImportDesk(
            ImportBatches batches,
            BatchFiles files,
            FileJudge judge,
            BatchCommit commit,
            Jobs jobs,
            ImportRecord record) {
        this.batches = batches;
        this.files = files;
        this.judge = judge;
        this.commit = commit;
        this.jobs = jobs;
        this.record = record;
    }

    /** Keeps a file, sealed, and says what it is. A file that is not read becomes a refused batch without its file. */
    @Transactional
    public BatchView upload(String name, byte[] content) {
        Actor actor = Acting.require();
        ImportLimit limit = mustImport(actor);
        RegionCode region = actor.jurisdiction().region();
        BatchId id = new BatchId(region.countyCode(), record.nextSerial());
        String sha256 = sha256(content);
        Recognition recognition = null;
        String refusal = null;
        try {
            recognition = judge.recognise(content, limit);
            refuseFalseName(name, recognition);
            refuseSame(sha256);
        } catch (FileRefused refused) {
            refusal = refused.sentence();
        }
        BatchView.File file = new BatchView.File(
                fileName(name),
                sha256,
                content.length,
                recognition == null ? null : recognition.format().key(),
                recognition == null ? null : recognition.charset(),
                recognition == null ? BatchView.Notes.NONE : notes(recognition));
        if (refusal == null) {
            files.keep(id, content);
        }
        batches.insert(id, region.value(), file, refusal == null ? BatchState.UPLOADED : BatchState.REFUSED, refusal);
        record.uploaded(id, refusal);
        return view(id);
    }

    /** Begins the check for a data year, with the day of the survey on which ages are reckoned. */
    @Transactional
    public void check(BatchId id, int year, LocalDate recordDate) {
        BatchView batch = mine(id);
        batches.checking(batch.id(), year, recordDate, jobs.submit(CHECK, id.toString()));
    }

    /** Begins the commit of all households, or of those without blocking findings; a large batch that nobody released is put before another person. */
    @Transactional
    public void commit(BatchId id, boolean skipBlocked) {
        BatchView batch = mine(id);
        refuseSame(batch.file().sha256());
        if (!(skipBlocked ? batch.isCommittable() : batch.isFullyCommittable())) {
            throw new MovedOn("notCommittable");
        }
        if (batch.isLarge() && !batch.isReleased()) {
            batches.waiting(id, skipBlocked);
            record.done("IMPORT_ASK", id, "households=" + batch.counts().households());
            return;
        }
        batches.committing(id, skip(batch, skipBlocked), jobs.submit(COMMIT, id.toString()));
    }

    /** Gives a batch up; its file is removed. */
    @Transactional
    public void discard(BatchId id) {
        batches.discarded(mine(id).id());
        files.remove(id);
        record.done("IMPORT_DISCARD", id);
    }

    /** Takes a committed batch back, as long as none of its households has moved on. */
    @Transactional
    public void undo(BatchId id, String reason) {
        mustImport(Acting.require());
        BatchView batch = batches.lock(id).orElseThrow(() -> new NotFound("import", id));
        if (batch.state() != BatchState.COMMITTED) {
            throw new MovedOn("notCommitted");
        }
        if (reason.isBlank()) {
            throw new MovedOn("reasonMissing");
        }
        List<String> moved = commit.movedOn(id, NAMED);
        if (!moved.isEmpty()) {
            throw new MovedOn("since", String.join("、", moved));
        }
        commit.undo(id);
        batches.undone(id, reason.strip());
        record.done("IMPORT_UNDO", id);
    }

    /** The batch, for those who bring files, and for the levels above when they are asked to release it; one whose job ended without a result is brought back to where a decision is possible. */
    @Transactional
    public BatchView view(BatchId id) {
        BatchView batch = batches.find(id).orElseThrow(() -> new NotFound("import", id));
        if (batch.release() == null && ImportLimit.of(Acting.require().role()).isEmpty()) {
            throw new NotFound("import", id);
        }
        return settled(batch);
    }

    /** The batches of the area, newest first. */
    @Transactional(readOnly = true)
    public List<BatchView> list(@Nullable Long before, int size) {
        return batches.list(before, size);
    }

    /** What another person released is let in as it was asked for. */
    private static boolean skip(BatchView batch, boolean wanted) {
        BatchView.Release release = batch.release();
        return batch.isLarge() && release != null ? release.skip() : wanted;
    }

    private BatchView settled(BatchView batch) {
        Long job = batch.jobId();
        boolean working = batch.state() == BatchState.CHECKING || batch.state() == BatchState.COMMITTING;
        if (!working || job == null) {
            return batch;
        }
        Optional<Job> ended = jobs.find(job).filter(found -> found.state().ended());
        if (ended.isEmpty()) {
            return batch;
        }
        // The job may have ended well a moment ago: only the locked row tells.
        BatchView now = batches.lock(batch.id()).orElseThrow();
        if (now.state() != batch.state()) {
            return now;
        }
        String reason = Optional.ofNullable(ended.get().message()).orElse("job.failed.unexpected");
        batches.returned(
                batch.id(), batch.state() == BatchState.CHECKING ? BatchState.UPLOADED : BatchState.CHECKED, reason);
        return batches.find(batch.id()).orElseThrow();
    }

    private BatchView mine(BatchId id) {
        mustImport(Acting.require());
        BatchView batch = settled(batches.lock(id).orElseThrow(() -> new NotFound("import", id)));
        if (!batch.author().account().equals(Acting.require().account())) {
            throw new NotFound("import", id);
        }
        return batch;
    }

    /** The content says what a file is; a name that says something else is not passed on to the next who opens it. */
    private static void refuseFalseName(String name, Recognition recognition) {
        String expected = recognition.charset() == null ? ".xlsx" : ".csv";
        if (!name.strip().toLowerCase(Locale.ROOT).endsWith(expected)) {
            throw new FileRefused("falseName", expected);
        }
    }

    private void refuseSame(String sha256) {
        batches.committed(sha256).ifPresent(earlier -> {
            LocalDate day = Optional.ofNullable(earlier.receipt())
                    .map(receipt -> LocalDate.ofInstant(receipt.committedAt(), ZONE))
                    .orElseGet(() -> LocalDate.ofInstant(earlier.author().uploadedAt(), ZONE));
            throw new FileRefused("sameFile", day, earlier.id());
        });
    }

    static ImportLimit mustImport(Actor actor) {
        return ImportLimit.of(actor.role()).orElseThrow(() -> new NotPermitted(actor.role()));
    }

    private static BatchView.Notes notes(Recognition recognition) {
        List<Recognition.Sheet> read = recognition.sheets().stream()
                .filter(sheet -> sheet.layout() != null)
                .toList();
        return new BatchView.Notes(
                recognition.proposedYear(),
                recognition.padded(),
                read.stream()
                        .flatMap(sheet -> sheet.missing().stream().map(column -> sheet.name() + " · " + column))
                        .toList(),
                read.stream()
                        .flatMap(sheet -> sheet.unknown().stream().map(column -> sheet.name() + " · " + column))
                        .toList(),
                recognition.sheets().stream()
                        .filter(sheet -> sheet.layout() == null)
                        .map(Recognition.Sheet::name)
                        .toList(),
                read.stream()
                        .filter(Recognition.Sheet::hiddenData)
                        .map(Recognition.Sheet::name)
                        .toList());
    }

    /** The last part of a name, without control and direction characters, at most 120 characters; never used as a path. */
    private static String fileName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        String kept = last.length() > 120 ? last.substring(last.length() - 120) : last;
        return kept.isEmpty() ? "—" : kept;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
