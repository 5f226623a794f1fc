package org.jiandang.worklist;

import java.time.LocalDate;

/**
 * Where the next page begins: after this row. Rows without a due day come last, with {@link #NEVER}.
 */
public record WorkCursor(LocalDate dueOn, String village, long serial) {

    /** Stands for “no due day”. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Reads the form of addresses, {@code 2018-09-12_152222100200_17}; throws {@link IllegalArgumentException}. */
    public static WorkCursor of(String text) {
        String[] parts = text.split("_");
        if (parts.length != 3
                || !parts[0].matches("\\d{4}-\\d{2}-\\d{2}")
                || !parts[1].matches("\\d{12}")
                || !parts[2].matches("\\d{1,18}")) {
            throw new IllegalArgumentException("not a place in the queue");
        }
        return new WorkCursor(LocalDate.parse(parts[0]), parts[1], Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
        return dueOn + "_" + village + "_" + serial;
    }
}
