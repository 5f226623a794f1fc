package org.jiandang.procedure.desk;

/** Port: households on their way to another county, of which no case is opened until the other county has answered. */
public interface Departures {

    /** Whether the household waits to be accepted by another county. */
    boolean isLeaving(String countyCode, long householdSerial);
}
