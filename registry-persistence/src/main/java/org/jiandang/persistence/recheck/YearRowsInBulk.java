package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Industry;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Livestock;
import org.jiandang.household.card.Relocation;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest year of each household of a batch and the one before it, with their incomes. */
@Component
class YearRowsInBulk {

    private static final String OF_BATCH = """
            FROM unnest(:serials, :years) AS k (serial, year)
            JOIN %s a ON a.county_code = :county AND a.household_serial = k.serial AND a.year IN (k.year, k.year - 1)""";

    private final JdbcClient jdbc;
    private final RowLayout layout = new RowLayout();
    private final int serial = layout.column("a.household_serial");
    private final int year = layout.column("a.year");
    private final int newest = layout.column("a.year = k.year");
    private final int recordDate = layout.column("a.record_date");
    private final int population = layout.column("a.population");
    private final SectionReader<Land> land = layout.section("a", Land.class);
    private final SectionReader<Livestock> livestock = layout.section("a", Livestock.class);
    private final SectionReader<Industry> industry = layout.section("a", Industry.class);
    private final SectionReader<Utilities> utilities = layout.section("a", Utilities.class);
    private final SectionReader<Road> road = layout.section("a", Road.class);
    private final SectionReader<Housing> housing = layout.section("a", Housing.class);
    private final SectionReader<Water> water = layout.section("a", Water.class);
    private final SectionReader<Relocation> relocation = layout.section("a", Relocation.class);

    YearRowsInBulk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(long serial, int year) {}

    /** By household; the newest year has no population of its own, its members are counted. */
    Map<Long, Map<Integer, YearFacts>> of(String county, Long[] serials, Integer[] years) {
        Map<Key, IncomeStatement> income = income(county, serials, years);
        Map<Long, Map<Integer, YearFacts>> found = new HashMap<>();
        jdbc.sql("SELECT " + layout.columns() + " " + OF_BATCH.formatted("annual_record"))
                .param("county", county)
                .param("serials", serials)
                .param("years", years)
                .query(row -> {
                    Key key = new Key(row.getLong(serial), row.getInt(year));
                    found.computeIfAbsent(key.serial(), serial -> new HashMap<>())
                            .put(key.year(), read(row, income.getOrDefault(key, IncomeStatement.UNKNOWN)));
                });
        return found;
    }

    private YearFacts read(ResultSet row, IncomeStatement income) throws SQLException {
        LocalDate surveyed = Objects.requireNonNull(SectionReader.day(row, recordDate));
        return new YearFacts(
                row.getInt(year),
                surveyed,
                row.getBoolean(newest) ? null : row.getInt(population),
                land.read(row),
                livestock.read(row),
                industry.read(row),
                utilities.read(row),
                road.read(row),
                housing.read(row),
                water.read(row),
                relocation.read(row),
                income);
    }

    private Map<Key, IncomeStatement> income(String county, Long[] serials, Integer[] years) {
        Map<Key, Map<IncomeItem, IncomeEntry>> entries = new HashMap<>();
        jdbc.sql("SELECT a.household_serial, a.year, a.item, a.amount, a.realised "
                        + OF_BATCH.formatted("annual_income"))
                .param("county", county)
                .param("serials", serials)
                .param("years", years)
                .query(row -> {
                    entries.computeIfAbsent(
                                    new Key(row.getLong(1), row.getInt(2)), key -> new EnumMap<>(IncomeItem.class))
                            .put(
                                    IncomeItem.valueOf(row.getString(3)),
                                    new IncomeEntry(new Money(row.getBigDecimal(4)), row.getBoolean(5)));
                });
        Map<Key, IncomeStatement> statements = new HashMap<>();
        entries.forEach((key, items) -> statements.put(key, new IncomeStatement(items)));
        return statements;
    }
}
