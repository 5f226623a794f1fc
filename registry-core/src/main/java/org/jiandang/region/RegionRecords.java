package org.jiandang.region;

import java.time.LocalDate;

/** Where the directory of regions is kept. */
public interface RegionRecords {

    /**
     * Takes a year's list of divisions that a second person has released: new codes begin, codes no longer listed end the day before, everything else
     * stays. The columns are code, name, level, parent_code and, where known, successor: a row with a successor says what became of an old code.
     *
     * @param name the file's name; compressed when it ends in gz
     * @param edition the day the list stands for
     * @return what has changed; nothing when the very same file was taken before
     */
    RegionChanges load(String name, byte[] file, LocalDate edition);

    /** Reads such a list and tells what taking it would change; refuses what {@link #load} would refuse. */
    RegionList read(String name, byte[] file, LocalDate edition);
}
