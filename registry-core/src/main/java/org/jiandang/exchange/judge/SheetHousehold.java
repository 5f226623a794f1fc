package org.jiandang.exchange.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SheetLayout;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.household.card.Field;
import org.jspecify.annotations.Nullable;

/** The rows of one household, from all sheets of a file. */
final class SheetHousehold {
    private final int no;
    private final String key;
    private final List<SheetRecord> lines = new ArrayList<>();
    private final List<SheetRecord> members = new ArrayList<>();

    SheetHousehold(int no, String key) {
        this.no = no;
        this.key = key;
    }

    void add(SheetRecord row) {
        SheetLayout.Rows rows = row.header().layout().rows();
        if (rows != SheetLayout.Rows.MEMBER) {
            lines.add(row);
        }
        if (rows != SheetLayout.Rows.HOUSEHOLD) {
            members.add(row);
        }
    }

    /** The place in the file, from 1. */
    int no() {
        return no;
    }

    String key() {
        return key;
    }

    /** Member rows in the order of the file; a member's number for the rules is its place here, from 1. */
    List<SheetRecord> members() {
        return members;
    }

    SheetRecord first() {
        return lines.isEmpty() ? members.get(0) : lines.get(0);
    }

    List<SheetRecord> rows() {
        // Compared as objects: a row knows all its cells, and hashing them for a hundred thousand rows costs more than
        // judging them.
        List<SheetRecord> rows = new ArrayList<>(lines);
        members.stream()
                .filter(member -> lines.stream().noneMatch(line -> line == member))
                .forEach(rows::add);
        return rows;
    }

    /** The first row that says something about the household under this heading. */
    Optional<SheetRecord> saying(Datum datum) {
        return lines.stream().filter(row -> row.values().containsKey(datum)).findFirst();
    }

    /** The first line whose sheet has the column, filled or not. */
    Optional<SheetRecord> carrying(Datum datum) {
        return saying(datum)
                .or(() -> lines.stream().filter(row -> row.carries(datum)).findFirst());
    }

    @Nullable
    Object value(Datum datum) {
        return saying(datum).map(row -> row.value(datum)).orElse(null);
    }

    @Nullable
    Object value(Field field) {
        return value(Datum.of(field));
    }

    /** Words of place stand on every row, so any row may give them. */
    String word(Datum datum) {
        return rows().stream()
                .flatMap(row -> row.text(datum).stream())
                .findFirst()
                .orElse("");
    }

    /** Sheets of the format in which this household has more than one line. */
    Optional<SheetRecord> repeatedLine() {
        Set<String> sheets = new LinkedHashSet<>();
        return lines.stream()
                .filter(row -> row.header().layout().rows() == SheetLayout.Rows.HOUSEHOLD)
                .filter(row -> !sheets.add(row.sheet()))
                .findFirst();
    }
}
