package org.jiandang.household.registration;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jiandang.household.HouseholdId;

/** What the register of support officers (帮扶责任人) can tell of a household: whether it has one, and who of its people is one. */
public interface SupportRegister {

    /** Whether a valid pairing stands on the day. */
    boolean hasOfficer(HouseholdId household, LocalDate day);

    /** Those of the blind indexes under which an officer is registered, in whatever area; only yes or no is told. */
    Set<ByteBuffer> officersAmong(Collection<byte[]> indexes);
}
