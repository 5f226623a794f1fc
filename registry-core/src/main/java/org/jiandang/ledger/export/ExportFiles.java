package org.jiandang.ledger.export;

import java.io.InputStream;
import java.util.function.LongConsumer;
import org.jiandang.vault.Sealed;

/** Where the files of exports lie, each encrypted with a key of its own. */
public interface ExportFiles {

    /**
     * Writes the file whole, or leaves none. The actor is the one who asked for it.
     *
     * @param progress told the number of rows written so far
     */
    Written write(LedgerExport export, LongConsumer progress);

    /** The content of the file in clear. */
    InputStream open(LedgerExport export);

    /** Removes the file, if there is one. */
    void discard(ExportId id);

    /** What was written. */
    record Written(String name, String sha256, long size, long rows, Sealed key) {}
}
