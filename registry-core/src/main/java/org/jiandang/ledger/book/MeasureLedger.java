package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.support.code.MeasureClass;
import org.jspecify.annotations.Nullable;

/** L8 帮扶措施台账: the measures that ran on a day of the asked year, without those set aside. Rulebook §10.2. */
public final class MeasureLedger {

    /** Class of the measures. */
    public static final LedgerFilter KIND = LedgerFilter.choice("measureClass", MeasureClass.class);

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L8", Row.class)
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("headName", TEXT, 10, Row::headName)
            .column("measureClass", CHOICE, 14, Row::measureClass)
            .column("project", TEXT, 20, Row::project)
            .column("quantity", TEXT, 10, Row::quantity)
            .totalled("amount", MONEY, 12, Row::amount)
            .column("fundSource", TEXT, 16, Row::fundSource)
            .under("measureDays")
            .column("since", DATE, 11, Row::since)
            .column("until", DATE, 11, Row::until)
            .under(null)
            .column("result", TEXT, 24, Row::result)
            .column("householdSigned", YES_NO, 8, Row::householdSigned)
            .filters(KIND)
            .build();

    private MeasureLedger() {}

    /** One measure. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            String headName,
            MeasureClass measureClass,
            String project,
            @Nullable String quantity,
            @Nullable BigDecimal amount,
            @Nullable String fundSource,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String result,
            @Nullable Boolean householdSigned) {}
}
