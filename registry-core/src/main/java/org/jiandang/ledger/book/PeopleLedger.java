package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.ledger.CrossFoot;
import org.jiandang.ledger.Figure;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * L2 贫困人口台账: the members of the households in L1, the head first, in the column order of the national member export. What belongs to the
 * household stands in the head's row only, so that sums do not count it twice. Rulebook §4.1.
 */
public final class PeopleLedger {

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L2", Row.class)
            .units("ledger.units.people")
            .column("county", TEXT, 12, row -> row.home().county())
            .column("township", TEXT, 12, row -> row.home().township())
            .column("village", TEXT, 14, row -> row.home().village())
            .column("groupName", TEXT, 10, row -> row.home().groupName())
            .column("householdNo", IDENTIFIER, 20, row -> row.home().householdNo())
            .column("memberNo", IDENTIFIER, 22, Row::memberNo)
            .column("name", TEXT, 10, Row::name)
            .column("idNo", GUARDED, 20, Row::idNo)
            .totalled("population", COUNT, 6, row -> row.home().population())
            .column("relation", CHOICE, 10, Row::relation)
            .column("ethnicity", CHOICE, 8, Row::ethnicity)
            .column("education", CHOICE, 12, Row::education)
            .column("school", CHOICE, 10, Row::school)
            .column("health", CHOICES, 14, Row::health)
            .column("labour", CHOICE, 14, Row::labour)
            .under("work")
            .column("employer", TEXT, 16, Row::employer)
            .column("workMonths", COUNT, 6, Row::workMonths)
            .under(null)
            .column("seriousIllness", YES_NO, 8, Row::seriousIllness)
            .column("status", CHOICE, 16, row -> row.home().status())
            .column("exitYear", YEAR, 6, row -> row.home().exitYear())
            .column("attribute", CHOICE, 14, row -> row.home().attribute())
            .column("mainCause", CHOICE, 12, row -> row.home().mainCause())
            .column("unsafeHouse", YES_NO, 6, row -> row.home().unsafeHouse())
            .column("waterSafe", YES_NO, 8, row -> row.home().waterSafe())
            .column("perCapita", MONEY, 11, row -> row.home().perCapita())
            .under("phone")
            .column("householdPhone", GUARDED, 13, row -> row.home().householdPhone())
            .column("memberPhone", GUARDED, 13, Row::memberPhone)
            .under("identified")
            .column("firstIdentifiedOn", DATE, 11, row -> row.home().firstIdentifiedOn())
            .column("identifiedOn", DATE, 11, Row::identifiedOn)
            .measures("heads")
            .filters(
                    HouseholdLedger.STATUS, HouseholdLedger.ATTRIBUTE, HouseholdLedger.CAUSE, HouseholdLedger.EXIT_YEAR)
            .crossFoots(
                    CrossFoot.equal("L2-1", Figure.rows("L2"), Figure.sum("L2", "population")),
                    CrossFoot.equal("L2-2", Figure.sum("L2", "heads"), Figure.rows("L1")))
            .build();

    private PeopleLedger() {}

    /** One member of a household. */
    public record Row(
            Home home,
            String memberNo,
            String name,
            @Nullable Guarded idNo,
            @Nullable Relation relation,
            @Nullable Ethnicity ethnicity,
            @Nullable Education education,
            @Nullable SchoolStage school,
            List<HealthCondition> health,
            @Nullable LabourCapacity labour,
            @Nullable String employer,
            @Nullable Integer workMonths,
            @Nullable Boolean seriousIllness,
            @Nullable Guarded memberPhone,
            @Nullable LocalDate identifiedOn) {}

    /** The household of the row; all but place and number are null unless the member is its head. */
    public record Home(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            @Nullable String groupName,
            String householdNo,
            @Nullable Integer population,
            @Nullable HouseholdStatus status,
            @Nullable Integer exitYear,
            @Nullable HouseholdAttribute attribute,
            @Nullable PovertyCause mainCause,
            @Nullable Boolean unsafeHouse,
            @Nullable Boolean waterSafe,
            @Nullable BigDecimal perCapita,
            @Nullable Guarded householdPhone,
            @Nullable LocalDate firstIdentifiedOn) {}
}
