package org.jiandang.demo.story;

import org.jiandang.region.RegionCode;

/**
 * An invented household and where it lives.
 *
 * @param number which of the invented households, from 0
 * @param villageName as its address says it
 * @param place which of its village's households, from 0
 */
record Placed(long number, RegionCode village, String villageName, int place) {

    /** The household's number in an untouched register: the village's numbers are given in order. */
    String householdNo() {
        return village.value() + String.format("%06d", place + 1);
    }
}
