package org.jiandang.recheck;

/**
 * How far a re-check is: the last household judged, in the order of village and serial.
 *
 * @param village twelve digits; empty before the first
 */
public record Position(String village, long serial) {

    public static final Position START = new Position("", 0);
}
