package org.jiandang.ledger.export;

import java.time.Clock;
import java.util.function.LongConsumer;
import org.jiandang.job.JobFailed;
import org.springframework.stereotype.Component;

/** Writes the file of an export. Not one transaction: the file is finished before the record says so, and a file without a record is swept away. */
@Component
public class ExportDesk {

    /** After so many rows it is asked again whether the one who asked may still have them. */
    private static final int CHUNK = 500;

    private final ExportService records;
    private final Exports exports;
    private final ExportFiles files;
    private final Clock clock;

    ExportDesk(ExportService records, Exports exports, ExportFiles files, Clock clock) {
        this.records = records;
        this.exports = exports;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Writes the file of a released export as the one who asked for it; an export that is ready stays as it is.
     *
     * @throws JobFailed when the account loses its role or area meanwhile: writing stops at the next chunk and nothing is left of the file
     */
    public LedgerExport write(ExportId id, LongConsumer progress) {
        var export = records.find(id);
        if (export.state() == ExportState.READY) {
            return export;
        }
        if (export.state() != ExportState.RELEASED) {
            throw new ExportRefused("notReleased");
        }
        var written = files.write(export, row -> {
            if (row % CHUNK == 1) {
                mustStand();
            }
            progress.accept(row);
        });
        if (!exports.standsWhoActs(clock.instant())) {
            files.discard(id);
            mustStand();
        }
        return records.written(export, written);
    }

    private void mustStand() {
        if (!exports.standsWhoActs(clock.instant())) {
            throw new JobFailed("job.failed.rights");
        }
    }
}
