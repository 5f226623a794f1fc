package org.jiandang.ledger.export;

import java.time.Clock;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerService;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ledgers that are kept sealed inside (封存), with their hash and without an end: no second person is asked before they are written, but a large one
 * is fetched only after a second person has released it.
 */
@Service
public class KeptLedgers {

    private final Exports exports;
    private final LedgerService ledgers;
    private final Serials serials;
    private final Audit audit;
    private final Clock clock;

    KeptLedgers(Exports exports, LedgerService ledgers, Serials serials, Audit audit, Clock clock) {
        this.exports = exports;
        this.ledgers = ledgers;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts down that a ledger is to be kept, numbers masked; {@link ExportDesk#write} writes it. */
    @Transactional
    public ExportId reserve(Ledger<?> ledger, LedgerQuery query, String purpose) {
        Actor actor = Acting.require();
        var export = new LedgerExport(
                new ExportId(query.area().countyCode(), serials.next("export")),
                ledger,
                query,
                ExportFormat.XLSX,
                false,
                purpose,
                "zh-CN",
                ledgers.count(ledger, query),
                ExportState.RELEASED,
                new LedgerExport.Person(actor.person(), actor.account(), actor.name()),
                clock.instant(),
                null,
                null,
                true);
        exports.add(export);
        audit.record(AuditEvent.done("KEEP_LEDGER", "export:" + export.id(), ledger.code() + " " + query.area()));
        return export.id();
    }
}
