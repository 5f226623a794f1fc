package org.jiandang.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jiandang.procedure.CaseKind;

/**
 * A place in the queue: the next page begins after this row. Rows without a due day come last, with {@link #NEVER}.
 *
 * @param change whether the row is a change request, which has serials of its own; at the same place it comes after a case
 */
public record WorkCursor(LocalDate dueOn, String village, long serial, boolean change)
        implements Comparable<WorkCursor> {

    /** Stands for “no due day”. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final Comparator<WorkCursor> ORDER = Comparator.comparing(WorkCursor::dueOn)
            .thenComparing(WorkCursor::village)
            .thenComparing(WorkCursor::serial)
            .thenComparing(WorkCursor::change);

    /** Where an item stands. */
    public static WorkCursor at(WorkItem item) {
        return new WorkCursor(
                Objects.requireNonNullElse(item.dueOn(), NEVER),
                item.village().value(),
                item.id().serial(),
                item.kind() == CaseKind.CHANGE);
    }

    /** Reads the form of addresses, {@code 2018-09-12_152222100200_17}, of a change with {@code c} at its end; throws {@link IllegalArgumentException}. */
    public static WorkCursor of(String text) {
        String[] parts = text.split("_");
        if (parts.length != 3
                || !parts[0].matches("\\d{4}-\\d{2}-\\d{2}")
                || !parts[1].matches("\\d{12}")
                || !parts[2].matches("\\d{1,18}c?")) {
            throw new IllegalArgumentException("not a place in the queue");
        }
        boolean change = parts[2].endsWith("c");
        String serial = change ? parts[2].substring(0, parts[2].length() - 1) : parts[2];
        return new WorkCursor(LocalDate.parse(parts[0]), parts[1], Long.parseLong(serial), change);
    }

    @Override
    public int compareTo(WorkCursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return dueOn + "_" + village + "_" + serial + (change ? "c" : "");
    }
}
