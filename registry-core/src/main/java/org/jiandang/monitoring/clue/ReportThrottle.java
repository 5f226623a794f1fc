package org.jiandang.monitoring.clue;

import org.jiandang.region.RegionCode;

/** Counts what visitors without log-in send, per source and per village, the same for all nodes of the application. */
public interface ReportThrottle {

    /** Notes a report; false when there have been too many from the source, or for the village. */
    boolean admitReport(String source, RegionCode village);

    /** Notes a question about a receipt; false when there have been too many from the source. */
    boolean admitQuestion(String source);
}
