package org.jiandang.demo;

import java.util.List;
import java.util.Set;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.jiandang.support.KeepOfficer;
import org.jiandang.support.OfficerCard;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.code.UnitType;

/** Four invented officers: two of the village's work team, two from the offices of the township. */
public final class SyntheticOfficers {

    private SyntheticOfficers() {}

    public static List<KeepOfficer> of(RegionCode village) {
        RegionCode township = RegionCode.ofPrefix(village.value().substring(0, 9));
        return List.of(
                one(village, 1, "示例甲", "示例旗农牧局", OfficerRank.SECTION, Set.of(OfficerPost.FIRST_SECRETARY)),
                one(village, 2, "示例乙", "示例旗教育局", OfficerRank.STAFF, Set.of(OfficerPost.TEAM_MEMBER)),
                one(township, 3, "示例丙", "示例旗卫生健康委", OfficerRank.SECTION_DEPUTY, Set.of()),
                one(township, 4, "示例丁", "示例旗水务局", OfficerRank.STAFF, Set.of()));
    }

    private static KeepOfficer one(
            RegionCode area, int no, String name, String unit, OfficerRank rank, Set<OfficerPost> posts) {
        ResidentId number = ResidentId.complete("15999919800" + (no + 1) + "15990");
        OfficerCard card = new OfficerCard(
                PersonName.of(name),
                number.sex(),
                PoliticalStatus.PARTY_MEMBER,
                Education.BACHELOR,
                rank,
                unit,
                UnitType.STATE_ORGAN,
                UnitLevel.COUNTY,
                posts,
                null,
                Phone.of("1549999000" + no));
        return new KeepOfficer(null, 0, area, card, number);
    }
}
