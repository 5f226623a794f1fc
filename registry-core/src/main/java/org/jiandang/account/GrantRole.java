package org.jiandang.account;

import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.region.RegionLevel;

/**
 * Gives an account a role in an area from now on; the role it holds ends.
 *
 * @param login the account
 * @param role the role
 * @param jurisdiction the area; its level must be that of the role
 */
public record GrantRole(String login, Role role, Jurisdiction jurisdiction) {

    /** Refuses a role that is not worked at the level of the area. */
    public void mustFit() {
        RegionLevel level = jurisdiction.region().level();
        boolean usable = role != Role.PUBLIC && role != Role.SYSTEM;
        if (!usable || role.level().filter(wanted -> wanted != level).isPresent()) {
            throw new AccountRefused(Reason.AREA_DOES_NOT_FIT_ROLE);
        }
    }
}
