package org.jiandang.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.support.search.UnpairedHousehold;
import org.jspecify.annotations.Nullable;

/** The stored pairings of the asker's area. */
public interface Pairings {

    /** Appends a line; false when another valid line of the household covers one of its days. */
    boolean add(PairingId id, HouseholdId household, Officer officer, LocalDate since, @Nullable LocalDate until);

    /** Completes a line that lasts. */
    void end(PairingId id, LocalDate until, String reason);

    /** Notes that another line corrects this one. */
    void replace(PairingId id, PairingId by, String reason);

    Optional<Pairing> find(PairingId id);

    /** All lines of a household, the newest first. */
    List<Pairing> of(HouseholdId household);

    /** The lines of an officer that last, by household; at most so many. */
    List<Pairing> ofOfficer(OfficerId officer, int limit);

    /** Unresolved households of an area without an officer on the day, in the order of village and serial. */
    List<UnpairedHousehold> missing(RegionCode area, LocalDate day, UnpairedHousehold.@Nullable Place after, int limit);

    long countMissing(RegionCode area, LocalDate day);
}
