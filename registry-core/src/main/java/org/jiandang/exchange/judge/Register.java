package org.jiandang.exchange.judge;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/** Port: what is registered, asked for many at once. Sees the actor's area only, but for the one question that crosses it. */
public interface Register {

    /** The households with these numbers, national or our own, of one county, with the record of one year. */
    Map<String, Registered> households(String countyCode, Collection<String> numbers, int year);

    /** Who is registered under these blind indexes (in hexadecimal), inside the actor's area. */
    Map<String, Resident> residents(Collection<String> indexes);

    /** Which of these blind indexes are registered anywhere at all, without saying where. */
    Set<String> registeredAnywhere(Collection<String> indexes);

    /** Somebody in a file is registered already: kept as a question for those who see both sides. Tells nothing. */
    default void tried(String index, String village, @Nullable HouseholdId household) {}

    /**
     * An active registration.
     *
     * @param number the number of the household that people use
     */
    record Resident(HouseholdId household, String villageCode, String number, int memberNo) {}
}
