package org.jiandang.persistence.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.whatif.CountyLine;
import org.jspecify.annotations.Nullable;

/** The lines of a county and the items of income as the arrays the count takes. */
final class CountArrays {

    private CountArrays() {}

    static String[] texts(List<CountyLine> lines, Function<CountyLine, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    static BigDecimal[] amounts(List<CountyLine> lines, Function<CountyLine, @Nullable Threshold> which) {
        return lines.stream()
                .map(which)
                .map(line -> line == null ? null : line.value())
                .toArray(BigDecimal[]::new);
    }

    static Boolean[] flags(List<CountyLine> lines, Function<CountyLine, @Nullable Threshold> which) {
        return lines.stream()
                .map(which)
                .map(line -> line != null && line.inclusive())
                .toArray(Boolean[]::new);
    }

    static String[] items(Predicate<IncomeItem> which) {
        return Stream.of(IncomeItem.values()).filter(which).map(Enum::name).toArray(String[]::new);
    }
}
