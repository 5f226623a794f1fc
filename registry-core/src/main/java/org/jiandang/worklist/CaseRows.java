package org.jiandang.worklist;

import java.time.LocalDate;
import java.util.List;

/** Reads lists of cases. */
public interface CaseRows {

    /** At most so many cases, the newest first, behind the cursor. */
    List<ListedCase> read(CaseQuery query, LocalDate today, int limit);

    /** How many the whole list holds. */
    long count(CaseQuery query, LocalDate today);
}
