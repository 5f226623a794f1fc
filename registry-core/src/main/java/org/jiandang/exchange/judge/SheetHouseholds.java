package org.jiandang.exchange.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.SheetLayout;
import org.jiandang.exchange.sheet.SheetRecord;

/**
 * Gathers rows by the number of the household. Where a format writes the number on the first row of a household only, it is carried down to the
 * rows below.
 */
final class SheetHouseholds implements Consumer<SheetRecord> {
    private final Map<String, SheetHousehold> byKey = new LinkedHashMap<>();
    private final List<SheetRecord> homeless = new ArrayList<>();
    private final Map<String, String> carried = new HashMap<>();
    private final int mostHouseholds;

    SheetHouseholds(int mostHouseholds) {
        this.mostHouseholds = mostHouseholds;
    }

    @Override
    public void accept(SheetRecord row) {
        Optional<String> key = key(row);
        if (key.isEmpty()) {
            homeless.add(row);
            return;
        }
        byKey.computeIfAbsent(key.get(), number -> new SheetHousehold(byKey.size() + 1, number))
                .add(row);
        if (byKey.size() > mostHouseholds) {
            throw new FileRefused("tooManyHouseholds", mostHouseholds);
        }
    }

    private Optional<String> key(SheetRecord row) {
        Object own = row.value(Datum.Guide.HOUSEHOLD);
        if (row.values().containsKey(Datum.Guide.HOUSEHOLD)) {
            // An unreadable number carries nothing down: the rows below would join the wrong household.
            carried.remove(row.sheet());
        }
        if (own != null) {
            carried.put(row.sheet(), own.toString());
            return Optional.of(own.toString());
        }
        boolean mayCarry = row.header().layout().rows() == SheetLayout.Rows.MEMBER_CARRYING_HOUSEHOLD
                && !row.values().containsKey(Datum.Guide.HOUSEHOLD);
        return mayCarry ? Optional.ofNullable(carried.get(row.sheet())) : Optional.empty();
    }

    Collection<SheetHousehold> all() {
        return byKey.values();
    }

    /** Rows that name no household. */
    List<SheetRecord> homeless() {
        return homeless;
    }
}
