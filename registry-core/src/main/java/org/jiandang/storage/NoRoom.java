package org.jiandang.storage;

import org.jiandang.refusal.Refusal;

/** The volume is nearly full: files are neither taken in nor written until there is room again; everything else goes on. */
public final class NoRoom extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param leastPercent share of the volume that must be free */
    public NoRoom(int leastPercent) {
        super("refusal.NoRoom", leastPercent);
    }
}
