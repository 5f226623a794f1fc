package org.jiandang.support;

import java.util.Set;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.Sex;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.code.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a support officer (帮扶责任人, AK11), apart from the identity number.
 *
 * @param unit the unit that sends the officer (单位名称)
 * @param level the level the unit belongs to (隶属关系)
 * @param skills special skills (技术特长)
 * @param phone unique in the county
 */
public record OfficerCard(
        PersonName name,
        Sex sex,
        @Nullable PoliticalStatus politics,
        @Nullable Education education,
        OfficerRank rank,
        String unit,
        UnitType unitType,
        UnitLevel level,
        Set<OfficerPost> posts,
        @Nullable String skills,
        Phone phone) {

    public OfficerCard {
        posts = Set.copyOf(posts);
    }
}
