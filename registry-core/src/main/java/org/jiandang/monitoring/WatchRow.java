package org.jiandang.monitoring;

/**
 * A watch in a list.
 *
 * @param villageName the village's name, its code where the directory has none
 * @param helped whether a measure has begun, or went on, since the household is watched
 */
public record WatchRow(
        Watch watch, String villageName, String householdNo, String headName, int population, boolean helped) {}
