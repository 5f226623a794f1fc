package org.jiandang.exchange.commit;

import java.util.List;
import org.jiandang.exchange.BatchId;
import org.jiandang.region.RegionCode;

/** Port: moves the households of a batch into the register, in the running transaction, and takes them back. */
public interface RegisterWriter {

    /**
     * Writes all of them or, with the transaction, none.
     *
     * @throws MovedOn when something changed since it was compared
     */
    void write(BatchId batch, int year, List<HouseholdWrite> households);

    /** Numbers for so many new households of a village, in order, never given twice. */
    List<String> numbers(RegionCode village, int count);

    /** Numbers of households of the batch that were changed, decided on or written again since; at most {@code limit}. */
    List<String> movedOn(BatchId batch, int limit);

    /** Brings every row the batch wrote back to what it was before; rows the batch made go into history. */
    void undo(BatchId batch);
}
