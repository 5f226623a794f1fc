package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Figure;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.LedgerQuery;
import org.jspecify.annotations.Nullable;

/**
 * L6 自然增减台账: who was added to the people of L2 in the asked year, and who went, with reason, day and proof. People before, plus arrivals, less
 * departures, are the people of L2 on the asked day; the rule between the ledgers says so. Rulebook §10.2.
 */
public final class MovementLedger {

    /** Arrivals or departures. */
    public static final LedgerFilter KIND = LedgerFilter.choice("movement", MovementKind.class);

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L6", Row.class)
            .units("ledger.units.people")
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("householdNo", IDENTIFIER, 20, Row::householdNo)
            .column("memberNo", IDENTIFIER, 22, Row::memberNo)
            .column("name", TEXT, 10, Row::name)
            .column("idNo", GUARDED, 20, Row::idNo)
            .column("movement", CHOICE, 6, Row::movement)
            .column("joinReason", CHOICE, 12, Row::joinReason)
            .column("leaveReason", CHOICE, 12, Row::leaveReason)
            .column("householdReason", CHOICE, 14, Row::householdReason)
            .column("movedOn", DATE, 11, Row::movedOn)
            .column("proofs", CHOICES, 16, Row::proofs)
            .column("proofNo", IDENTIFIER, 16, Row::proofNo)
            .measures("arrivals", "departures")
            .filters(KIND)
            .crossFoots(
                    CrossFoot.sum(
                            "L6-1", Figure.rows("L6"), Figure.sum("L6", "arrivals"), Figure.sum("L6", "departures")),
                    new CrossFoot(
                            "L6-2",
                            List.of(Figure.rows("L2").where(MovementLedger::before), Figure.sum("L6", "arrivals")),
                            List.of(Figure.rows("L2").where(MovementLedger::after), Figure.sum("L6", "departures"))))
            .build();

    private MovementLedger() {}

    /** The register at the end of the year before. */
    private static LedgerQuery before(LedgerQuery query) {
        return new LedgerQuery(query.area(), query.year(), LocalDate.of(query.year() - 1, 12, 31), query.filters());
    }

    /** The register on the asked day, at the latest at the end of the year. */
    private static LedgerQuery after(LedgerQuery query) {
        LocalDate last = LocalDate.of(query.year(), 12, 31);
        return new LedgerQuery(
                query.area(), query.year(), query.day().isAfter(last) ? last : query.day(), query.filters());
    }

    /** Somebody who was added or went. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            String householdNo,
            String memberNo,
            String name,
            @Nullable Guarded idNo,
            MovementKind movement,
            @Nullable JoinReason joinReason,
            @Nullable LeaveReason leaveReason,
            @Nullable MovementReason householdReason,
            @Nullable LocalDate movedOn,
            List<EvidenceKind> proofs,
            @Nullable String proofNo) {}
}
