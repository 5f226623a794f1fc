package org.jiandang.round;

import java.util.Map;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.ledger.export.KeptLedgers;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of freezing, each in a transaction of its own; one that was taken is not taken again. */
@Service
class YearEndSteps {

    private final YearEnds yearEnds;
    private final KeptLedgers ledgers;
    private final RoundRecord record;

    YearEndSteps(YearEnds yearEnds, KeptLedgers ledgers, RoundRecord record) {
        this.yearEnds = yearEnds;
        this.ledgers = ledgers;
        this.record = record;
    }

    @Transactional(readOnly = true)
    public boolean isFrozen(RoundId id) {
        return find(id).isFrozen();
    }

    @Transactional
    public void figures(RoundId id) {
        YearEnd yearEnd = find(id);
        if (!yearEnds.hasFigures(id)) {
            yearEnds.writeFigures(yearEnd, county(id));
        }
    }

    /** The record of a kept ledger, whose file may still have to be written. */
    @Transactional
    public ExportId reserve(RoundId id, Ledger<?> ledger) {
        YearEnd yearEnd = find(id);
        return yearEnds.ledger(id, ledger.code()).orElseGet(() -> {
            LedgerQuery query = new LedgerQuery(county(id), yearEnd.year(), yearEnd.day(), Map.of());
            ExportId export = ledgers.reserve(ledger, query, "年末定格 " + yearEnd.year() + "-" + yearEnd.number());
            yearEnds.keep(id, ledger.code(), export);
            return export;
        });
    }

    @Transactional
    public void frozen(RoundId id) {
        yearEnds.frozen(id, record.now());
        record.done("YEAR_FROZEN", "yearEnd:" + id, "");
    }

    private YearEnd find(RoundId id) {
        return yearEnds.find(id).orElseThrow(() -> new NotFound("yearEnd", id));
    }

    private static RegionCode county(RoundId id) {
        return RegionCode.ofPrefix(id.countyCode());
    }
}
