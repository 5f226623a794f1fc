package org.jiandang.region;

/**
 * The words a region uses for its own levels and households, in one language: 嘎查村 or 村, 旗县 or 市（区）, 贫困户 or 低收入农户.
 * Lines, days and limits are policy and stand in the policy profile.
 *
 * @param key the profile's key, for example {@code IM}
 * @param province the word for the first level
 * @param prefecture the word for the second level
 * @param county the word for the third level
 * @param township the word for the fourth level
 * @param village the word for the fifth level
 * @param group the word for the group inside a village
 * @param household the word for a registered household
 * @param weakVillage the word for a registered poor village
 */
public record RegionProfile(
        String key,
        String province,
        String prefecture,
        String county,
        String township,
        String village,
        String group,
        String household,
        String weakVillage) {

    /** The word for a level. */
    public String level(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> province;
            case PREFECTURE -> prefecture;
            case COUNTY -> county;
            case TOWNSHIP -> township;
            case VILLAGE -> village;
        };
    }
}
