package org.jiandang.persistence.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.ledger.export.ExportId;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.round.Measure;
import org.jiandang.round.RoundId;
import org.jiandang.round.YearEnd;
import org.jiandang.round.YearEndArea;
import org.jiandang.round.YearEndFigure;
import org.jiandang.round.YearEnds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Year ends in their tables. Figures are inserted and never changed: the application may not. */
@Repository
class YearEndTable implements YearEnds {

    private static final String READ = "SELECT * FROM year_end WHERE county_code = :county ";

    private static final String FIGURES = """
            SELECT measure, detail, coalesce(f.households, 0) AS households, coalesce(f.people, 0) AS people,
                   coalesce(t.households, 0) AS households_today, coalesce(t.people, 0) AS people_today
            FROM (SELECT measure, detail, sum(households) AS households, sum(people) AS people FROM year_end_figure
                  WHERE county_code = :county AND year_end_serial = :serial AND village_code BETWEEN :lo AND :hi GROUP BY 1, 2) f
            FULL JOIN (SELECT measure, detail, sum(households) AS households, sum(people) AS people FROM (%s) now GROUP BY 1, 2) t
                 USING (measure, detail)
            ORDER BY array_position(cast(:measures AS text[]), measure), detail""";

    private static final String BALANCE = """
            SELECT rpad(left(v.village_code, :digits), 12, '0') AS area, min(r.name) AS name,
                   CASE WHEN :compared THEN coalesce(sum(b.people), 0) END AS before,
                   coalesce(sum(f.arrived), 0) AS arrived, coalesce(sum(f.departed), 0) AS departed,
                   coalesce(sum(f.households), 0) AS households, coalesce(sum(f.people), 0) AS people, coalesce(sum(t.people), 0) AS today
            FROM (SELECT village_code FROM year_end_figure WHERE county_code = :county AND year_end_serial IN (:serial, :before)
                    AND village_code BETWEEN :lo AND :hi
                  UNION SELECT DISTINCT village_code FROM household WHERE village_code BETWEEN :lo AND :hi) v
            LEFT JOIN (SELECT village_code, sum(people) AS people FROM year_end_figure
                       WHERE county_code = :county AND year_end_serial = :before AND measure = 'REGISTERED' GROUP BY 1) b USING (village_code)
            LEFT JOIN (SELECT village_code, sum(people) FILTER (WHERE measure = 'ARRIVAL') AS arrived,
                              sum(people) FILTER (WHERE measure = 'DEPARTURE') AS departed,
                              sum(households) FILTER (WHERE measure = 'REGISTERED') AS households,
                              sum(people) FILTER (WHERE measure = 'REGISTERED') AS people
                       FROM year_end_figure WHERE county_code = :county AND year_end_serial = :serial GROUP BY 1) f USING (village_code)
            LEFT JOIN (SELECT village_code, sum(population) AS people FROM household
                       WHERE status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE') AND village_code BETWEEN :lo AND :hi GROUP BY 1) t USING (village_code)
            LEFT JOIN region r ON r.code = rpad(left(v.village_code, :digits), 12, '0')
            GROUP BY 1 ORDER BY 1""";

    private final JdbcClient jdbc;
    private final RegistryClock clock;

