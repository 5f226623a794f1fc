package org.jiandang.household.registration;

import java.util.OptionalLong;
import org.jiandang.region.RegionCode;

/** Remembers accepted submits, so that one sent twice has one result. Keys are the account's own. */
public interface Submissions {

    /**
     * The serial that an earlier submit under the key made; empty when there was none. Others with the same key wait until the running
     * transaction ends.
     *
     * @throws SubmissionReused when the key was used for another content
     */
    OptionalLong earlier(String countyCode, String key, byte[] fingerprint);

    /** Notes what the submit made. */
    void accept(RegionCode village, String key, byte[] fingerprint, long serial);
}
