package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import org.jiandang.household.value.DisabilityCategory;
import org.jiandang.household.value.Sex;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** L18 残疾人台账: confirmed disabled people with card, category, grade, the two allowances and rehabilitation. Rulebook §10.2. */
public final class DisabledLedger {

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L18", Row.class)
            .units("ledger.units.people")
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("name", TEXT, 10, Row::name)
            .column("sex", CHOICE, 5, Row::sex)
            .column("headName", TEXT, 10, Row::headName)
            .column("idNo", GUARDED, 22, Row::idNo)
            .column("disabilityCategory", CHOICE, 10, Row::disabilityCategory)
            .column("disabilityGrade", COUNT, 6, Row::disabilityGrade)
            .under("allowances")
            .column("livingAllowance", YES_NO, 8, Row::livingAllowance)
            .column("nursingAllowance", YES_NO, 8, Row::nursingAllowance)
            .under(null)
            .column("rehabilitation", TEXT, 20, Row::rehabilitation)
            .build();

    private DisabledLedger() {}

    /** One person. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            String name,
            @Nullable Sex sex,
            String headName,
            @Nullable Guarded idNo,
            @Nullable DisabilityCategory disabilityCategory,
            @Nullable Integer disabilityGrade,
            @Nullable Boolean livingAllowance,
            @Nullable Boolean nursingAllowance,
            @Nullable String rehabilitation) {}
}
