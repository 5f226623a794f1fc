package org.jiandang.procedure.desk;

/** Port: households on their way to another county, of which no case is opened until the other county has answered. */
public interface Departures {

    /**
     * Whether the household waits to be accepted by another county. It is held until the transaction ends, so that nobody sends it away while a
     * case of it is being opened.
     */
    boolean isLeaving(String countyCode, long householdSerial);
}
