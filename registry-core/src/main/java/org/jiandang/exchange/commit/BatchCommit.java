package org.jiandang.exchange.commit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.judge.Judged;
import org.jiandang.exchange.judge.Judgement;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a judgement into rows and lets them be written, all or none. */
@Service
public class BatchCommit {
    private final RegisterWriter writer;
    private final Serials serials;
    private final Vault vault;
    private final Clock clock;

    BatchCommit(RegisterWriter writer, Serials serials, Vault vault, Clock clock) {
        this.writer = writer;
        this.serials = serials;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Writes the households that are new or changed.
     *
     * @return the registered household of each outcome that was written
     * @throws MovedOn when the judgement does not allow the commit, or the register moved on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, HouseholdId> commit(BatchView batch, boolean skipBlocked, Judgement judgement) {
        if (judgement.households().stream().anyMatch(Judged::isForeign)) {
            throw new MovedOn("foreign");
        }
        int blocked = judgement.count(Outcome.Kind.BLOCKED);
        if (blocked > 0 && !skipBlocked) {
            throw new MovedOn("blocked", blocked);
        }
        List<Judged> toWrite = judgement.households().stream()
                .filter(one -> one.kind() == Outcome.Kind.NEW || one.kind() == Outcome.Kind.CHANGED)
                .toList();
        int year = Objects.requireNonNull(batch.dataYear());
        LocalDate recordDate = Objects.requireNonNull(batch.recordDate());
        WriteComposer composer = new WriteComposer(vault, batch.id(), year, recordDate, clock.instant());
        Map<String, Iterator<String>> numbers = numbers(toWrite);
        List<HouseholdWrite> writes = new ArrayList<>();
        Map<Integer, HouseholdId> written = new LinkedHashMap<>();
        for (Judged one : toWrite) {
            Registered registered = one.registered();
            HouseholdId id = registered == null
                    ? new HouseholdId(batch.id().countyCode(), serials.next("household"))
                    : registered.id();
            String number = registered == null
                    ? Objects.requireNonNull(numbers.get(village(one))).next()
                    : registered.householdNo();
            writes.add(composer.compose(one, id, number));
            written.put(one.no(), id);
        }
        writer.write(batch.id(), year, writes);
        return written;
    }

    private Map<String, Iterator<String>> numbers(List<Judged> toWrite) {
        // In one order for everybody, so that two commits never wait for each other.
        Map<String, Integer> needed = new TreeMap<>();
        for (Judged one : toWrite) {
            if (one.registered() == null) {
                needed.merge(village(one), 1, Integer::sum);
            }
        }
        Map<String, Iterator<String>> numbers = new HashMap<>();
        needed.forEach((village, count) -> numbers.put(
                village, writer.numbers(RegionCode.of(village), count).iterator()));
        return numbers;
    }

    private static String village(Judged household) {
        return Objects.requireNonNull(household.village()).value();
    }

    public List<String> movedOn(BatchId batch, int limit) {
        return writer.movedOn(batch, limit);
    }

    public void undo(BatchId batch) {
        writer.undo(batch);
    }
}
