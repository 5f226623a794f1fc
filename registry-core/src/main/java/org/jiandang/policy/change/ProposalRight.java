package org.jiandang.policy.change;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Setting;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.catalogue.Standing;
import org.jiandang.policy.line.LineKey;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/**
 * Who may propose what. The office of the region a profile was given to sets its values, there and below. A county below it may raise those lines
 * that the profile lets counties raise (Taizhou: 市（区）可以定更高的标准), and nothing else.
 */
public enum ProposalRight {
    NONE,
    RAISE,
    ALL;

    static final Set<Role> OFFICES = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    /** What the actor may do with the value in the area. */
    public static ProposalRight of(
            Actor actor, RegionCode area, ParameterKey key, Standing standing, PolicyProfile profile) {
        if (!OFFICES.contains(actor.role())
                || !actor.jurisdiction().contains(area)
                || RegionLevel.COUNTY.isAbove(area.level())) {
            return NONE;
        }
        if (actor.jurisdiction().contains(standing.assigned())) {
            return ALL;
        }
        return area.level() == RegionLevel.COUNTY && mayRaise(key.line(), profile) ? RAISE : NONE;
    }

    private static boolean mayRaise(@Nullable LineKey line, PolicyProfile profile) {
        return line != null
                && profile.find(Setting.COUNTY_MAY_RAISE.parameter())
                        .filter(uses -> Arrays.asList(uses.value().split(","))
                                .contains(line.use().name()))
                        .isPresent();
    }
}
