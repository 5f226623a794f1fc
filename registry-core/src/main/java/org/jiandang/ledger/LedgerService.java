package org.jiandang.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows and writes ledgers. Each call reads in one snapshot: rows, totals and cross-foot rules speak of the same moment. An area outside the
 * actor's own is not found, a wider one too: its title would promise what the reader cannot see.
 */
@Service
public class LedgerService {

    /** Rows up to which a page compares its figures with those of other ledgers. */
    private static final long CHECKED_ON_SCREEN = 50_000;

    private final LedgerRows rows;
    private final Regions regions;
    private final Clock clock;

    LedgerService(LedgerRows rows, Regions regions, Clock clock) {
        this.rows = rows;
        this.regions = regions;
        this.clock = clock;
    }

    /** A page of rows with totals and checks; numbers are masked. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <R extends Record> LedgerView<R> view(Ledger<R> ledger, LedgerQuery query, RowKey after, int size) {
        var disclosure = disclosure(query, false);
        return new LedgerView<>(
                sheet(ledger, query, CHECKED_ON_SCREEN), rows.page(ledger, query, disclosure, after, size));
    }

    /** How many rows the query has. */
    @Transactional(readOnly = true)
    public long count(Ledger<?> ledger, LedgerQuery query) {
        disclosure(query, false);
        return rows.totals(ledger, query).rows();
    }

    /**
     * Hands all rows to a sink, one by one.
     *
     * @param numbers whether identity numbers, phones and accounts are opened; whoever asks has checked the right and recorded the purpose
     * @return the number of rows
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public <R extends Record> long write(Ledger<R> ledger, LedgerQuery query, boolean numbers, LedgerSink sink) {
        var disclosure = disclosure(query, numbers);
        var rowSink = sink.open(sheet(ledger, query, Long.MAX_VALUE));
        var number = new long[1];
        rows.each(ledger, query, disclosure, row -> rowSink.row(++number[0], row));
        rowSink.close();
        return number[0];
    }

    private Disclosure disclosure(LedgerQuery query, boolean numbers) {
        Actor actor = Acting.require();
        actor.mustReach(query.area());
        boolean far = actor.role() == Role.PREFECTURE_OFFICE || actor.role() == Role.REGION_OFFICE;
        return new Disclosure(numbers, !far);
    }

    private <R extends Record> LedgerSheet<R> sheet(Ledger<R> ledger, LedgerQuery query, long checkedUpTo) {
        var known = new HashMap<Figure, BigDecimal>();
        var totals = rows.totals(ledger, query);
        known.put(Figure.rows(ledger.code()), totals.of(Figure.ROWS));
        ledger.sums().forEach(sum -> known.put(Figure.sum(ledger.code(), sum), totals.of(sum)));
        var checks = ledger.crossFoots().stream()
                .map(rule -> totals.rows() > checkedUpTo
                        ? CrossFoot.Result.without(rule, CrossFoot.Verdict.IN_FILE)
                        : judge(rule, query, known))
                .toList();
        return new LedgerSheet<>(ledger, query, regions.path(query.area()), LocalDate.now(clock), totals, checks);
    }

    private CrossFoot.Result judge(CrossFoot rule, LedgerQuery query, Map<Figure, BigDecimal> known) {
        boolean comparable =
                rule.figures().allMatch(figure -> Ledgers.of(figure.ledger()).understands(figure.narrowed(query)));
        return comparable
                ? CrossFoot.Result.judged(rule, sum(rule.left(), query, known), sum(rule.right(), query, known))
                : CrossFoot.Result.without(rule, CrossFoot.Verdict.NOT_JUDGED);
    }

    private BigDecimal sum(List<Figure> figures, LedgerQuery query, Map<Figure, BigDecimal> known) {
        return figures.stream().map(figure -> number(figure, query, known)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal number(Figure figure, LedgerQuery query, Map<Figure, BigDecimal> known) {
        BigDecimal number = known.get(figure);
        if (number == null) {
            number = rows.totals(Ledgers.of(figure.ledger()), figure.narrowed(query))
                    .of(figure.measure());
            known.put(figure, number);
        }
        return number;
    }
}
