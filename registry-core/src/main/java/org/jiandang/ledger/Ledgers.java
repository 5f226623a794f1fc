package org.jiandang.ledger;

import java.util.List;
import java.util.Optional;
import org.jiandang.ledger.book.DisabledLedger;
import org.jiandang.ledger.book.EntryLedger;
import org.jiandang.ledger.book.ExitLedger;
import org.jiandang.ledger.book.HouseholdLedger;
import org.jiandang.ledger.book.LeftBehindLedger;
import org.jiandang.ledger.book.MeasureLedger;
import org.jiandang.ledger.book.MovementLedger;
import org.jiandang.ledger.book.NoticeLedger;
import org.jiandang.ledger.book.OfficerLedger;
import org.jiandang.ledger.book.PeopleLedger;
import org.jiandang.ledger.book.VisitLedger;
import org.jiandang.ledger.book.WatchLedger;

/** The ledgers there are, in the order of the catalogue. */
public final class Ledgers {

    /** All ledgers. */
    public static final List<Ledger<?>> ALL = List.of(
            HouseholdLedger.LEDGER,
            PeopleLedger.LEDGER,
            EntryLedger.LEDGER,
            ExitLedger.LEDGER,
            MovementLedger.LEDGER,
            OfficerLedger.LEDGER,
            MeasureLedger.LEDGER,
            LeftBehindLedger.LEDGER,
            DisabledLedger.LEDGER,
            WatchLedger.LEDGER,
            NoticeLedger.LEDGER,
            VisitLedger.LEDGER);

    private Ledgers() {}

    /** The ledger with this code. */
    public static Optional<Ledger<?>> find(String code) {
        return ALL.stream().filter(ledger -> ledger.code().equals(code)).findFirst();
    }

    /** The ledger with a code that the program itself wrote. */
    static Ledger<?> of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No ledger " + code));
    }
}
