package org.jiandang.recheck.special;

import java.util.List;

/** The special lists over the register as it stands. */
public interface SpecialRows {

    SpecialCount count(SpecialQuery query, List<Limits> limits);

    /** Rows after a cursor, in the order of village, household and member. */
    List<SpecialRow> rows(SpecialQuery query, List<Limits> limits, SpecialCursor after, int size);

    /** Keeps a visit. */
    void add(long serial, RecordVisit visit);
}
