package org.jiandang.persistence.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.ledger.Disclosure;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerFilter;
import org.jiandang.ledger.LedgerPage;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerRows;
import org.jiandang.ledger.LedgerTotals;
import org.jiandang.ledger.RowKey;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ledgers from PostgreSQL. The plan is made anew for each scope: a plan made for a village would read a province row by row. Names that are put into
 * a statement come from declarations only; what a user chose is always bound.
 */
@Repository
class JdbcLedgerRows implements LedgerRows {

    private static final int FETCH = 1000;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String ORDER = " ORDER BY key_village, key_serial, key_no";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final VillageWindows windows;
    private final LedgerSql sql = new LedgerSql();

    JdbcLedgerRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.windows = new VillageWindows(jdbc);
    }

    @Override
    public <R extends Record> LedgerPage<R> page(
            Ledger<R> ledger, LedgerQuery query, Disclosure disclosure, RowKey after, int size) {
        planAnew();
        String statement = "SELECT * FROM (" + sql.rows(ledger) + ") ledger"
                + " WHERE (key_village, key_serial, key_no) > (:village, :serial, :no)" + ORDER + " LIMIT :size";
        var parameters = parameters(ledger, query, disclosure);
        parameters.put("village", after.village());
        parameters.put("serial", after.serial());
        parameters.put("no", after.no());
        var reader = keyed(new RowReader<>(ledger.rowType(), new GuardedCells(vault, disclosure.numbers())));
        var keyed = new ArrayList<Keyed<R>>();
        var window = windows.first(query.area(), after);
        while (window != null && keyed.size() <= size) {
            parameters.put("lo", window.lo());
            parameters.put("hi", window.hi());
            parameters.put("size", size + 1 - keyed.size());
            keyed.addAll(jdbc.sql(statement).params(parameters).query(reader).list());
            window = windows.next(window);
        }
        boolean more = keyed.size() > size;
        var shown = more ? keyed.subList(0, size) : keyed;
        return new LedgerPage<>(
                shown.stream().map(Keyed::row).toList(),
                after,
                more ? shown.get(size - 1).at(after.position() + size) : null,
                shown.stream()
                        .flatMap(row -> row.households().stream())
                        .distinct()
                        .toList());
    }

    @Override
    public LedgerTotals totals(Ledger<?> ledger, LedgerQuery query) {
        planAnew();
        var sums = ledger.sums();
        String wanted = sums.stream()
                .map(RowReader::column)
                .map(column -> ", coalesce(sum(" + column + "), 0) AS " + column)
                .collect(Collectors.joining());
        return jdbc.sql("SELECT count(*) AS row_count" + wanted + " FROM (" + sql.rows(ledger) + ") ledger")
                .params(parameters(ledger, query, new Disclosure(false, true)))
                .query((row, number) -> {
                    Map<String, BigDecimal> totals = new HashMap<>();
                    for (String sum : sums) {
                        totals.put(sum, row.getBigDecimal(RowReader.column(sum)));
                    }
                    return new LedgerTotals(row.getLong("row_count"), totals);
                })
                .single();
    }

    @Override
    public <R extends Record> void each(
            Ledger<R> ledger, LedgerQuery query, Disclosure disclosure, Consumer<R> consumer) {
        planAnew();
        var reader = new RowReader<>(ledger.rowType(), new GuardedCells(vault, disclosure.numbers()));
        try (var rows = jdbc
                .sql("SELECT * FROM (" + sql.rows(ledger) + ") ledger" + ORDER)
                .withFetchSize(FETCH)
                .params(parameters(ledger, query, disclosure))
                .query(reader)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    private void planAnew() {
        jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
    }

    private Map<String, @Nullable Object> parameters(Ledger<?> ledger, LedgerQuery query, Disclosure disclosure) {
        var area = Jurisdiction.of(query.area());
        OffsetDateTime endOfDay = query.day().plusDays(1).atStartOfDay(CHINA).toOffsetDateTime();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("lo", area.lo());
        parameters.put("hi", area.hi());
        parameters.put("at", endOfDay);
        parameters.put("past", !endOfDay.toInstant().isAfter(clock.instant()));
        parameters.put("day", query.day());
        parameters.put("year", query.year());
        parameters.put("numbers", disclosure.numbers());
        parameters.put("minors", disclosure.minors());
        for (LedgerFilter filter : ledger.filters()) {
            parameters.put(RowReader.column(filter.key()), query.filters().get(filter.key()));
        }
        return parameters;
    }

    private static <R> RowMapper<Keyed<R>> keyed(RowReader<R> reader) {
        return (row, number) -> new Keyed<>(
                reader.mapRow(row, number),
                row.getString("key_village"),
                row.getLong("key_serial"),
                row.getInt("key_no"),
                RowHouseholds.of(row));
    }

    /** A row with its place in the order. */
    private record Keyed<R>(R row, String village, long serial, int no, List<HouseholdId> households) {

        RowKey at(long position) {
            return new RowKey(village, serial, no, position);
        }
    }
}
