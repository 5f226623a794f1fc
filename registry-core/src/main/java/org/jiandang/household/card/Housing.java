package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseStructure;
import org.jspecify.annotations.Nullable;

/**
 * The house; unsafe means grade C or D.
 *
 * @param housingArea Area (住房面积), m²
 * @param unsafeHouse Unsafe house (危房户)
 * @param houseGrade Safety grade (危房级别)
 * @param houseStructure Structure (房屋结构)
 * @param houseAppraisedOn Day of appraisal (鉴定日期)
 * @param houseRepairedOn Day the repair was accepted (改造验收日期)
 */
@Embeddable
public record Housing(
        @Nullable BigDecimal housingArea,
        @Nullable Boolean unsafeHouse,
        @Enumerated(EnumType.STRING) @Nullable HouseGrade houseGrade,
        @Enumerated(EnumType.STRING) @Nullable HouseStructure houseStructure,
        @Nullable LocalDate houseAppraisedOn,
        @Nullable LocalDate houseRepairedOn) {

    /** Nothing known. */
    public static final Housing UNKNOWN = new Housing(null, null, null, null, null, null);
}
