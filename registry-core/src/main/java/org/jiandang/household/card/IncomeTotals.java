package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Derived figures of a year in yuan, stored so that lists and ledgers need not add up items. As figures a sheet states beside the items they
 * are only compared.
 *
 * @param wage      wages (工资性收入)
 * @param business  business (生产经营性收入)
 * @param property  property (财产性收入)
 * @param transfer  transfers (转移性收入)
 * @param expense   expense of production (生产经营性支出)
 * @param gross     sum of the four kinds (年收入)
 * @param net       gross less expense (纯收入)
 * @param perCapita net shared by the active members, two decimals (人均纯收入)
 */
@Embeddable
public record IncomeTotals(
        @Nullable BigDecimal wage,
        @Nullable BigDecimal business,
        @Nullable BigDecimal property,
        @Nullable BigDecimal transfer,
        @Nullable BigDecimal expense,
        @Nullable BigDecimal gross,
        @Nullable BigDecimal net,
        @Nullable BigDecimal perCapita) {

    /** Nothing known. */
    public static final IncomeTotals UNKNOWN = new IncomeTotals(null, null, null, null, null, null, null, null);
}
