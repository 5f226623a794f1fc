package org.jiandang.identification;

import java.util.List;
import org.jiandang.procedure.CaseKey;
import org.jiandang.screening.SuspectRedLine;

/**
 * Records the comparison (信息比对) and the red lines that were asked or matched.
 *
 * @param summary what was compared, with which departments
 * @param suspected the red lines that were met or may have been
 */
public record RecordMatch(CaseKey key, String summary, List<SuspectRedLine> suspected) {

    public RecordMatch {
        suspected = List.copyOf(suspected);
    }
}
