package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Figure;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.Period;
import org.jspecify.annotations.Nullable;

/**
 * L5 脱贫退出台账: the households whose exit was announced and closed in cases of the asked year, with what it rested on, the line it was
 * judged by, and until when policies continue (脱贫不脱政策). Rulebook §6.1, §10.2.
 */
public final class ExitLedger {

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L5", Row.class)
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("headName", TEXT, 10, Row::headName)
            .column("headId", GUARDED, 20, Row::headId)
            .totalled("population", COUNT, 6, Row::population)
            .under("exitIncome")
            .column("perCapita", MONEY, 11, Row::perCapita)
            .column("incomeLine", MONEY, 10, Row::incomeLine)
            .under("wants")
            .column("food", YES_NO, 5, row -> row.checks().food())
            .column("clothing", YES_NO, 5, row -> row.checks().clothing())
            .under("guarantees")
            .column("schooling", YES_NO, 6, row -> row.checks().schooling())
            .column("medical", YES_NO, 6, row -> row.checks().medical())
            .column("housing", YES_NO, 6, row -> row.checks().housing())
            .under(null)
            .column("water", YES_NO, 6, row -> row.checks().water())
            .under("procedure")
            .column("appraisedOn", DATE, 11, Row::appraisedOn)
            .column("verifiedOn", DATE, 11, Row::verifiedOn)
            .column("signedOn", DATE, 11, Row::signedOn)
            .column("villageNotice", PERIOD, 24, Row::villageNotice)
            .column("announcedOn", DATE, 11, Row::announcedOn)
            .under(null)
            .column("continuationUntil", DATE, 11, Row::continuationUntil)
            .filters(HouseholdLedger.CAUSE)
            .crossFoots(CrossFoot.equal(
                    "L5-1",
                    Figure.rows("L5"),
                    Figure.rows("L1")
                            .where(query -> query.with(HouseholdLedger.EXIT_YEAR.key(), String.valueOf(query.year())))))
            .build();

    private ExitLedger() {}

    /** One household that exited. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            String headName,
            @Nullable Guarded headId,
            int population,
            @Nullable BigDecimal perCapita,
            @Nullable BigDecimal incomeLine,
            Checks checks,
            @Nullable LocalDate appraisedOn,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate signedOn,
            @Nullable Period villageNotice,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate continuationUntil) {}

    /** 两不愁, 三保障 and water, as last checked in the household. */
    public record Checks(
            @Nullable Boolean food,
            @Nullable Boolean clothing,
            @Nullable Boolean schooling,
            @Nullable Boolean medical,
            @Nullable Boolean housing,
            @Nullable Boolean water) {}
}
