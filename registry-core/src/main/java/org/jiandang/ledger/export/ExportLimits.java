package org.jiandang.ledger.export;

import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;

/**
 * Who may take how much out of the registry. Source: the authorisation matrix of the security rules (rows “export masked” and “export with L4”) and its
 * control C19: more than 1,000 rows, or numbers in full, leave only when a second person has released them.
 */
public final class ExportLimits {

    /** Rows up to which one person decides alone. */
    public static final long ALONE = 1_000;

    private static final long VILLAGE = 500;
    private static final long TOWNSHIP = 5_000;
    private static final long COUNTY = 100_000;
    private static final long WIDE = 1_000_000;

    private ExportLimits() {}

    /** Most rows a role may take in one file; 0 when it may take none. */
    public static long rows(Role role) {
        return switch (role) {
            case VILLAGE_CADRE -> VILLAGE;
            case TOWNSHIP_REVIEWER -> TOWNSHIP;
            case COUNTY_OFFICE -> COUNTY;
            case PREFECTURE_OFFICE, REGION_OFFICE, AUDITOR -> WIDE;
            default -> 0;
        };
    }

    /** Whether a role may ask for numbers in full. */
    public static boolean mayTakeNumbers(Role role) {
        return role == Role.COUNTY_OFFICE || role == Role.REGION_OFFICE;
    }

    /** Whether a second person must release it. */
    public static boolean needsRelease(long rows, boolean numbers) {
        return numbers || rows > ALONE;
    }

    /** Whether somebody may release an export: another person of a county office or above, whose area holds the export's. */
    public static boolean mayRelease(Actor actor, RegionCode area, boolean numbers, String requester) {
        boolean office = actor.role() == Role.COUNTY_OFFICE
                || actor.role() == Role.PREFECTURE_OFFICE
                || actor.role() == Role.REGION_OFFICE;
        boolean numbersToo = !numbers || mayTakeNumbers(actor.role());
        return office
                && numbersToo
                && actor.jurisdiction().contains(area)
                && !actor.person().equals(requester);
    }
}
