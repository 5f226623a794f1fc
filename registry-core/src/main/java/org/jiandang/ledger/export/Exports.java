package org.jiandang.ledger.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The export records and saved filters. A transaction must be open; area scope applies. */
public interface Exports {

    /** Puts a new record down. */
    void add(LedgerExport export);

    /** The record, when it lies in the reader's area. */
    Optional<LedgerExport> find(ExportId id);

    /** The latest of an account, newest first. */
    List<LedgerExport> of(String account, int limit);

    /** Those that wait for somebody other than this person: those asked for before those kept, oldest first. */
    List<LedgerExport> waiting(String person, int limit);

    /** How many a person asked for since an instant, whatever account was used. */
    int countSince(String person, Instant since);

    /** Whether the acting account asked for it, in the very role and area it acts in now. */
    boolean isAskedByWhoActs(ExportId id);

    /** Whether the acting account still holds its role and area; an actor without an account is the registry itself. */
    boolean standsWhoActs(Instant now);

    /** The export whose file has this hash, when it lies in the reader's area. */
    Optional<LedgerExport> ofHash(String sha256);

    /** Stores what changed, if the record still stands in the state it was read in; false when somebody was quicker. */
    boolean move(LedgerExport changed, ExportState from);
}
