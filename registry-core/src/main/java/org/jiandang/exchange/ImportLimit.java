package org.jiandang.exchange;

import java.util.Optional;
import org.jiandang.account.Role;
import org.jiandang.exchange.sheet.SheetLimits;

/**
 * How much one file of a role may hold (authorisation matrix, line “Import file”).
 *
 * @param rows data rows of all sheets together
 */
public record ImportLimit(int households, int rows) {
    /** A workbook of three sheets has three to four rows to each household and one to each member. */
    private static final int ROWS_PER_HOUSEHOLD = 12;

    /** Households that one person lets in alone; a file of more waits for another person's release (C19). */
    public static final int ALONE = 5_000;

    /** Nothing for the roles that do not import. */
    public static Optional<ImportLimit> of(Role role) {
        return switch (role) {
            case VILLAGE_CADRE -> Optional.of(new ImportLimit(500, 500 * ROWS_PER_HOUSEHOLD));
            case TOWNSHIP_REVIEWER -> Optional.of(new ImportLimit(ALONE, ALONE * ROWS_PER_HOUSEHOLD));
            case COUNTY_OFFICE -> Optional.of(new ImportLimit(SheetLimits.HOUSEHOLDS, SheetLimits.ROWS));
            default -> Optional.empty();
        };
    }
}
