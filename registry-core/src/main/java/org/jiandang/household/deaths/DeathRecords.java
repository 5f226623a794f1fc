package org.jiandang.household.deaths;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/** The rosters of the counties in their tables. */
public interface DeathRecords {

    /** Opens a file; its counts follow. */
    void open(DeathFile file, String account);

    /** Keeps the persons; of one who is named already the known day of death stays. */
    void keep(String countyCode, long file, List<Entry> entries);

    /** Writes the counts of a file that was read. */
    void close(DeathFile file);

    /** The files of the county, the newest first. */
    List<DeathFile> files(String countyCode);

    /** How many persons the county's roster names. */
    long size(String countyCode);

    /** The households with an active member that the file names, after a serial, with their newest year; a page at a time. */
    List<Match> matches(String countyCode, long file, long after, int size);

    /** A person by blind index. */
    record Entry(byte[] index, @Nullable LocalDate diedOn) {}

    /**
     * A household with members who are reported dead.
     *
     * @param year its newest year
     * @param people how many of them
     */
    record Match(HouseholdId household, int year, int people) {}
}
