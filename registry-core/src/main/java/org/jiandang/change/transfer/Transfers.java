package org.jiandang.change.transfer;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Both sides of transfers, and the narrow way across. */
public interface Transfers {

    /** What a settlement answers when it is done. */
    String OK = "OK";

    /** Keeps the transfer and lays it before the other county, sealed for it. */
    void send(Transfer transfer, long changeNo, byte[] payload);

    /** The transfer of a household that is under way. */
    Optional<Transfer> underWay(HouseholdId household);

    /** Households that left an area, the newest first. */
    List<Transfer> leaving(RegionCode area, int limit);

    /** Households that came to the asker's county, the newest first; who works below the county sees none. */
    List<Arrival> arriving(RegionCode area, int limit);

    Optional<Arrival> arrival(String county, long serial);

    /** What was sent, still sealed. */
    byte[] payload(String county, long serial);

    /** Whether the person has proposed, endorsed or confirmed the transfer that has arrived. */
    boolean hadPart(String toCounty, long serial, String person);

    /** Ends the transfer on both sides; OK, or why not. */
    String settle(
            String toCounty,
            long serial,
            TransferState outcome,
            @Nullable String reason,
            @Nullable HouseholdId fresh,
            @Nullable String freshNo);
}
