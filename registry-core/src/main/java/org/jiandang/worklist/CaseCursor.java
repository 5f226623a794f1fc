package org.jiandang.worklist;

import java.time.LocalDate;
import org.jiandang.procedure.CaseId;

/** Where the next page of a list of cases begins: behind this case. */
public record CaseCursor(LocalDate openedOn, CaseId id) {

    /** Reads the form of addresses, {@code 2018-09-12_152222-17}; throws {@link IllegalArgumentException}. */
    public static CaseCursor of(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}_\\d{6}-\\d{1,18}")) {
            throw new IllegalArgumentException("not a place in the list");
        }
        return new CaseCursor(LocalDate.parse(text.substring(0, 10)), CaseId.of(text.substring(11)));
    }

    @Override
    public String toString() {
        return openedOn + "_" + id;
    }
}
