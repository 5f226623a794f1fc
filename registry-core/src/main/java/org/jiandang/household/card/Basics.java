package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.IdentificationStandard;
import org.jspecify.annotations.Nullable;

/**
 * First lines of the form (基本情况): the standard and attribute of the household.
 *
 * @param nationalNo Number in the national system (户编号), kept as imported
 * @param standard Standard of identification (识别标准)
 * @param attribute Attribute (贫困户属性)
 * @param firstIdentifiedOn Day of first identification (首次识别时间)
 */
@Embeddable
public record Basics(
        @Nullable String nationalNo,
        @Enumerated(EnumType.STRING) @Nullable IdentificationStandard standard,
        @Enumerated(EnumType.STRING) @Nullable HouseholdAttribute attribute,
        @Nullable LocalDate firstIdentifiedOn) {

    /** Nothing known. */
    public static final Basics UNKNOWN = new Basics(null, null, null, null);
}
