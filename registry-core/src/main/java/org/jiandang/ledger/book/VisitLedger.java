package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.time.LocalDate;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;

/**
 * L25 边缘户、存疑户、独居老人排查台账: the visits of the asked year to households of the three lists, and what came of them. Rulebook §7, §10.2.
 */
public final class VisitLedger {

    /** One of the three lists. */
    public static final LedgerFilter LIST = LedgerFilter.choice("visitedList", VisitedList.class);

    /** What came of the visit. */
    public static final LedgerFilter CONCLUSION = LedgerFilter.choice("visitConclusion", VisitConclusion.class);

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L25", Row.class)
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("headName", TEXT, 10, Row::headName)
            .column("population", COUNT, 6, Row::population)
            .column("visitedList", CHOICE, 10, Row::visitedList)
            .column("visitedOn", DATE, 11, Row::visitedOn)
            .column("visitConclusion", CHOICE, 12, Row::visitConclusion)
            .column("visitNote", TEXT, 24, Row::visitNote)
            .column("visitor", TEXT, 10, Row::visitor)
            .filters(LIST, CONCLUSION)
            .build();

    private VisitLedger() {}

    /** One visit. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            @Nullable String headName,
            int population,
            VisitedList visitedList,
            LocalDate visitedOn,
            VisitConclusion visitConclusion,
            @Nullable String visitNote,
            String visitor) {}
}
