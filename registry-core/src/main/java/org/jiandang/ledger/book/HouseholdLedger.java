package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Figure;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;

/**
 * L1 贫困户台账: the roll of registered households, those that exited included, with the income, house and water of the asked year. Applicants and
 * closed households are not in it. Rulebook §10.2.
 */
public final class HouseholdLedger {

    /** Standing of the household. */
    public static final LedgerFilter STATUS = LedgerFilter.choice("status", HouseholdStatus.class);

    /** Attribute of the household. */
    public static final LedgerFilter ATTRIBUTE = LedgerFilter.choice("attribute", HouseholdAttribute.class);

    /** Main cause of poverty. */
    public static final LedgerFilter CAUSE = LedgerFilter.choice("mainCause", PovertyCause.class);

    /** Year in which the household exited. */
    public static final LedgerFilter EXIT_YEAR = LedgerFilter.year("exitYear");

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L1", Row.class)
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("householdNo", IDENTIFIER, 20, Row::householdNo)
            .column("headName", TEXT, 10, Row::headName)
            .column("headId", GUARDED, 20, Row::headId)
            .totalled("population", COUNT, 6, Row::population)
            .column("attribute", CHOICE, 14, Row::attribute)
            .under("cause")
            .column("mainCause", CHOICE, 12, Row::mainCause)
            .column("otherCauses", CHOICES, 16, Row::otherCauses)
            .under(null)
            .column("firstIdentifiedOn", DATE, 11, Row::firstIdentifiedOn)
            .column("status", CHOICE, 16, Row::status)
            .under("exitYear")
            .column("planExitYear", YEAR, 6, Row::planExitYear)
            .column("exitYear", YEAR, 6, Row::exitYear)
            .under("living")
            .column("houseGrade", CHOICE, 6, Row::houseGrade)
            .column("waterSafe", YES_NO, 6, Row::waterSafe)
            .column("perCapita", MONEY, 11, Row::perCapita)
            .under(null)
            .column("phone", GUARDED, 13, Row::phone)
            .column("supporter", TEXT, 10, Row::supporter)
            .column("remark", TEXT, 16, Row::remark)
            .measures("poor", "exited", "relapsed", "stable")
            .filters(STATUS, ATTRIBUTE, CAUSE, EXIT_YEAR)
            .crossFoots(
                    CrossFoot.equal("L1-1", Figure.sum("L1", "population"), Figure.rows("L2")),
                    CrossFoot.equal("L1-2", Figure.rows("L1"), Figure.sum("L2", "heads")),
                    CrossFoot.sum(
                            "L1-3",
                            Figure.rows("L1"),
                            Figure.sum("L1", "poor"),
                            Figure.sum("L1", "exited"),
                            Figure.sum("L1", "relapsed"),
                            Figure.sum("L1", "stable")))
            .build();

    private HouseholdLedger() {}

    /** One household. The officer is the one who stands by it on the day (帮扶责任人). */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            String householdNo,
            String headName,
            @Nullable Guarded headId,
            int population,
            @Nullable HouseholdAttribute attribute,
            @Nullable PovertyCause mainCause,
            List<PovertyCause> otherCauses,
            @Nullable LocalDate firstIdentifiedOn,
            HouseholdStatus status,
            @Nullable Integer planExitYear,
            @Nullable Integer exitYear,
            @Nullable HouseGrade houseGrade,
            @Nullable Boolean waterSafe,
            @Nullable BigDecimal perCapita,
            @Nullable Guarded phone,
            @Nullable String supporter,
            @Nullable String remark) {}
}
