package org.jiandang.household.entry;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jspecify.annotations.Nullable;

/**
 * Two people's versions of one section, field by field.
 *
 * @param version the household's version now; a second save names it
 * @param section the section
 * @param memberNo the member, for a member's section
 * @param lines the fields that differ among the three
 */
public record Comparison(
        int version, Section section, @Nullable Integer memberNo, List<Line> lines) {

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * One field.
     *
     * @param field the component's name, or the income item
     * @param base what both started from; none also when it is no longer known
     * @param theirs what is stored now
     * @param mine what the refused save says
     */
    public record Line(
            String field,
            @Nullable Object base,
            @Nullable Object theirs,
            @Nullable Object mine) {

        /** The other changed it. */
        public boolean isTheirs() {
            return !same(base, theirs);
        }

        /** Both changed it, and differently: a person must choose. */
        public boolean isConflict() {
            return !same(theirs, mine) && !same(base, theirs) && !same(base, mine);
        }
    }

    /** Compares the three records; where the base is not known any more every difference counts as a conflict. */
    public static Comparison of(
            int version,
            Section section,
            @Nullable Integer memberNo,
            @Nullable Record base,
            Record theirs,
            Record mine) {
        List<Line> lines = new ArrayList<>();
        for (String field : fields(theirs, mine)) {
            Line line =
                    new Line(field, base == null ? null : value(base, field), value(theirs, field), value(mine, field));
            if (!same(line.theirs(), line.mine()) || base != null && !same(line.base(), line.theirs())) {
                lines.add(line);
            }
        }
        return new Comparison(version, section, memberNo, lines);
    }

    private static TreeSet<String> fields(Record theirs, Record mine) {
        TreeSet<String> fields = new TreeSet<>();
        for (Record record : List.of(theirs, mine)) {
            if (record instanceof IncomeStatement income) {
                income.entries().keySet().forEach(item -> fields.add(item.name()));
            } else {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    fields.add(component.getName());
                }
            }
        }
        return fields;
    }

    private static @Nullable Object value(Record record, String field) {
        if (record instanceof IncomeStatement income) {
            return income.entries().entrySet().stream()
                    .filter(entry -> entry.getKey().name().equals(field))
                    .map(entry -> entry.getValue())
                    .findFirst()
                    .orElse(null);
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getName().equals(field)) {
                try {
                    return component.getAccessor().invoke(record);
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return null;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof java.math.BigDecimal a && other instanceof java.math.BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(one, other);
    }
}
