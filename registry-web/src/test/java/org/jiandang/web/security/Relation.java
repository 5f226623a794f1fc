package org.jiandang.web.security;

import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;

/** How the place of an object lies to the area of the one who asks. */
enum Relation {
    /** In it. */
    OWN,
    /** In the area beside it, under the same parent. */
    SIBLING,
    /** In another prefecture; for a region in another region. */
    ELSEWHERE;

    /** The area of somebody of the role to whom the place has this relation. */
    String areaOf(Role role, RegionCode place) {
        int digits = role.level().map(level -> level.digits()).orElse(6);
        String own = place.value().substring(0, digits);
        return switch (this) {
            case OWN -> own;
            case SIBLING -> beside(own);
            case ELSEWHERE ->
                digits == 2 ? "32" : (own.startsWith("1522") ? "1525" : "1522") + "22105201".substring(0, digits - 4);
        };
    }

    private static String beside(String own) {
        if (own.length() == 2) {
            return "62";
        }
        char last = own.charAt(own.length() - 1);
        return own.substring(0, own.length() - 1) + (last == '9' ? '8' : (char) (last + 1));
    }
}
