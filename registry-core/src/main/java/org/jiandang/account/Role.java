package org.jiandang.account;

import java.util.Optional;
import org.jiandang.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/** What an account is for. Each account has exactly one role; a person with two duties holds two accounts. */
public enum Role {
    VILLAGE_CADRE(RegionLevel.VILLAGE),
    TOWNSHIP_REVIEWER(RegionLevel.TOWNSHIP),
    COUNTY_OFFICE(RegionLevel.COUNTY),
    PREFECTURE_OFFICE(RegionLevel.PREFECTURE),
    REGION_OFFICE(RegionLevel.PROVINCE),
    /** Reads and exports everything of an area and changes nothing. */
    AUDITOR(null),
    SYSTEM_ADMIN(null),
    SECURITY_ADMIN(null),
    AUDIT_ADMIN(null),
    /** A reader without an account. */
    PUBLIC(null),
    /** The registry itself: loaders and jobs. Nobody logs in with it. */
    SYSTEM(null);

    private final @Nullable RegionLevel level;

    Role(@Nullable RegionLevel level) {
        this.level = level;
    }

    /** The level of administration the role works at, for the roles that work on cases. */
    public Optional<RegionLevel> level() {
        return Optional.ofNullable(level);
    }

    /** Whether the role reads people of others' work, and has to say what for. */
    public boolean readsFromAbove() {
        return this == PREFECTURE_OFFICE || this == REGION_OFFICE || this == AUDITOR;
    }

    /** One of the three administrators, who see no personal data. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
