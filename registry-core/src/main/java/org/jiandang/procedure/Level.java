package org.jiandang.procedure;

import org.jiandang.account.Role;

/** At which level of a case somebody acts. The ordinal is what the database stores and compares. */
public enum Level {
    /** Who opened or resubmitted the case; never decides. */
    AUTHOR,
    VILLAGE,
    TOWNSHIP,
    COUNTY,
    PREFECTURE,
    REGION;

    /** The level a role works at; the author's level for a role without one. */
    public static Level of(Role role) {
        return role.level()
                .map(level -> switch (level) {
                    case VILLAGE -> VILLAGE;
                    case TOWNSHIP -> TOWNSHIP;
                    case COUNTY -> COUNTY;
                    case PREFECTURE -> PREFECTURE;
                    case PROVINCE -> REGION;
                })
                .orElse(AUTHOR);
    }
}
