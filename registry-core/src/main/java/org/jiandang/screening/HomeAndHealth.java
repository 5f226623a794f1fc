package org.jiandang.screening;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of house and health in a surveyed year beyond {@link Circumstances}.
 *
 * @param housingArea m²; null where the survey left it blank
 * @param illWithoutCover numbers of the members who are ill for long or seriously and are known to lack serious-illness insurance (大病保险)
 */
public record HomeAndHealth(@Nullable BigDecimal housingArea, List<Integer> illWithoutCover) {

    public HomeAndHealth {
        illWithoutCover = List.copyOf(illWithoutCover);
    }
}
