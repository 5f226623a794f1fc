package org.jiandang.village;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who is away and who is left behind.
 *
 * @param migrantWorkers People working away (外出务工)
 * @param outsideProvince Of these outside the province
 * @param leftBehindChildren Children left behind (留守儿童)
 * @param leftBehindWomen Women left behind (留守妇女)
 * @param lonelyElders Old people alone (空巢老人)
 */
@Embeddable
public record Away(
        @Nullable Integer migrantWorkers,
        @Nullable Integer outsideProvince,
        @Nullable Integer leftBehindChildren,
        @Nullable Integer leftBehindWomen,
        @Nullable Integer lonelyElders) {

    /** Nothing known. */
    public static final Away UNKNOWN = new Away(null, null, null, null, null);
}
