package org.jiandang.account;

import org.jiandang.region.RegionCode;

/**
 * Who does something.
 *
 * @param person who it really is; one person may hold two accounts, and separation of duties looks at the person
 * @param account the log-in
 * @param name the name that decisions and histories print
 * @param role what the account is for
 * @param jurisdiction the area it answers for
 */
public record Actor(String person, String account, String name, Role role, Jurisdiction jurisdiction) {

    public boolean isSamePersonAs(Actor other) {
        return person.equals(other.person);
    }

    /** Refuses when the region lies outside the actor's area, in the same words as for something that does not exist. */
    public void mustReach(RegionCode region) {
        if (!jurisdiction.contains(region)) {
            throw new OutOfArea(region);
        }
    }
}
