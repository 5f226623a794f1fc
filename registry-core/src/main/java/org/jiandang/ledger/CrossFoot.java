package org.jiandang.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule that two sums must be equal (表内、表间勾稽). Its sentence is {@code ledger.check.<code>}.
 *
 * @param code ledger and number, {@code L1-1}
 * @param left figures added up on the left
 * @param right figures added up on the right
 */
public record CrossFoot(String code, List<Figure> left, List<Figure> right) {

    /** One figure must equal another. */
    public static CrossFoot equal(String code, Figure left, Figure right) {
        return new CrossFoot(code, List.of(left), List.of(right));
    }

    /** One figure must equal the sum of others. */
    public static CrossFoot sum(String code, Figure left, Figure... parts) {
        return new CrossFoot(code, List.of(left), List.of(parts));
    }

    /** All figures the rule compares. */
    public Stream<Figure> figures() {
        return Stream.concat(left.stream(), right.stream());
    }

    /** What came out of a rule. */
    public enum Verdict {
        HOLDS,
        BREACHED,
        /** The other ledger does not know a filter that is set, so the two sides count different things. */
        NOT_JUDGED,
        /** Too many rows to be compared while a page waits; files carry the verdict. */
        IN_FILE
    }

    /** A rule with the figures it was judged by. */
    public record Result(CrossFoot rule, Verdict verdict, BigDecimal left, BigDecimal right) {

        /** Whether the two sides were compared. */
        public boolean isJudged() {
            return verdict == Verdict.HOLDS || verdict == Verdict.BREACHED;
        }

        static Result judged(CrossFoot rule, BigDecimal left, BigDecimal right) {
            return new Result(rule, left.compareTo(right) == 0 ? Verdict.HOLDS : Verdict.BREACHED, left, right);
        }

        static Result without(CrossFoot rule, Verdict verdict) {
            return new Result(rule, verdict, BigDecimal.ZERO, BigDecimal.ZERO);
        }
    }
}
