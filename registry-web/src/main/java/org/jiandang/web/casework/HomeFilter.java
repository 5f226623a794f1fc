package org.jiandang.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jiandang.worklist.WorkCursor;
import org.jiandang.worklist.WorkFilter;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the queue as it stands in the address.
 *
 * @param doubts true: only with findings (有疑点); false: only without; null: both
 * @param after where the page begins; null for the first
 */
record HomeFilter(
        @Nullable CaseKind kind,
        @Nullable RegionCode area,
        @Nullable Boolean doubts,
        @Nullable WorkCursor after,
        int size) {

    /** The kinds of case the queue holds. */
    static final List<CaseKind> KINDS = List.of(
            CaseKind.IDENTIFICATION,
            CaseKind.EXIT,
            CaseKind.REMOVAL,
            CaseKind.WATCH,
            CaseKind.CLEARANCE,
            CaseKind.CHANGE,
            CaseKind.VILLAGE_EXIT,
            CaseKind.COUNTY_EXIT);

    /** Reads the address; what is no filter is none. */
    static HomeFilter of(HttpServletRequest request) {
        String kind = text(request, "kind");
        String area = text(request, "area");
        String doubts = text(request, "doubts");
        String after = text(request, "after");
        String size = text(request, "size");
        return new HomeFilter(
                KINDS.stream()
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                area.matches("\\d{12}") ? RegionCode.of(area) : null,
                doubts.isEmpty() ? null : Boolean.valueOf(doubts),
                cursor(after),
                Pager.size(size.matches("\\d{1,3}") ? Integer.valueOf(size) : null));
    }

    WorkFilter work() {
        return new WorkFilter(kind, null, area, doubts);
    }

    private static @Nullable WorkCursor cursor(String text) {
        try {
            return text.isEmpty() ? null : WorkCursor.of(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static String text(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }
}
