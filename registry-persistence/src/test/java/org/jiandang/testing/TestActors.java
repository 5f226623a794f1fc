package org.jiandang.testing;

import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;

/** People for tests: one actor per role and area, each a person of its own. */
public final class TestActors {

    private TestActors() {}

    /** An actor of a role for an area; the same arguments give the same person. */
    public static Actor actor(Role role, String prefix) {
        String account = role.name().toLowerCase() + "-" + prefix;
        return new Actor("person-" + account, account, role.name(), role, new Jurisdiction(prefix));
    }

    public static Actor cadreOf(RegionCode village) {
        return actor(Role.VILLAGE_CADRE, village.value());
    }

    /** The reviewer of the township a village (or township) code lies in. */
    public static Actor reviewerOf(RegionCode place) {
        return actor(Role.TOWNSHIP_REVIEWER, place.value().substring(0, 9));
    }

    /** The county office over a village, township or county code. */
    public static Actor countyOf(RegionCode place) {
        return actor(Role.COUNTY_OFFICE, place.value().substring(0, 6));
    }

    /** The region office over any code. */
    public static Actor regionOf(RegionCode place) {
        return actor(Role.REGION_OFFICE, place.value().substring(0, 2));
    }
}
