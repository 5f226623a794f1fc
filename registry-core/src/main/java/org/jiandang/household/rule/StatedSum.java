package org.jiandang.household.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.code.IncomeItem.Kind;
import org.jiandang.policy.Place;
import org.jspecify.annotations.Nullable;

/** A sum that a sheet states beside the sum of its parts. */
record StatedSum(String component, BigDecimal stated, BigDecimal computed) {

    /** The sums whose parts are all known. */
    static List<StatedSum> of(HouseholdFacts facts) {
        if (facts.year() == null) {
            return List.of();
        }
        IncomeStatement income = facts.year().income();
        IncomeTotals stated = facts.stated().income();
        List<StatedSum> sums = new ArrayList<>();
        add(sums, income, Kind.WAGE, stated.wage());
        add(sums, income, Kind.BUSINESS, stated.business());
        add(sums, income, Kind.PROPERTY, stated.property());
        add(sums, income, Kind.TRANSFER, stated.transfer());
        add(sums, income, Kind.EXPENSE, stated.expense());
        boolean whole = Stream.of(Kind.WAGE, Kind.BUSINESS, Kind.PROPERTY, Kind.TRANSFER)
                .allMatch(income::knows);
        if (whole && stated.gross() != null) {
            sums.add(new StatedSum("gross", stated.gross(), income.gross().amount()));
        }
        if (whole && income.knows(Kind.EXPENSE)) {
            if (stated.net() != null) {
                sums.add(new StatedSum("net", stated.net(), income.net().amount()));
            }
            Integer persons = facts.population();
            if (stated.perCapita() != null && persons != null && persons > 0) {
                sums.add(new StatedSum(
                        "perCapita",
                        stated.perCapita(),
                        income.perCapita(persons).amount()));
            }
        }
        return sums;
    }

    private static void add(List<StatedSum> sums, IncomeStatement income, Kind kind, @Nullable BigDecimal stated) {
        if (stated != null && income.knows(kind)) {
            sums.add(new StatedSum(
                    kind.name().toLowerCase(java.util.Locale.ROOT),
                    stated,
                    income.total(kind).amount()));
        }
    }

    Place place() {
        return Place.of("income", component);
    }

    /** Equal to the cent; a sheet may show more decimals of a quotient. */
    boolean agrees() {
        return stated.setScale(2, RoundingMode.HALF_UP).compareTo(computed) == 0;
    }
}
