package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.time.LocalDate;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * L7 帮扶责任人台账: the lines of the handbook that stood on a day of the asked year, each with the officer as of the line, how many households the
 * officer has in the reader's area, and why the line ended. Visits (走访次数) are not counted here. Rulebook §10.2.
 */
public final class OfficerLedger {

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L7", Row.class)
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("officer", TEXT, 10, Row::officer)
            .column("officerUnit", TEXT, 20, Row::unit)
            .column("unitLevel", CHOICE, 10, Row::unitLevel)
            .column("officerRank", CHOICE, 12, Row::officerRank)
            .column("phone", GUARDED, 13, Row::phone)
            .column("pairedHouseholds", COUNT, 8, Row::pairedHouseholds)
            .column("headName", TEXT, 10, Row::headName)
            .under("pairing")
            .column("since", DATE, 11, Row::since)
            .column("until", DATE, 11, Row::until)
            .under(null)
            .column("pairingChange", TEXT, 24, Row::pairingChange)
            .build();

    private OfficerLedger() {}

    /** One line of the handbook. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            String officer,
            String unit,
            UnitLevel unitLevel,
            OfficerRank officerRank,
            @Nullable Guarded phone,
            int pairedHouseholds,
            String headName,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String pairingChange) {}
}
