package org.jiandang.household.deaths;

import java.time.Instant;

/**
 * A file of reported deaths that was loaded.
 *
 * @param lines rows with something in them below the heading
 * @param kept persons it named, each once
 * @param unread rows whose number could not be read
 * @param matched registered people of the county that it names
 */
public record DeathFile(
        String countyCode,
        long serial,
        String name,
        int lines,
        int kept,
        int unread,
        int matched,
        String loadedBy,
        Instant loadedAt) {}
