package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.time.LocalDate;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Figure;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.Period;
import org.jspecify.annotations.Nullable;

/** L4 新识别、返贫台账: the households taken in by the cases of the asked year, with the day of each step. Rulebook §10.2. */
public final class EntryLedger {

    /** Newly identified or returned. */
    public static final LedgerFilter KIND = LedgerFilter.choice("entryKind", EntryKind.class);

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L4", Row.class)
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("headName", TEXT, 10, Row::headName)
            .column("householdNo", IDENTIFIER, 20, Row::householdNo)
            .totalled("population", COUNT, 6, Row::population)
            .column("entryKind", CHOICE, 8, Row::entryKind)
            .column("appliedOn", DATE, 11, Row::appliedOn)
            .column("appraisedOn", DATE, 11, Row::appraisedOn)
            .column("firstNotice", PERIOD, 24, Row::firstNotice)
            .column("comparison", CHOICE, 14, Row::comparison)
            .column("secondNotice", PERIOD, 24, Row::secondNotice)
            .under("announcement")
            .column("documentNo", IDENTIFIER, 18, Row::documentNo)
            .column("announcedOn", DATE, 11, Row::announcedOn)
            .under(null)
            .column("returnCause", CHOICE, 12, Row::returnCause)
            .measures("newHouseholds", "returnedHouseholds")
            .filters(KIND)
            .crossFoots(CrossFoot.sum(
                    "L4-1",
                    Figure.rows("L4"),
                    Figure.sum("L4", "newHouseholds"),
                    Figure.sum("L4", "returnedHouseholds")))
            .build();

    private EntryLedger() {}

    /** One household taken in. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            String headName,
            @Nullable String householdNo,
            int population,
            EntryKind entryKind,
            LocalDate appliedOn,
            @Nullable LocalDate appraisedOn,
            @Nullable Period firstNotice,
            @Nullable Comparison comparison,
            @Nullable Period secondNotice,
            @Nullable String documentNo,
            @Nullable LocalDate announcedOn,
            @Nullable PovertyCause returnCause) {}
}
