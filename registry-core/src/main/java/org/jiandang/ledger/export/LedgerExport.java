package org.jiandang.ledger.export;

import java.time.Instant;
import java.time.ZoneId;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * The record of an export: what was asked for, by whom, who released it and what came out.
 *
 * @param rows rows counted when it was asked for, rows written once it is ready
 * @param file the file, once it was written
 * @param kept whether it stays inside, sealed, without an end (封存)
 */
public record LedgerExport(
        ExportId id,
        Ledger<?> ledger,
        LedgerQuery query,
        ExportFormat format,
        boolean numbers,
        String purpose,
        String language,
        long rows,
        ExportState state,
        Person requestedBy,
        Instant requestedAt,
        @Nullable Release release,
        @Nullable File file,
        boolean kept) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The number people use, {@code DC-2018-000482}. */
    public String number() {
        return "DC-%d-%06d".formatted(requestedAt.atZone(CHINA).getYear(), id.serial());
    }

    /** Whether a second person still has to release it before it may leave. */
    public boolean isHeldBack() {
        return kept && release == null && ExportLimits.needsRelease(rows, numbers);
    }

    /** The same export after the second person's word. */
    LedgerExport decided(ExportState to, Release word) {
        return copy(rows, to, word, file);
    }

    /** The same export with its file. */
    LedgerExport written(long count, File made) {
        return copy(count, ExportState.READY, release, made);
    }

    /** The same export in another state, with its file's record changed or none. */
    LedgerExport filed(ExportState to, @Nullable File changed) {
        return copy(rows, to, release, changed);
    }

    private LedgerExport copy(long count, ExportState to, @Nullable Release word, @Nullable File changed) {
        return new LedgerExport(
                id,
                ledger,
                query,
                format,
                numbers,
                purpose,
                language,
                count,
                to,
                requestedBy,
                requestedAt,
                word,
                changed,
                kept);
    }

    /** A person with the account used. */
    public record Person(String person, String account, String name) {}

    /** The second person's word. */
    public record Release(Person by, Instant at, @Nullable String note) {}

    /**
     * The file.
     *
     * @param sha256 hash of what is fetched, 64 hexadecimal digits
     * @param size bytes
     * @param key the key its copy on disk is encrypted with, sealed
     * @param until after this instant it is gone
     * @param fetched how often it was fetched
     */
    public record File(String name, String sha256, long size, Sealed key, Instant madeAt, Instant until, int fetched) {

        /** Fetched once more. */
        File fetchedAgain() {
            return new File(name, sha256, size, key, madeAt, until, fetched + 1);
        }
    }
}
