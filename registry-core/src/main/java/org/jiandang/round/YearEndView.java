package org.jiandang.round;

import java.util.List;
import org.jiandang.ledger.export.LedgerExport;
import org.jiandang.region.RegionCode;

/**
 * A year end beside today.
 *
 * @param figures the figures of the area
 * @param whole the balance of the area
 * @param parts the balance of the areas directly under it
 * @param ledgers the ledgers that were kept; none for readers below the county
 */
public record YearEndView(
        YearEnd yearEnd,
        YearlyRound round,
        RegionCode area,
        List<YearEndFigure> figures,
        YearEndArea whole,
        List<YearEndArea> parts,
        List<LedgerExport> ledgers) {

    public YearEndView {
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
        ledgers = List.copyOf(ledgers);
    }
}
