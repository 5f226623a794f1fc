package org.jiandang.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jiandang.account.Acting;
import org.jiandang.audit.AuditEvent;
import org.jiandang.exchange.sheet.SheetReader;
import org.jiandang.exchange.sheet.SheetRow;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a batch would do, for its pages, and its rows with their errors for the workbook that goes back. */
@Service
@Transactional(readOnly = true)
public class ImportPreview {
    private final ImportBatches batches;
    private final ImportResults results;
    private final BatchFiles files;
    private final SheetReader reader;
    private final ImportRecord record;

    ImportPreview(
            ImportBatches batches,
            ImportResults results,
            BatchFiles files,
            @Lazy SheetReader reader,
            ImportRecord record) {
        this.batches = batches;
        this.results = results;
        this.files = files;
        this.reader = reader;
        this.record = record;
    }

    /** The broken rules, the sternest first. */
    public List<ImportResults.RuleCount> rules(BatchId id) {
        return results.rules(known(id));
    }

    public List<ImportResults.Numbered> findings(BatchId id, String code, int after, int size) {
        return results.findings(known(id), code, after, size);
    }

    public List<Outcome> outcomes(BatchId id, Outcome.@Nullable Kind kind, int after, int size) {
        return results.outcomes(known(id), kind, after, size);
    }

    /**
     * The cells of the file as they were read, for the one who brought it, with everything found; it holds full numbers and is put on record.
     */
    @Transactional
    public List<RowFinding> reread(BatchId id, Consumer<SheetRow> rows) {
        BatchView batch = batches.find(id).orElseThrow(() -> new NotFound("import", id));
        if (!batch.author().account().equals(Acting.require().account())) {
            throw new NotFound("import", id);
        }
        if (batch.state() == BatchState.REFUSED || batch.state() == BatchState.DISCARDED) {
            throw new NotFound("import", id);
        }
        List<RowFinding> findings = new ArrayList<>();
        results.each(id, findings::add);
        reader.read(files.open(id), rows);
        record.done(AuditEvent.IMPORT_ERRORS_DOWNLOAD, id);
        return findings;
    }

    private BatchId known(BatchId id) {
        return batches.find(id).orElseThrow(() -> new NotFound("import", id)).id();
    }
}
