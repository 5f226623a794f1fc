package org.jiandang.village;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Roads and buses.
 *
 * @param hardenedRoad Hardened road to the village (通硬化路)
 * @param unhardenedKilometres Road not hardened, km
 * @param hamlets Natural villages (自然村)
 * @param hamletsWithoutRoad Of these without a hardened road
 * @param bus Served by a bus (客运班车)
 */
@Embeddable
public record Access(
        @Nullable Boolean hardenedRoad,
        @Nullable BigDecimal unhardenedKilometres,
        @Nullable Integer hamlets,
        @Nullable Integer hamletsWithoutRoad,
        @Nullable Boolean bus) {

    /** Nothing known. */
    public static final Access UNKNOWN = new Access(null, null, null, null, null);
}
