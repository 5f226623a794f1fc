package org.jiandang.web.countyexit;

import java.math.BigDecimal;
import org.jiandang.web.casework.StepEntries;
import org.jspecify.annotations.Nullable;

/** Reads counts and percentages of a form; what is none is told beside its field. */
final class Counts {

    private static final String COUNT = "[0-9]{1,9}";
    private static final String PERCENT = "-?[0-9]{1,3}(\\.[0-9]{1,2})?";

    private Counts() {}

    /** A count that has to be given; 0 stands in for what is none, and is not used. */
    static int read(StepEntries in, String field) {
        String text = in.required(field);
        if (text.matches(COUNT)) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            in.reject(field, "countyexit.count");
        }
        return 0;
    }

    /** A percentage that may be left open. */
    static @Nullable BigDecimal percent(StepEntries in, String field) {
        String text = in.text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches(PERCENT)) {
            in.reject(field, "countyexit.percent");
            return null;
        }
        return new BigDecimal(text);
    }

    /** Yes, no, or left open. */
    static @Nullable Boolean judged(StepEntries in, String field) {
        String text = in.text(field);
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }
}