    YearEndTable(JdbcClient jdbc, RegistryClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(YearEnd yearEnd, Actor by) {
        jdbc.sql("""
                INSERT INTO year_end (county_code, serial, village_code, round_serial, year, number, day, since, left_households, reason,
                    asked_by, asked_name, asked_at)
                VALUES (:county, :serial, :area, :round, :year, :number, :day, :since, :left, :reason, :by, :name, :at)""")
                .param("county", yearEnd.id().countyCode())
                .param("serial", yearEnd.id().serial())
                .param("area", RegionCode.ofPrefix(yearEnd.id().countyCode()).value())
                .param("round", yearEnd.round().serial())
                .param("year", yearEnd.year())
                .param("number", yearEnd.number())
                .param("day", yearEnd.day())
                .param("since", yearEnd.since())
                .param("left", yearEnd.leftHouseholds())
                .param("reason", yearEnd.reason())
                .param("by", by.person())
                .param("name", by.name())
                .param("at", yearEnd.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<YearEnd> find(RoundId id) {
        return jdbc.sql(READ + "AND serial = :serial")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(YearEndTable::read)
                .optional();
    }

    @Override
    public List<YearEnd> of(RoundId round) {
        return jdbc.sql(READ + "AND round_serial = :round ORDER BY number DESC")
                .param("county", round.countyCode())
                .param("round", round.serial())
                .query(YearEndTable::read)
                .list();
    }

    @Override
    public Optional<YearEnd> newest(String countyCode, int year) {
        return jdbc.sql(READ + "AND year = :year AND state = 'FROZEN' ORDER BY number DESC LIMIT 1")
                .param("county", countyCode)
                .param("year", year)
                .query(YearEndTable::read)
                .optional();
    }

    @Override
    public boolean hasFigures(RoundId id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM year_end_figure WHERE county_code = ? AND year_end_serial = ?)")
                .params(id.countyCode(), id.serial())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void writeFigures(YearEnd yearEnd, RegionCode county) {
        jdbc.sql("""
                INSERT INTO year_end_figure (county_code, year_end_serial, village_code, measure, detail, households, people)
                SELECT :county, :serial, village_code, measure, detail, households, people FROM (%s) figures""".formatted(RoundSql.FIGURES))
                .params(figures(yearEnd, county, yearEnd.day()))
                .update();
    }

    @Override
    public List<YearEndFigure> figures(YearEnd yearEnd, RegionCode area) {
        Map<String, @Nullable Object> values = figures(yearEnd, area, clock.today());
        values.put(
                "measures", List.of(Measure.values()).stream().map(Enum::name).toArray(String[]::new));
        return jdbc.sql(FIGURES.formatted(RoundSql.FIGURES))
                .params(values)
                .query((row, n) -> new YearEndFigure(
                        Measure.valueOf(row.getString("measure")),
                        row.getString("detail"),
                        row.getLong("households"),
                        row.getLong("people"),
                        row.getLong("households_today"),
                        row.getLong("people_today")))
                .list();
    }

    private Map<String, @Nullable Object> figures(YearEnd yearEnd, RegionCode area, LocalDate day) {
        Jurisdiction under = Jurisdiction.of(area);
        OffsetDateTime end = day.plusDays(1).atStartOfDay(RegistryClock.ZONE).toOffsetDateTime();
        LocalDate since = yearEnd.since();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("county", yearEnd.id().countyCode());
        values.put("serial", yearEnd.id().serial());
        values.put("lo", under.lo());
        values.put("hi", under.hi());
        values.put("at", end);
        values.put("past", !end.toInstant().isAfter(clock.instant()));
        values.put("day", day);
        values.put("year", yearEnd.year());
        // A far day where nothing came before: then nothing arrived and nothing departed since.
        LocalDate from = since == null ? LocalDate.of(9999, 1, 1) : since;
        values.put("since", from);
        values.put(
                "since_at",
                since == null
                        ? LocalDate.of(1000, 1, 1)
                                .atStartOfDay(RegistryClock.ZONE)
                                .toOffsetDateTime()
                        : since.plusDays(1).atStartOfDay(RegistryClock.ZONE).toOffsetDateTime());
        return values;
    }

    @Override
    public YearEndArea balance(YearEnd yearEnd, RegionCode area) {
        return balances(yearEnd, area, area.level()).stream()
                .findFirst()
                .orElseGet(() -> new YearEndArea(area, area.value(), null, 0, 0, 0, 0, 0));
    }

    @Override
    public List<YearEndArea> balances(YearEnd yearEnd, RegionCode area) {
        RegionLevel level = area.level();
        return level == RegionLevel.VILLAGE
                ? List.of()
                : balances(yearEnd, area, RegionLevel.values()[level.ordinal() + 1]);
    }

    private List<YearEndArea> balances(YearEnd yearEnd, RegionCode area, RegionLevel level) {
        Jurisdiction under = Jurisdiction.of(area);
        long before = jdbc.sql(
                        READ + "AND year = :year AND day = :day AND state = 'FROZEN' ORDER BY number DESC LIMIT 1")
                .param("county", yearEnd.id().countyCode())
                .param("year", yearEnd.year() - 1)
                .param("day", yearEnd.since())
                .query((row, n) -> row.getLong("serial"))
                .optional()
                .orElse(0L);
        return jdbc.sql(BALANCE)
                .param("county", yearEnd.id().countyCode())
                .param("serial", yearEnd.id().serial())
                .param("before", before)
                .param("compared", before > 0)
                .param("digits", level.digits())
                .param("lo", under.lo())
                .param("hi", under.hi())
                .query((row, n) -> new YearEndArea(
                        RegionCode.of(row.getString("area")),
                        row.getString("name") == null ? row.getString("area") : row.getString("name"),
                        row.getObject("before") == null ? null : row.getLong("before"),
                        row.getLong("arrived"),
                        row.getLong("departed"),
                        row.getLong("households"),
                        row.getLong("people"),
                        row.getLong("today")))
                .list();
    }

    @Override
    public Optional<ExportId> ledger(RoundId id, String code) {
        return jdbc.sql(
                        "SELECT export_serial FROM year_end_ledger WHERE county_code = ? AND year_end_serial = ? AND ledger = ?")
                .params(id.countyCode(), id.serial(), code)
                .query((row, n) -> new ExportId(id.countyCode(), row.getLong(1)))
                .optional();
    }

    @Override
    public void keep(RoundId id, String code, ExportId export) {
        jdbc.sql("""
                INSERT INTO year_end_ledger (county_code, year_end_serial, ledger, village_code, export_serial)
                VALUES (?, ?, ?, ?, ?)""")
                .params(
                        id.countyCode(),
                        id.serial(),
                        code,
                        RegionCode.ofPrefix(id.countyCode()).value(),
                        export.serial())
                .update();
    }

    @Override
    public void frozen(RoundId id, Instant at) {
        jdbc.sql(
                        "UPDATE year_end SET state = 'FROZEN', frozen_at = ? WHERE county_code = ? AND serial = ? AND state = 'RUNNING'")
                .params(at.atOffset(ZoneOffset.UTC), id.countyCode(), id.serial())
                .update();
    }

    private static YearEnd read(ResultSet row, int n) throws SQLException {
        OffsetDateTime frozen = row.getObject("frozen_at", OffsetDateTime.class);
        String county = row.getString("county_code");
        return new YearEnd(
                new RoundId(county, row.getLong("serial")),
                new RoundId(county, row.getLong("round_serial")),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getLong("left_households"),
                row.getString("reason"),
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                frozen == null ? null : frozen.toInstant());
    }
}
