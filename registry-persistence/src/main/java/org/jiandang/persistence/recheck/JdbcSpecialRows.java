package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.recheck.special.Conclusion;
import org.jiandang.recheck.special.Limits;
import org.jiandang.recheck.special.RecordVisit;
import org.jiandang.recheck.special.SpecialCount;
import org.jiandang.recheck.special.SpecialCursor;
import org.jiandang.recheck.special.SpecialQuery;
import org.jiandang.recheck.special.SpecialRow;
import org.jiandang.recheck.special.SpecialRows;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The special lists: one query of each list gives its rows and its count. */
@Component
class JdbcSpecialRows implements SpecialRows {

    private static final String OF_REASON = "(cast(:reason AS text) IS NULL OR :reason = ANY (s.reasons))";

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE s.judged AND %s) AS rows, count(*) FILTER (WHERE NOT s.judged) AS unjudged FROM (%s) s""";

    private static final String ROWS = """
            SELECT s.*, h.head_name, h.population, h.status, coalesce(v.name, s.village_code) AS village_name,
                   coalesce(p.name, h.head_name) AS person_name, w.visited_on, w.conclusion
            FROM (SELECT * FROM (%s) s
                  WHERE s.judged AND %s AND (s.village_code, s.serial, s.member_no) > (:village, :serial, :member)
                  ORDER BY s.village_code, s.serial, s.member_no LIMIT :size) s
            JOIN household h ON h.county_code = s.county_code AND h.serial = s.serial
            LEFT JOIN region v ON v.code = s.village_code
            LEFT JOIN member p ON p.county_code = s.county_code AND p.household_serial = s.serial AND p.no = s.member_no
            LEFT JOIN LATERAL (SELECT x.visited_on, x.conclusion FROM special_visit x
                               WHERE x.county_code = s.county_code AND x.household_serial = s.serial AND x.list = :list
                               ORDER BY x.visited_on DESC, x.serial DESC LIMIT 1) w ON true
            ORDER BY s.village_code, s.serial, s.member_no""";

    private static final String ADD = """
            INSERT INTO special_visit (county_code, serial, village_code, household_serial, list, visited_on, conclusion, note,
                                       recorded_account, recorded_name)
            SELECT county_code, :serial, village_code, serial, :list, :on, :conclusion, :note, :account, :name
            FROM household WHERE county_code = :county AND serial = :household""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    JdbcSpecialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SpecialCount count(SpecialQuery query, List<Limits> limits) {
        return of(COUNT.formatted(OF_REASON, SpecialSql.of(query.list())), query, limits)
                .query((row, n) -> new SpecialCount(query.list(), row.getLong("rows"), row.getLong("unjudged")))
                .single();
    }

    @Override
    public List<SpecialRow> rows(SpecialQuery query, List<Limits> limits, SpecialCursor after, int size) {
        return of(ROWS.formatted(SpecialSql.of(query.list()), OF_REASON), query, limits)
                .param("village", after.village())
                .param("serial", after.serial())
                .param("member", after.member())
                .param("list", query.list().name())
                .param("size", size)
                .query(JdbcSpecialRows::read)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, SpecialQuery query, List<Limits> limits) {
        Jurisdiction under = Jurisdiction.of(query.area());
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("lo", under.lo()).param("hi", under.hi()).param("reason", query.reason());
        return query.list().asksLimits() ? statement.param("limits", json.writeValueAsString(limits)) : statement;
    }

    @Override
    public void add(long serial, RecordVisit visit) {
        Actor actor = Acting.require();
        jdbc.sql(ADD)
                .param("serial", serial)
                .param("list", visit.list().name())
                .param("on", visit.visitedOn())
                .param("conclusion", visit.conclusion().name())
                .param("note", visit.note().strip())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("county", visit.household().countyCode())
                .param("household", visit.household().serial())
                .update();
    }

    private static SpecialRow read(ResultSet row, int n) throws SQLException {
        String conclusion = row.getString("conclusion");
        return new SpecialRow(
                new HouseholdId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("village_name"),
                row.getString("head_name"),
                row.getInt("population"),
                HouseholdStatus.valueOf(row.getString("status")),
                row.getInt("member_no"),
                row.getString("person_name"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("figure"),
                row.getObject("visited_on", LocalDate.class),
                conclusion == null ? null : Conclusion.valueOf(conclusion));
    }
}
