package org.jiandang.household.registration;

import java.util.OptionalLong;
import org.jiandang.region.RegionCode;

/**
 * Remembers accepted submits, so that one sent twice has one result. Keys are the account's own. The note stands in the transaction of what was
 * made, so that no crash leaves one without the other; the pages' own {@link org.jiandang.submission.Submissions} lead a second click to the first
 * answer, for every form, and know only that a page answered.
 */
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
