package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.time.LocalDate;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Figure;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.Period;
import org.jspecify.annotations.Nullable;

/**
 * L24 公示公告台账: every public notice posted and every announcement made in cases of the asked year: about what, where, from when to when, with
 * what photo, what was objected and what became of it. Rulebook §10.2.
 */
public final class NoticeLedger {

    /** Village notice, township notice or announcement. */
    public static final LedgerFilter KIND = LedgerFilter.choice("noticeKind", NoticeKind.class);

    /** Entry or exit. */
    public static final LedgerFilter SUBJECT = LedgerFilter.choice("subject", NoticeSubject.class);

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L24", Row.class)
            .units("ledger.units.notices")
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("subject", CHOICE, 10, Row::subject)
            .totalled("households", COUNT, 8, Row::households)
            .column("noticeKind", CHOICE, 10, Row::noticeKind)
            .column("place", TEXT, 20, Row::place)
            .under("posted")
            .column("postedOn", DATE, 11, Row::postedOn)
            .column("period", PERIOD, 24, Row::period)
            .column("photo", YES_NO, 6, Row::photo)
            .under("objection")
            .totalled("objections", COUNT, 6, Row::objections)
            .totalled("openObjections", COUNT, 6, Row::openObjections)
            .column("settlement", TEXT, 24, Row::settlement)
            .measures("settledObjections")
            .filters(KIND, SUBJECT)
            .crossFoots(CrossFoot.sum(
                    "L24-1",
                    Figure.sum("L24", "objections"),
                    Figure.sum("L24", "openObjections"),
                    Figure.sum("L24", "settledObjections")))
            .build();

    private NoticeLedger() {}

    /** One sheet on the board. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            NoticeSubject subject,
            int households,
            NoticeKind noticeKind,
            String place,
            @Nullable LocalDate postedOn,
            @Nullable Period period,
            @Nullable Boolean photo,
            int objections,
            int openObjections,
            @Nullable String settlement) {}
}
