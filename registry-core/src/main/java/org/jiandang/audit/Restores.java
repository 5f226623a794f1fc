package org.jiandang.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times when the record was found to end earlier than anchors and copy outside know, because the database was put back from a backup, or because somebody
 * cut it. Declared by two people it is a gap that every verification names; undeclared it is a fault.
 */
public interface Restores {

    /** All that were found, the newest first. */
    List<Restore> all();

    /** The one that was found at a moment. */
    default Optional<Restore> find(Instant at) {
        return all().stream().filter(one -> one.at().equals(at)).findFirst();
    }

    /** Keeps that somebody says the database was put back, and why; false when somebody has said so already. */
    boolean declare(Restore found, String reason, String person, String account);

    /** Keeps the second person's word; false when there is nothing to confirm, or it is the one who declared it. */
    boolean confirm(Instant at, String person, String account);

    /**
     * A record that ends earlier than it did.
     *
     * @param at when the registry found it, at its first start on the database
     * @param from first sequence number that is gone
     * @param to last sequence number that is known to be gone; behind the newest anchor more may be
     * @param reason why the database was put back, if somebody has declared it
     * @param declared who declared it
     * @param confirmed who confirmed it
     */
    record Restore(
            Instant at,
            long from,
            long to,
            @Nullable String reason,
            @Nullable Word declared,
            @Nullable Word confirmed) {

        /** Whether two people have said that it is in order. */
        public boolean isDeclared() {
            return confirmed != null;
        }

        /** The numbers, e.g. {@code 101-155}. */
        public String numbers() {
            return from + "-" + to;
        }
    }

    /** Somebody's word. */
    record Word(String person, String account, Instant at) {}
}
