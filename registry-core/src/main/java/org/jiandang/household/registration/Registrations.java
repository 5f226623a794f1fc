package org.jiandang.household.registration;

import java.util.Collection;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** The one living registration of every person in the whole register, by the blind index of the number. */
public interface Registrations {

    /** The registrations among the asked, in the asker's area with their household, elsewhere without. */
    List<Registration> find(Collection<byte[]> indexes);

    /** Whether another household of the county is paid on the account with this blind index. */
    boolean isPaidToAnother(byte[] accountIndex, String countyCode, @Nullable HouseholdId self);

    /**
     * Registers a person; false when the person is registered already, anywhere. Of two at the same moment the second waits for the first and is
     * then refused.
     */
    boolean claim(byte[] index, HouseholdId household, RegionCode village, int memberNo);

    /** Ends a person's registration in the household, so that another may register the person. */
    void release(HouseholdId household, int memberNo);
}
