package org.jiandang.household.card;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.PhoneConverter;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the person and does not change with the year.
 *
 * @param nationalNo Number in the national system (人编号), kept as imported
 * @param relation Relation to the head (与户主关系)
 * @param ethnicity Ethnic group (民族)
 * @param politics Political status (政治面貌)
 * @param soldier Serving soldier (现役军人)
 * @param phone Own telephone (联系电话)
 * @param identifiedOn Day the person was identified (人员识别时间)
 */
@Embeddable
public record Particulars(
        @Nullable String nationalNo,
        @Enumerated(EnumType.STRING) @Nullable Relation relation,
        @Enumerated(EnumType.STRING) @Nullable Ethnicity ethnicity,
        @Enumerated(EnumType.STRING) @Nullable PoliticalStatus politics,
        @Nullable Boolean soldier,
        @Convert(converter = PhoneConverter.class) @Nullable Phone phone,
        @Nullable LocalDate identifiedOn) {

    /** Nothing known. */
    public static final Particulars UNKNOWN = new Particulars(null, null, null, null, null, null, null);
}
