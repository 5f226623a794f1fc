package org.jiandang.monitoring.clue;

import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.monitoring.clue.ClueRefused.Reason;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports by people without a log-in. Whoever reports acts as PUBLIC in the chosen village: the database lets that actor add a report there and see
 * nothing, so the answer cannot differ between people the register knows and others.
 */
@Service
public class SelfReports {

    private final Clues clues;
    private final ClueNotes notes;
    private final ReportThrottle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;

    SelfReports(
            Clues clues,
            ClueNotes notes,
            ReportThrottle throttle,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.clues = clues;
        this.notes = notes;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes a report; the same one sent twice is taken once. */
    public void report(ReportClue command, String source) {
        notes.mustBeVillage(command.village());
        ClueNotes.mustNameRisks(command.risks());
        if (!throttle.admitReport(source, command.village())) {
            throw new ClueRefused(Reason.TOO_MANY);
        }
        Acting.as(
                visitor(command.village()),
                () -> transaction.executeWithoutResult(status -> {
                    NewClue clue = notes.reported(command, Acting.require());
                    clues.add(clue);
                    audit.record(AuditEvent.done("REPORT_CLUE", "clue:" + clue.id()));
                }));
    }

    /** Where a report stands; nothing for a receipt that nobody has. */
    public Optional<ClueState> stateOf(Receipt receipt, String source) {
        if (!throttle.admitQuestion(source)) {
            throw new ClueRefused(Reason.TOO_MANY);
        }
        return clues.stateOf(receipt);
    }

    private static Actor visitor(RegionCode village) {
        return new Actor("public", "public", "—", Role.PUBLIC, Jurisdiction.of(village));
    }
}
