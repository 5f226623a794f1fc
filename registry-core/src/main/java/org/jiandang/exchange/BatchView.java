package org.jiandang.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its page shows it.
 *
 * @param regionCode the twelve digits of the area of the one who brought it
 * @param refusal why the file or the last attempt was refused: a message key and arguments, separated by {@code |}
 * @param release who was asked to let a large batch in, and what was answered; none where nobody was asked
 * @param jobId the job that works on it or worked on it last
 */
public record BatchView(
        BatchId id,
        String regionCode,
        BatchState state,
        File file,
        @Nullable String refusal,
        @Nullable Integer dataYear,
        @Nullable LocalDate recordDate,
        Counts counts,
        @Nullable Boolean skipBlocked,
        @Nullable Receipt receipt,
        Author author,
        @Nullable Release release,
        @Nullable Long jobId,
        int version) {

    /** The file and what it was recognised as. */
    public record File(
            String name,
            String sha256,
            long bytes,
            @Nullable String format,
            @Nullable String charset,
            Notes notes) {}

    /**
     * What the reader of the page should know of the file before it is judged.
     *
     * @param proposedYear the year a title row names
     * @param padded cells that were cut of spaces
     * @param missing optional columns that are not there, by sheet
     * @param unknown columns that are not read, by sheet
     * @param aside sheets that are not read
     * @param hidden sheets with hidden rows or columns that hold data
     */
    public record Notes(
            @Nullable Integer proposedYear,
            int padded,
            List<String> missing,
            List<String> unknown,
            List<String> aside,
            List<String> hidden) {
        public static final Notes NONE = new Notes(null, 0, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Households by what becomes of them, and people.
     *
     * @param doubtful households that are let in with something to explain or to look at
     * @param foreignRows rows of another area; with one of them nothing of the batch is let in
     */
    public record Counts(
            int households,
            int members,
            int created,
            int changed,
            int unchanged,
            int blocked,
            int doubtful,
            int foreignRows,
            @Nullable Long checkMillis) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, null);

        /**
         * Whether a commit would write no more than the preview with the other counts has shown: households that are unchanged by now may be left
         * out, but none is created or changed beyond them, and something is left to write.
         */
        boolean keeps(Counts shown) {
            return created <= shown.created && changed <= shown.changed && toWrite() > 0;
        }

        /** Households a commit would write. */
        public int toWrite() {
            return created + changed;
        }
    }

    /** What was let in, when, and the hash over it. */
    public record Receipt(
            int households,
            String hash,
            Instant committedAt,
            @Nullable Instant undoneAt,
            @Nullable String undoneReason) {}

    /** Who brought the batch. */
    public record Author(
            String account,
            String name,
            Instant uploadedAt,
            @Nullable Instant checkedAt) {}

    /**
     * The second person's part in a large batch.
     *
     * @param skip whether it was asked to leave out the households with errors
     * @param by who let it in, none while it waits or after a no
     * @param note what was said to it
     */
    public record Release(
            Instant askedAt,
            boolean skip,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String note) {}

    /** Whether it is let in only with another person's release. */
    public boolean isLarge() {
        return counts.households() > ImportLimit.ALONE;
    }

    /** Whether another person has let in what the preview shows. */
    public boolean isReleased() {
        return release != null && release.by() != null;
    }

    public boolean isFullyCommittable() {
        return state == BatchState.CHECKED && counts.blocked() == 0 && isCommittable();
    }

    public boolean isCommittable() {
        return state == BatchState.CHECKED && counts.foreignRows() == 0 && counts.toWrite() > 0;
    }
}
