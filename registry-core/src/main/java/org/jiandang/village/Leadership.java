package org.jiandang.village;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Set;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.PhoneConverter;
import org.jspecify.annotations.Nullable;

/**
 * Who leads the village and who stands by it.
 *
 * @param leader Name of the leader (负责人)
 * @param leaderPhone Telephone (电话)
 * @param tags Attributes (村属性)
 * @param supportingUnit Unit stationed in the village (驻村单位)
 * @param firstSecretary First secretary (第一书记)
 * @param firstSecretaryUnit Unit of the first secretary
 * @param stationedSince Day the first secretary came
 * @param teamMembers Members of the resident team (工作队员)
 */
@Embeddable
public record Leadership(
        @Nullable String leader,
        @Convert(converter = PhoneConverter.class) @Nullable Phone leaderPhone,

        @Convert(converter = VillageTag.Stored.class) @Nullable
        Set<VillageTag> tags,

        @Nullable String supportingUnit,
        @Nullable String firstSecretary,
        @Nullable String firstSecretaryUnit,
        @Nullable LocalDate stationedSince,
        @Nullable String teamMembers) {

    /** Nothing known. */
    public static final Leadership UNKNOWN = new Leadership(null, null, null, null, null, null, null, null);
}
