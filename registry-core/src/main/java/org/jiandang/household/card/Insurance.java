package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Insurances of the person.
 *
 * @param medicalResident Residents' medical insurance (城乡居民基本医疗保险, 新农合)
 * @param medicalEmployee Employees' medical insurance (城镇职工基本医疗保险)
 * @param seriousIllness Serious-illness insurance (大病保险)
 * @param pension Residents' pension insurance (城乡居民基本养老保险)
 * @param pensionEmployee Employees' pension insurance (城镇职工基本养老保险)
 * @param commercialMedical Commercial medical insurance (商业补充医疗保险)
 * @param accidentSubsidy Subsidised accident insurance (人身意外保险补贴)
 */
@Embeddable
public record Insurance(
        @Nullable Boolean medicalResident,
        @Nullable Boolean medicalEmployee,
        @Nullable Boolean seriousIllness,
        @Nullable Boolean pension,
        @Nullable Boolean pensionEmployee,
        @Nullable Boolean commercialMedical,
        @Nullable Boolean accidentSubsidy) {

    /** Nothing known. */
    public static final Insurance UNKNOWN = new Insurance(null, null, null, null, null, null, null);
}
