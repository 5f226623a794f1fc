package org.jiandang.authority;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;

/**
 * Figures so small that they point at people, and their protection: one column of a table whose lines are the parts of an area. A reader who has no hand
 * in the cases of the area is not shown a figure of one to four, nor the one more that would give it away by subtraction, nor on the page of a part what
 * was hidden on the page above.
 */
public final class SmallCells {

    /** The smallest figure that is shown. */
    public static final long LEAST = 5;

    private static final Set<Role> WITHOUT_CASES = EnumSet.of(Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);

    private SmallCells() {}

    /** Whether small figures are hidden from the reader. */
    public static boolean areHiddenFrom(Actor reader) {
        return WITHOUT_CASES.contains(reader.role());
    }

    /**
     * Which parts of an area are not shown.
     *
     * @param reader who reads
     * @param area whose parts they are
     * @param partsOf the figures of the parts of an area by their codes of twelve digits
     * @return the codes of the parts; with the area's own code among them when their sum is not shown either
     */
    public static Set<String> hidden(Actor reader, RegionCode area, Function<RegionCode, Map<String, Long>> partsOf) {
        if (!areHiddenFrom(reader)) {
            return Set.of();
        }
        Map<String, Long> parts = partsOf.apply(area);
        boolean sumShown = showsSum(reader, area, parts, partsOf);
        Set<String> hidden = hide(parts, sumShown);
        if (!sumShown) {
            hidden.add(area.value());
        }
        return hidden;
    }

    /** Which figures of a list are not shown to the reader, by their names; their sum is known unless it is small itself. */
    public static Set<String> hiddenOf(Actor reader, Map<String, Long> figures) {
        return areHiddenFrom(reader)
                ? hide(
                        figures,
                        !isSmall(figures.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                : Set.of();
    }

    /** Which figures that stand for themselves are not shown to the reader, by their names. */
    public static Set<String> smallOf(Actor reader, Map<String, Long> figures) {
        return areHiddenFrom(reader)
                ? figures.entrySet().stream()
                        .filter(figure -> isSmall(figure.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** At the top of the reader's area a sum is shown unless it is small; below it is what the page above shows of the area. */
    private static boolean showsSum(
            Actor reader, RegionCode area, Map<String, Long> parts, Function<RegionCode, Map<String, Long>> partsOf) {
        if (area.equals(reader.jurisdiction().region())) {
            return !isSmall(parts.values().stream().mapToLong(Long::longValue).sum());
        }
        List<RegionCode> path = area.path();
        return path.size() < 2
                || !hidden(reader, path.get(path.size() - 2), partsOf).contains(area.value());
    }

    private static Set<String> hide(Map<String, Long> parts, boolean sumShown) {
        Set<String> hidden = new TreeSet<>();
        parts.forEach((part, figure) -> {
            if (isSmall(figure)) {
                hidden.add(part);
            }
        });
        // known sum: one hidden figure is the sum less the others; unknown sum: all figures shown would tell it
        boolean onesGivenAway = sumShown ? hidden.size() == 1 : hidden.isEmpty();
        if (onesGivenAway) {
            parts.entrySet().stream()
                    .filter(part -> part.getValue() > 0 && !hidden.contains(part.getKey()))
                    .min(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(part -> hidden.add(part.getKey()));
        }
        return hidden;
    }

    private static boolean isSmall(long figure) {
        return figure > 0 && figure < LEAST;
    }
}
