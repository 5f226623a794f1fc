package org.jiandang.recheck;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.exit.StandingRules;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.monitoring.WatchRules;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.support.SupportRules;
import org.jspecify.annotations.Nullable;

/** The rules by which a re-check judges: the one list of its books. */
final class RecheckBooks {

    /** The last word says whether the findings belong to the data year or to the household as such. */
    private static final List<Book<?>> ALL = List.of(
            new Book<>(HouseholdRules.BOOK, RecheckFacts::household, true),
            new Book<>(StandingRules.BOOK, RecheckFacts::standing, true),
            new Book<>(WatchRules.BOOK, RecheckFacts::watch, true),
            new Book<>(SupportRules.BOOK, RecheckFacts::support, false));

    /** The codes of all of them. */
    static final Set<String> CODES = ALL.stream()
            .flatMap(book -> book.rules().rules().stream())
            .map(Rule::code)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Book<?>> books;

    private RecheckBooks(List<Book<?>> books) {
        this.books = books;
    }

    /** The books with the severities that a profile raises. */
    static RecheckBooks under(PolicyProfile profile) {
        return new RecheckBooks(
                ALL.stream().<Book<?>>map(book -> book.under(profile)).toList());
    }

    /** What is found of the data year, or of the household as such. */
    Findings judge(RecheckFacts facts, boolean ofYear) {
        return new Findings(books.stream()
                .filter(book -> book.ofYear() == ofYear)
                .flatMap(book -> book.judge(facts).stream())
                .toList());
    }

    /** Rules and the part of the facts they are put to; without that part they are silent. */
    private record Book<F>(RuleBook<F> rules, Function<RecheckFacts, @Nullable F> part, boolean ofYear) {

        Book<F> under(PolicyProfile profile) {
            return new Book<>(rules.under(profile), part, ofYear);
        }

        Findings judge(RecheckFacts facts) {
            F asked = part.apply(facts);
            return asked == null ? Findings.none() : rules.judge(asked);
        }
    }
}
