package org.jiandang.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a ledger. Its rows are read by the SQL of the same code ({@code sql/ledger/<code>.sql}), whose columns bear the names of
 * the row record's components in snake case.
 *
 * @param code the catalogue's number, {@code L5}
 * @param rowType the record a row is read into
 * @param heading title and units
 * @param columns the columns after 序号, left to right
 * @param measures sums that are taken besides the totalled columns, for the cross-foot rules
 * @param filters ways to narrow it, besides area, year and day
 * @param crossFoots rules its figures must keep
 * @param footer places to sign
 */
public record Ledger<R extends Record>(
        String code,
        Class<R> rowType,
        Heading heading,
        List<Column<R>> columns,
        List<String> measures,
        List<LedgerFilter> filters,
        List<CrossFoot> crossFoots,
        Footer footer) {

    /** Columns beyond which a sheet is printed on A3. */
    private static final int A4_COLUMNS = 15;

    /** Begins the declaration of a ledger. */
    public static <R extends Record> Builder<R> of(String code, Class<R> rowType) {
        return new Builder<>(code, rowType);
    }

    /** Whether the sheet needs A3 paper; with the 序号 column. */
    public boolean isWide() {
        return columns.size() + 1 > A4_COLUMNS;
    }

    /** Whether any column stands under a second heading. */
    public boolean isGrouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }

    /** Keys of all sums: totalled columns first, then the measures. */
    public List<String> sums() {
        var keys = new ArrayList<String>();
        columns.stream().filter(Column::totalled).map(Column::key).forEach(keys::add);
        keys.addAll(measures);
        return keys;
    }

    /** Whether every filter that is set is one of this ledger's. */
    public boolean understands(LedgerQuery query) {
        return filters.stream()
                .map(LedgerFilter::key)
                .toList()
                .containsAll(query.filters().keySet());
    }

    /** Collects the parts of a ledger in reading order. */
    public static final class Builder<R extends Record> {

        private final String code;
        private final Class<R> rowType;
        private final List<Column<R>> columns = new ArrayList<>();
        private final List<String> measures = new ArrayList<>();
        private final List<LedgerFilter> filters = new ArrayList<>();
        private final List<CrossFoot> crossFoots = new ArrayList<>();
        private String units = "ledger.units.households";
        private @Nullable String group;

        private Builder(String code, Class<R> rowType) {
            this.code = code;
            this.rowType = rowType;
        }

        /** Message key of the unit note. */
        public Builder<R> units(String key) {
            this.units = key;
            return this;
        }

        /** The next columns stand under this second heading; null ends it. */
        public Builder<R> under(@Nullable String heading) {
            this.group = heading;
            return this;
        }

        /** A column. */
        public Builder<R> column(String key, Format format, int width, Function<R, @Nullable Object> value) {
            columns.add(new Column<>(key, format, value, group, width, false));
            return this;
        }

        /** A column whose sum stands in the totals row. */
        public Builder<R> totalled(String key, Format format, int width, Function<R, @Nullable Object> value) {
            columns.add(new Column<>(key, format, value, group, width, true));
            return this;
        }

        /** Sums taken for the cross-foot rules only. */
        public Builder<R> measures(String... keys) {
            measures.addAll(List.of(keys));
            return this;
        }

        /** Ways to narrow the ledger. */
        public Builder<R> filters(LedgerFilter... more) {
            filters.addAll(List.of(more));
            return this;
        }

        /** Rules that must hold. */
        public Builder<R> crossFoots(CrossFoot... rules) {
            crossFoots.addAll(List.of(rules));
            return this;
        }

        /** The finished declaration. */
        public Ledger<R> build() {
            return new Ledger<>(
                    code,
                    rowType,
                    new Heading("ledger." + code, units),
                    List.copyOf(columns),
                    List.copyOf(measures),
                    List.copyOf(filters),
                    List.copyOf(crossFoots),
                    Footer.OFFICIAL);
        }
    }
}
