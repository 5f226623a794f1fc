package org.jiandang.identification;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.HitState;
import org.jiandang.screening.Income;
import org.jiandang.screening.Person;
import org.jiandang.screening.RedLine;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is judged on: the household of the year, what the surveyors saw, the red lines that were raised. Holds no name and no number.
 *
 * @param year the year whose income is judged
 */
record EntryFacts(int year, Circumstances household, List<Check> checks, List<Hit> hits, EntryLimits limits) {

    EntryFacts {
        checks = List.copyOf(checks);
        hits = List.copyOf(hits);
    }

    /** A red line as it stands. */
    record Hit(int no, RedLine line, HitState state) {}

    /** The same facts under other limits: how an old decision is judged again. */
    EntryFacts under(EntryLimits other) {
        return new EntryFacts(year, household, checks, hits, other);
    }

    /** Net income of one person, rounded to cents. */
    @Nullable
    BigDecimal perCapita() {
        return Income.shown(household.income().net(), household.population());
    }

    @Nullable
    BigDecimal line() {
        return limits.line() == null ? null : limits.line().value();
    }

    boolean isIncomeBelowLine() {
        BigDecimal net = household.income().net();
        Threshold line = limits.line();
        return net != null && line != null && Income.isBelow(net, household.population(), line);
    }

    /** The items of 两不愁三保障 known to be unmet, by the form or by the surveyors. */
    Set<CheckItem> unmet() {
        EnumSet<CheckItem> unmet = EnumSet.noneOf(CheckItem.class);
        if (household.home().isDangerous()) {
            unmet.add(CheckItem.HOUSING);
        }
        if (household.schoolAge().stream().anyMatch(Person::hasDroppedOut)) {
            unmet.add(CheckItem.EDUCATION);
        }
        if (household.members().stream().anyMatch(Person::isUninsured)) {
            unmet.add(CheckItem.MEDICAL);
        }
        if (limits.water().judge(household.home()) == Truth.NO) {
            unmet.add(CheckItem.WATER);
        }
        checks.stream().filter(check -> !check.met()).map(Check::item).forEach(unmet::add);
        return unmet;
    }

    List<RedLine> lines(HitState state) {
        return hits.stream()
                .filter(hit -> hit.state() == state)
                .sorted(Comparator.comparingInt(Hit::no))
                .map(Hit::line)
                .distinct()
                .toList();
    }
}
