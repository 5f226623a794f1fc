package org.jiandang.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the audit record, newest first. Who may read whose events is decided above it. */
public interface AuditLog {

    /** Events older than the given id (0 for the newest), at most {@code size}. */
    List<AuditLine> page(AuditFilter filter, Reach reach, long before, int size);

    /** Who did what and what for, between two moments; the rest beyond the size is one line without a log-in. */
    List<Use> uses(String account, Instant from, Instant to, int size);

    /** The households that a person was shown between two moments, by any of the person's accounts, in the order of their keys. */
    List<Seen> seen(String account, Instant from, Instant to, String after, int size);

    /** How many households that were, and how many events showed them. */
    SeenCount seenCount(String account, Instant from, Instant to);

    /** Files that the person fetched between two moments; whom they hold follows from their ledger, area and day. */
    List<AuditLine> files(String account, Instant from, Instant to, int size);

    /**
     * Which events a reader may see.
     *
     * @param account of this log-in, or of all where it is empty
     * @param role also those done in this role, if any
     * @param cases also those about cases whose key begins like this, if any
     */
    record Reach(
            String account, @Nullable String role, @Nullable String cases) {}

    /**
     * A line of the report of uses.
     *
     * @param account log-in, none for what the registry did itself
     * @param action what; none in the line of the rest
     * @param purpose what was stated, none where nothing is asked
     * @param events how often
     * @param refused how often refused
     * @param households households shown, counted each time
     */
    record Use(
            @Nullable String account,
            @Nullable String action,
            @Nullable String purpose,
            long events,
            long refused,
            long households) {}

    /**
     * A household that was shown to somebody.
     *
     * @param household key
     * @param times on how many pages
     * @param single whether a page of its own was opened
     * @param revealed whether a full number was shown
     */
    record Seen(String household, Instant first, Instant last, long times, boolean single, boolean revealed) {}

    /** How many households, on how many pages. */
    record SeenCount(long households, long events) {}

    /**
     * What to look for; an empty text looks for nothing.
     *
     * @param account a log-in
     * @param action an action
     * @param object the beginning of an object's key
     * @param outcome an outcome
     * @param from first day, if any
     * @param until last day, if any
     */
    record AuditFilter(
            String account,
            String action,
            String object,
            String outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * One event as it was recorded.
     *
     * @param id its number
     * @param at when
     * @param account by which log-in, none before signing in
     * @param role with which role
     * @param action what
     * @param object on what
     * @param outcome how it ended
     * @param detail field names or figures
     * @param purpose what the actor said it is for
     * @param households how many households were shown
     * @param address from where
     */
    record AuditLine(
            long id,
            Instant at,
            @Nullable String account,
            @Nullable String role,
            String action,
            String object,
            String outcome,
            @Nullable String detail,
            @Nullable String purpose,
            int households,
            @Nullable String address) {}
}
