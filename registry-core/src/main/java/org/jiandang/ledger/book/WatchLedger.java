package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.CHOICE;
import static org.jiandang.ledger.Format.CHOICES;
import static org.jiandang.ledger.Format.COUNT;
import static org.jiandang.ledger.Format.DATE;
import static org.jiandang.ledger.Format.GUARDED;
import static org.jiandang.ledger.Format.IDENTIFIER;
import static org.jiandang.ledger.Format.MONEY;
import static org.jiandang.ledger.Format.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.support.code.MeasureClass;
import org.jspecify.annotations.Nullable;

/** L22 监测对象台账: the households that were watched in a year, why, what they earn and spend, and how their risk was cleared. */
public final class WatchLedger {

    /** Which of the three kinds. */
    public static final LedgerFilter KIND = LedgerFilter.choice("watchKind", WatchKind.class);

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L22", Row.class)
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("householdNo", IDENTIFIER, 20, Row::householdNo)
            .column("headName", TEXT, 10, Row::headName)
            .column("headId", GUARDED, 20, Row::headId)
            .totalled("population", COUNT, 6, Row::population)
            .column("watchKind", CHOICE, 14, Row::watchKind)
            .under("watchRisks")
            .column("risk1", CHOICE, 12, row -> row.risks().risk1())
            .column("risk2", CHOICE, 12, row -> row.risks().risk2())
            .column("risk3", CHOICE, 12, row -> row.risks().risk3())
            .column("risk4", CHOICE, 12, row -> row.risks().risk4())
            .column("risk5", CHOICE, 12, row -> row.risks().risk5())
            .under(null)
            .column("watchedSince", DATE, 11, Row::watchedSince)
            .column("perCapita", MONEY, 11, Row::perCapita)
            .column("rigidSpending", MONEY, 11, Row::rigidSpending)
            .totalled("measures", COUNT, 8, Row::measures)
            .column("measureClasses", CHOICES, 18, Row::measureClasses)
            .column("clearanceMode", CHOICE, 10, Row::clearanceMode)
            .column("clearedOn", DATE, 11, Row::clearedOn)
            .filters(KIND)
            .build();

    private WatchLedger() {}

    /** One watch of a household. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            @Nullable String householdNo,
            @Nullable String headName,
            @Nullable Guarded headId,
            int population,
            WatchKind watchKind,
            Risks risks,
            LocalDate watchedSince,
            @Nullable BigDecimal perCapita,
            @Nullable BigDecimal rigidSpending,
            int measures,
            List<MeasureClass> measureClasses,
            @Nullable ClearanceMode clearanceMode,
            @Nullable LocalDate clearedOn) {}

    /** The risks in their order, at most five. */
    public record Risks(
            @Nullable WatchRisk risk1,
            @Nullable WatchRisk risk2,
            @Nullable WatchRisk risk3,
            @Nullable WatchRisk risk4,
            @Nullable WatchRisk risk5) {}
}
