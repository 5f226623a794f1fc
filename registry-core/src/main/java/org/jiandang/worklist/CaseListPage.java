package org.jiandang.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of cases, the newest first.
 *
 * @param total how many the whole list holds
 * @param next where the next page begins; null on the last
 */
public record CaseListPage(
        List<ListedCase> cases, long total, @Nullable CaseCursor next) {

    public CaseListPage {
        cases = List.copyOf(cases);
    }
}
