package org.jiandang.ledger.export;

import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Writes the file of an export. Not one transaction: the file is finished before the record says so, and a file without a record is swept away. */
@Component
public class ExportDesk {

    private final ExportService records;
    private final ExportFiles files;

    ExportDesk(ExportService records, ExportFiles files) {
        this.records = records;
        this.files = files;
    }

    /** Writes the file of a released export as the one who asked for it; an export that is ready stays as it is. */
    public LedgerExport write(ExportId id, LongConsumer progress) {
        var export = records.find(id);
        if (export.state() == ExportState.READY) {
            return export;
        }
        if (export.state() != ExportState.RELEASED) {
            throw new ExportRefused("notReleased");
        }
        var written = files.write(export, progress);
        return records.written(export, written);
    }
}
