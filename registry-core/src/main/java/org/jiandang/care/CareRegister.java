package org.jiandang.care;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** The stored people in care of the asker's area. */
public interface CareRegister {

    /** A person of a household and a group the card tells. */
    record Derived(HouseholdId household, int memberNo, CareGroup group) {}

    /** The registered households of a village as the derivations see them. */
    List<Family> families(RegionCode village);

    /**
     * Brings the village to what the cards tell: new entries are suggested, suggestions no longer told are ended, confirmed ones note whether the
     * card still tells them; a person set aside stays so.
     *
     * @return how many entries are new
     */
    int bring(RegionCode village, Collection<Derived> derived);

    /** Enters a person by hand, confirmed; false when the person is in the group already. */
    boolean add(CareId id, HouseholdId household, int memberNo, CareGroup group, String reason, String byName);

    /** Notes a decision on the entry of that version; says how many rows it was. */
    int decide(CareId id, int version, CareState state, @Nullable String reason, String byName);

    /** Notes how the person is cared for; says how many rows it was. */
    int arrange(CareId id, int version, CareArrangement arrangement);

    void note(CareId id, CareEvent event);

    Optional<CareEntry> find(CareId id);

    List<CareEvent> events(CareId id);

    /** The entries of a household that count or wait. */
    List<CareEntry> of(HouseholdId household);

    List<CareEntry> list(CareQuery query, int limit);

    long count(CareQuery query);

    /** Confirmed people by group in the areas directly under this one, or in the village itself. */
    List<CareCount> counts(RegionCode area);
}
