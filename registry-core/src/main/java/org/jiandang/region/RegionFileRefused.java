package org.jiandang.region;

import org.jiandang.refusal.Refusal;

/** A list of divisions that cannot be taken. */
public final class RegionFileRefused extends Refusal {

    /** @param reason ends the message key: {@code refusal.RegionFileRefused.<reason>} */
    public RegionFileRefused(String reason, Object... arguments) {
        super("refusal.RegionFileRefused." + reason, arguments);
    }
}
