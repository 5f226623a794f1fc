package org.jiandang.procedure;

import org.jspecify.annotations.Nullable;

/**
 * What a case is about, as public lists name it: a household without identity number, phone, account or health, or a whole village or county.
 *
 * @param household serial of the household in the county of the case; null for a village or county
 * @param headName the head's name on the day the case was opened; the region's name for a village or county
 * @param groupName the villagers' group
 * @param population registered active members; people of the agricultural register (农业户籍人口) for a village or county
 */
public record Subject(
        @Nullable Long household, String headName, @Nullable String groupName, int population) {

    /** A village or county. */
    public static Subject region(String name, int agriculturalResidents) {
        return new Subject(null, name, null, agriculturalResidents);
    }

    /** The serial of the household; throws {@link IllegalStateException} where the case is about none. */
    public long householdSerial() {
        if (household == null) {
            throw new IllegalStateException("a case about " + headName + " has no household");
        }
        return household;
    }
}
