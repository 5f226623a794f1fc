package org.jiandang.storage;

import java.nio.file.Path;

/**
 * How much of the volumes the registry writes files to must stay free. The rest is kept for the database and the record of acts, which often lie on
 * the same volume: files are refused first, so that they go on.
 */
public interface Room {

    /** Whether the volume of a folder, which need not exist yet, has more free than the least. */
    boolean isAt(Path folder);

    /** Least share of a volume that must be free, in percent. */
    int leastPercent();

    /**
     * Refuses what would be written to a folder whose volume is nearly full.
     *
     * @throws NoRoom when less than the least is free
     */
    default void mustBeAt(Path folder) {
        if (!isAt(folder)) {
            throw new NoRoom(leastPercent());
        }
    }
}
