package org.jiandang.persistence.household;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Jurisdiction;
import org.jiandang.change.stability.EndedHelp;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exited households by the last day of their help. */
@Component
class EndedHelpRows implements EndedHelp {

    private static final String BEFORE = """
            SELECT h.county_code, h.serial, coalesce(r.name, h.village_code) AS village, h.household_no, h.head_name, h.population,
                   coalesce(h.exit_year, 0) AS exit_year, h.continuation_until
            FROM household h LEFT JOIN region r ON r.code = h.village_code
            WHERE h.status = 'EXITED' AND h.continuation_until < :day AND h.village_code BETWEEN :lo AND :hi
            ORDER BY h.village_code, h.serial LIMIT :limit""";

    private static final String WITHOUT_DAY = """
            SELECT count(*) FROM household
            WHERE status = 'EXITED' AND continuation_until IS NULL AND village_code BETWEEN :lo AND :hi""";

    private final JdbcClient jdbc;

    EndedHelpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> before(LocalDate day, RegionCode area, int limit) {
        return jdbc.sql(BEFORE)
                .param("day", day)
                .param("lo", Jurisdiction.of(area).lo())
                .param("hi", Jurisdiction.of(area).hi())
                .param("limit", limit)
                .query((row, n) -> new Line(
                        new HouseholdId(row.getString("county_code"), row.getLong("serial")),
                        row.getString("village"),
                        row.getString("household_no"),
                        row.getString("head_name"),
                        row.getInt("population"),
                        row.getInt("exit_year"),
                        row.getDate("continuation_until").toLocalDate()))
                .list();
    }

    @Override
    public long withoutDay(RegionCode area) {
        return jdbc.sql(WITHOUT_DAY)
                .param("lo", Jurisdiction.of(area).lo())
                .param("hi", Jurisdiction.of(area).hi())
                .query(Long.class)
                .single();
    }
}
