package org.jiandang.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: the batches of the actor's area. Every move names the state it starts from; one that does not fit moves nothing. */
public interface ImportBatches {

    void insert(BatchId id, String regionCode, BatchView.File file, BatchState state, @Nullable String refusal);

    Optional<BatchView> find(BatchId id);

    /** The same, locked until the transaction ends. */
    Optional<BatchView> lock(BatchId id);

    /** Newest first, after a serial. */
    List<BatchView> list(@Nullable Long before, int size);

    /** The batch that let in, or is letting in, a file with this hash. */
    Optional<BatchView> committed(String sha256);

    void checking(BatchId id, int year, LocalDate recordDate, long job);

    void checked(BatchId id, BatchView.Counts counts, @Nullable String remark);

    /** Back to where a decision is possible, with the reason why the last attempt ended. */
    void returned(BatchId id, BatchState to, String reason);

    /** Asks for the release of a large batch. */
    void waiting(BatchId id, boolean skipBlocked);

    /** The acting person's word on a batch that waits; it stands where it can be let in. */
    void answered(BatchId id, boolean release, @Nullable String note, @Nullable String refusal);

    /** Those that wait for somebody other than this person, oldest first. */
    List<BatchView> waiting(String person, int size);

    void committing(BatchId id, boolean skipBlocked, long job);

    void committed(BatchId id, int households, String receipt);

    void discarded(BatchId id);

    void undone(BatchId id, String reason);
}
