package org.jiandang.ledger.book;

import static org.jiandang.ledger.Format.*;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.care.CareGroup;
import org.jiandang.care.GuardianshipKind;
import org.jiandang.care.GuardianshipState;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.value.Sex;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jspecify.annotations.Nullable;

/**
 * L17 三留守台账: confirmed children, women and old people left behind, with their guardianship and where those away work. Rulebook §10.2; the
 * children's columns are those of the registration form (P37).
 */
public final class LeftBehindLedger {

    /** Children, women, old people; other groups have no line. */
    public static final LedgerFilter GROUP = LedgerFilter.choice("careGroup", CareGroup.class);

    /** The declaration. */
    public static final Ledger<Row> LEDGER = Ledger.of("L17", Row.class)
            .units("ledger.units.people")
            .column("county", TEXT, 12, Row::county)
            .column("township", TEXT, 12, Row::township)
            .column("village", TEXT, 14, Row::village)
            .column("careGroup", CHOICE, 10, Row::careGroup)
            .column("name", TEXT, 10, Row::name)
            .column("sex", CHOICE, 5, Row::sex)
            .column("ethnicity", CHOICE, 8, Row::ethnicity)
            .column("birthDate", DATE, 11, Row::birthDate)
            .column("idNo", GUARDED, 20, Row::idNo)
            .column("headName", TEXT, 10, Row::headName)
            .column("health", CHOICES, 12, Row::health)
            .column("school", CHOICE, 10, Row::school)
            .column("awayAt", TEXT, 16, Row::awayAt)
            .under("guardianship")
            .column("guardianshipKind", CHOICE, 12, Row::guardianshipKind)
            .column("guardianshipState", CHOICE, 8, Row::guardianshipState)
            .column("guardian", TEXT, 10, Row::guardian)
            .column("guardianPhone", GUARDED, 13, Row::guardianPhone)
            .under(null)
            .column("livelihood", TEXT, 16, Row::livelihood)
            .column("relief", TEXT, 16, Row::relief)
            .filters(GROUP)
            .build();

    private LeftBehindLedger() {}

    /** One person. */
    public record Row(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            CareGroup careGroup,
            String name,
            @Nullable Sex sex,
            @Nullable Ethnicity ethnicity,
            @Nullable LocalDate birthDate,
            @Nullable Guarded idNo,
            String headName,
            List<HealthCondition> health,
            @Nullable SchoolStage school,
            @Nullable String awayAt,
            @Nullable GuardianshipKind guardianshipKind,
            @Nullable GuardianshipState guardianshipState,
            @Nullable String guardian,
            @Nullable Guarded guardianPhone,
            @Nullable String livelihood,
            @Nullable String relief) {}
}
