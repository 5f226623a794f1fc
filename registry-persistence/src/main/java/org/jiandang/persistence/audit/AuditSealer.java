package org.jiandang.persistence.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.vault.RecordSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was recorded, in sequence. Of all nodes one writes at a time. It is not part of the acts themselves: a chain in their transactions would
 * let them wait for each other. Interrupted at any point it leaves whole seals, and goes on behind them.
 */
@Component
class AuditSealer {

    private static final int BATCH = 5_000;

    /** How far below the floor a sweep looks: an event whose number was taken before its transaction was known to run. */
    private static final long SWEPT = 100_000;

    private final Seals seals;
    private final RecordSeal key;
    private final Alarms alarms;
    private final TransactionTemplate apart;
    private Seals.@Nullable Seal known;

    AuditSealer(Seals seals, RecordSeal key, Alarms alarms, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.key = key;
        this.alarms = alarms;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setName(Audit.TRANSACTION);
    }

    /** Seals everything that is there; how many. Zero too while another node is the writer. */
    synchronized long seal() {
        return all(false);
    }

    /** The same, looking below the floor as well. */
    synchronized long sweep() {
        return all(true);
    }

    private long all(boolean below) {
        mustStillEndAsKnown();
        long sealed = 0;
        int batch = BATCH;
        while (batch == BATCH) {
            Integer done = apart.execute(status -> batch(below));
            batch = done == null ? 0 : done;
            sealed += batch;
        }
        known = seals.head();
        return sealed;
    }

    private int batch(boolean below) {
        if (!seals.isOneWriter()) {
            return 0;
        }
        long newest = seals.newestEvent();
        // before the events are read: what commits between them and a later look would be passed over
        Seals.Look look = seals.look();
        long above = seals.floor() - (below ? SWEPT : 0);
        List<SealedEvent> events = seals.unsealed(above, BATCH);
        Seals.Seal head = seals.head();
        byte[] previous = head == null ? Seals.NOTHING : head.hash();
        long seq = head == null ? 0 : head.seq();
        List<Seals.Seal> fresh = new ArrayList<>(events.size());
        for (SealedEvent event : events) {
            seq++;
            previous = event.seal(key, previous, seq);
            fresh.add(new Seals.Seal(seq, event.id(), key.key(), previous));
        }
        seals.add(fresh);
        // a full batch holds the lowest: everything up to its end is sealed
        seals.raise(
                events.size() < BATCH
                        ? newest
                        : Math.min(newest, events.get(BATCH - 1).id()),
                look);
        return events.size();
    }

    /** What was the end a moment ago must still be there: whoever cuts the chain is noticed before the next anchor. */
    private void mustStillEndAsKnown() {
        Seals.Seal before = known;
        if (before == null) {
            return;
        }
        Seals.Seal now = seals.at(before.seq());
        if (now == null || !Arrays.equals(now.hash(), before.hash())) {
            alarms.raise(Alarms.Kind.CHAIN_BROKEN, "seal:" + before.seq(), "END_CUT");
        }
    }
}
