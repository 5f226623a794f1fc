package org.jiandang.persistence.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.round.LeftHousehold;
import org.jiandang.round.Reminder;
import org.jiandang.round.RoundDates;
import org.jiandang.round.RoundId;
import org.jiandang.round.RoundProgress;
import org.jiandang.round.Rounds;
import org.jiandang.round.YearlyRound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds, read through the rows of their villages, which is all a village or township sees of them. */
@Repository
class RoundTable implements Rounds {

    private static final String READ = """
            SELECT v.county_code, v.round_serial, coalesce(r.name, v.county_code) AS county_name, v.year, v.opens_on, v.entry_due_on,
                   v.review_due_on, v.closes_on, v.opened_name, v.opened_on, v.closed_on
            FROM (SELECT DISTINCT ON (county_code, round_serial) * FROM round_village
                  WHERE %s ORDER BY county_code, round_serial, village_code) v
            LEFT JOIN region r ON r.code = v.county_code || '000000'
            ORDER BY v.year DESC, v.county_code LIMIT :limit""";

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RegionCode> countiesWithout(RegionCode area, int year) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("""
                        SELECT r.code FROM region r
                        WHERE r.level = 'COUNTY' AND r.valid_to IS NULL AND r.code BETWEEN :lo AND :hi
                          AND EXISTS (SELECT FROM region t WHERE t.parent_code = r.code)
                          AND NOT EXISTS (SELECT FROM yearly_round o WHERE o.county_code = left(r.code, 6) AND o.year = :year)
                        ORDER BY r.code""")
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("year", year)
                .query((row, n) -> RegionCode.of(row.getString(1)))
                .list();
    }

    @Override
    public void open(RoundId id, RegionCode county, int year, RoundDates dates, Actor by, LocalDate on) {
        Map<String, Object> values = dates(id, dates);
        values.put("area", county.value());
        values.put("hi", Jurisdiction.of(county).hi());
        values.put("year", year);
        values.put("by", by.person());
        values.put("name", by.name());
        values.put("on", on);
        jdbc.sql("""
                INSERT INTO yearly_round (county_code, serial, village_code, year, opens_on, entry_due_on, review_due_on, closes_on,
                    opened_by, opened_name, opened_on)
                VALUES (:county, :serial, :area, :year, :opens, :entry, :review, :closes, :by, :name, :on)""").params(values).update();
        jdbc.sql("""
                INSERT INTO round_village (county_code, round_serial, village_code, year, opens_on, entry_due_on, review_due_on, closes_on,
                    state, opened_name, opened_on)
                SELECT :county, :serial, code, :year, :opens, :entry, :review, :closes, 'OPEN', :name, :on
                FROM (SELECT code FROM region WHERE level = 'VILLAGE' AND valid_to IS NULL AND code BETWEEN :area AND :hi
                      UNION SELECT village_code FROM household WHERE village_code BETWEEN :area AND :hi) villages""").params(values).update();
    }

    @Override
    public void reschedule(RoundId id, RoundDates dates) {
        String set =
                " SET opens_on = :opens, entry_due_on = :entry, review_due_on = :review, closes_on = :closes WHERE county_code = :county";
        jdbc.sql("UPDATE yearly_round" + set + " AND serial = :serial")
                .params(dates(id, dates))
                .update();
        jdbc.sql("UPDATE round_village" + set + " AND round_serial = :serial")
                .params(dates(id, dates))
                .update();
    }

    @Override
    public void close(RoundId id, LocalDate on) {
        jdbc.sql("UPDATE yearly_round SET state = 'CLOSED', closed_on = ? WHERE county_code = ? AND serial = ?")
                .params(on, id.countyCode(), id.serial())
                .update();
        jdbc.sql("UPDATE round_village SET state = 'CLOSED', closed_on = ? WHERE county_code = ? AND round_serial = ?")
                .params(on, id.countyCode(), id.serial())
                .update();
    }

    private static Map<String, Object> dates(RoundId id, RoundDates dates) {
        Map<String, Object> values = new HashMap<>();
        values.put("county", id.countyCode());
        values.put("serial", id.serial());
        values.put("opens", dates.opensOn());
        values.put("entry", dates.entryDueOn());
        values.put("review", dates.reviewDueOn());
        values.put("closes", dates.closesOn());
        return values;
    }

    @Override
    public Optional<YearlyRound> find(RoundId id) {
        return jdbc.sql(READ.formatted("county_code = :county AND round_serial = :serial"))
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("limit", 1)
                .query(RoundTable::round)
                .optional();
    }

    @Override
    public List<YearlyRound> of(RegionCode area, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(READ.formatted("village_code BETWEEN :lo AND :hi"))
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("limit", limit)
                .query(RoundTable::round)
                .list();
    }

    @Override
    public List<RoundProgress> progress(YearlyRound round, RegionCode area) {
        RegionLevel level = area.level();
        RegionLevel below = level == RegionLevel.VILLAGE ? level : RegionLevel.values()[level.ordinal() + 1];
        return counted(round, area, below);
    }

    @Override
    public RoundProgress whole(YearlyRound round, RegionCode area) {
        return counted(round, area, area.level()).stream()
                .findFirst()
                .orElseGet(() -> new RoundProgress(area, area.value(), 0, 0, 0, 0, 0, 0, null));
    }

    private List<RoundProgress> counted(YearlyRound round, RegionCode area, RegionLevel level) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(RoundSql.PROGRESS)
                .param("county", round.id().countyCode())
                .param("round", round.id().serial())
                .param("year", round.year())
                .param("digits", level.digits())
                .param("lo", under.lo())
                .param("hi", under.hi())
                .query((row, n) -> new RoundProgress(
                        RegionCode.of(row.getString("area")),
                        row.getString("name"),
                        row.getLong("due"),
                        row.getLong("done"),
                        row.getLong("unsurveyed"),
                        row.getLong("doubtful"),
                        row.getLong("running"),
                        row.getInt("unrecorded"),
                        reminder(row)))
                .list();
    }

    private static @Nullable Reminder reminder(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("reminded_on", LocalDate.class);
        return on == null ? null : new Reminder(on, row.getString("person_name"), row.getString("note"));
    }

    @Override
    public List<LeftHousehold> left(YearlyRound round, RegionCode village, long after, int size) {
        Jurisdiction under = Jurisdiction.of(village);
        return jdbc.sql("SELECT * FROM (" + RoundSql.DUE + """
                        ) h WHERE NOT (surveyed AND findings = 0 AND case_serial IS NULL) AND serial > :after ORDER BY serial LIMIT :size""")
                .param("year", round.year())
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("after", after)
                .param("size", size)
                .query((row, n) -> {
                    Long open = row.getObject("case_serial", Long.class);
                    String county = row.getString("county_code");
                    return new LeftHousehold(
                            new HouseholdId(county, row.getLong("serial")),
                            row.getString("head_name"),
                            row.getInt("population"),
                            row.getBoolean("recorded"),
                            row.getBoolean("surveyed"),
                            row.getInt("findings"),
                            open == null ? null : county + "-" + open);
                })
                .list();
    }

    @Override
    public void remind(RoundId id, long serial, RegionCode area, String note, long left, Actor by, LocalDate on) {
        jdbc.sql("""
                INSERT INTO round_reminder (county_code, serial, village_code, round_serial, note, left_then, person, account, person_name,
                    reminded_on)
                VALUES (:county, :serial, :area, :round, nullif(:note, ''), :left, :person, :account, :name, :on)""")
                .param("county", id.countyCode())
                .param("serial", serial)
                .param("area", area.value())
                .param("round", id.serial())
                .param("note", note)
                .param("left", left)
                .param("person", by.person())
                .param("account", by.account())
                .param("name", by.name())
                .param("on", on)
                .update();
    }

    private static YearlyRound round(ResultSet row, int n) throws SQLException {
        return new YearlyRound(
                new RoundId(row.getString("county_code"), row.getLong("round_serial")),
                RegionCode.ofPrefix(row.getString("county_code")),
                row.getString("county_name"),
                row.getInt("year"),
                new RoundDates(
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("entry_due_on", LocalDate.class),
                        row.getObject("review_due_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class)),
                row.getString("opened_name"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
