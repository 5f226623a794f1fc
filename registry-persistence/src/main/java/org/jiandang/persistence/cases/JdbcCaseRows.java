package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Jurisdiction;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.Stage;
import org.jiandang.worklist.CaseCursor;
import org.jiandang.worklist.CaseQuery;
import org.jiandang.worklist.CaseRows;
import org.jiandang.worklist.CaseState;
import org.jiandang.worklist.ListedCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists case files of an area, the newest first; the area policy of the table applies. */
@Repository
class JdbcCaseRows implements CaseRows {

    private static final String LISTED = """
            FROM reg.case_file c
            WHERE c.kind = :kind AND c.village_code BETWEEN :lo AND :hi
              AND (cast(:stage AS text) IS NULL OR c.stage = :stage)
              AND (cast(:year AS int) IS NULL OR c.year = :year)
              AND (cast(:state AS text) IS NULL OR :state = CASE
                    WHEN c.ended_on IS NULL AND c.due_on < :today THEN 'OVERDUE'
                    WHEN c.ended_on IS NULL THEN 'RUNNING'
                    WHEN c.stage IN ('REFUSED', 'WITHDRAWN') THEN 'DROPPED'
                    ELSE 'COMPLETED' END
                   OR :state = 'RUNNING' AND c.ended_on IS NULL)
            """;

    private static final String PAGE = """
            SELECT c.*, coalesce((SELECT r.name FROM reg.region r WHERE r.code = c.village_code), c.village_code) AS village_name
            """ + LISTED + """
              AND (c.opened_on, c.county_code, c.serial) < (cast(:fromDay AS date), :fromCounty, :fromSerial)
            ORDER BY c.opened_on DESC, c.county_code DESC, c.serial DESC LIMIT :limit""";

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    JdbcCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ListedCase> read(CaseQuery query, LocalDate today, int limit) {
        CaseCursor from = query.after();
        return jdbc.sql(PAGE)
                .params(asked(query, today))
                .param("fromDay", from == null ? LAST : from.openedOn())
                .param("fromCounty", from == null ? "" : from.id().countyCode())
                .param("fromSerial", from == null ? 0L : from.id().serial())
                .param("limit", limit)
                .query((row, n) -> read(row, today))
                .list();
    }

    @Override
    public long count(CaseQuery query, LocalDate today) {
        return jdbc.sql("SELECT count(*) " + LISTED)
                .params(asked(query, today))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> asked(CaseQuery query, LocalDate today) {
        Jurisdiction under = Jurisdiction.of(query.area());
        Stage stage = query.stage();
        CaseState state = query.state();
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("kind", query.kind().name());
        asked.put("lo", under.lo());
        asked.put("hi", under.hi());
        asked.put("stage", stage == null ? null : stage.name());
        asked.put("year", query.year());
        asked.put("state", state == null ? null : state.name());
        asked.put("today", today);
        return asked;
    }

    private static ListedCase read(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = Cells.day(row, "due_on");
        return new ListedCase(
                new CaseId(row.getString("county_code"), row.getLong("serial")),
                row.getString("case_no"),
                row.getString("village_name"),
                row.getString("head_name"),
                row.getInt("population"),
                row.getInt("year"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("findings"),
                Cells.requiredDay(row, "opened_on"),
                Cells.requiredDay(row, "stage_since"),
                due,
                due != null && due.isBefore(today));
    }
}
