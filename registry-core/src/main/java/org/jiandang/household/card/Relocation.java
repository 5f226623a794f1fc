package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jiandang.household.code.RelocationKind;
import org.jiandang.household.code.Resettlement;
import org.jiandang.household.code.ResettlementPlace;
import org.jspecify.annotations.Nullable;

/**
 * Relocation out of unfit places (易地扶贫搬迁).
 *
 * @param relocationWish Wishes to move (有搬迁意愿)
 * @param relocationSubject In the relocation programme (搬迁对象, 纳入易地扶贫搬迁)
 * @param relocationKind Kind (搬迁方式)
 * @param resettlement Way of resettlement (安置方式)
 * @param resettlementPlace Place of resettlement (安置地)
 * @param movedInOn Day of moving in (入住时间)
 * @param oldHouseCleared Old house taken down (旧房拆除)
 */
@Embeddable
public record Relocation(
        @Nullable Boolean relocationWish,
        @Nullable Boolean relocationSubject,
        @Enumerated(EnumType.STRING) @Nullable RelocationKind relocationKind,
        @Enumerated(EnumType.STRING) @Nullable Resettlement resettlement,
        @Enumerated(EnumType.STRING) @Nullable ResettlementPlace resettlementPlace,
        @Nullable LocalDate movedInOn,
        @Nullable Boolean oldHouseCleared) {

    /** Nothing known. */
    public static final Relocation UNKNOWN = new Relocation(null, null, null, null, null, null, null);
}
