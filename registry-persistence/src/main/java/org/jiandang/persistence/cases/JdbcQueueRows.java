package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.worklist.QueueRows;
import org.jiandang.worklist.StageCount;
import org.jiandang.worklist.Turn;
import org.jiandang.worklist.WorkCursor;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue: running cases at a stage where it is the actor's turn, whose notice is over, and at which the actor has not bound elsewhere. */
@Repository
class JdbcQueueRows implements QueueRows {

    private static final String WAITING = """
            FROM reg.case_file c
            JOIN unnest(cast(:kinds AS text[]), cast(:stages AS text[]), cast(:waits AS boolean[]), cast(:binds AS boolean[]),
                        cast(:levels AS int[])) WITH ORDINALITY AS t (kind, stage, waits, binds, level, place)
              ON t.kind = c.kind AND t.stage = c.stage
            WHERE c.ended_on IS NULL
              AND (cast(:county AS text) IS NULL OR c.county_code = :county)
              AND c.village_code BETWEEN :lo AND :hi
              AND (NOT t.waits OR c.ready_on <= :today)
              AND (NOT t.binds OR t.level = 0 OR NOT EXISTS (
                    SELECT FROM reg.decision d WHERE d.county_code = c.county_code AND d.case_serial = c.serial
                       AND d.person = :person AND d.binds AND d.level <> t.level))
              AND (cast(:kind AS text) IS NULL OR c.kind = :kind)
              AND (cast(:stage AS text) IS NULL OR c.stage = :stage)
              AND (cast(:withFindings AS boolean) IS NULL OR (c.findings > 0) = :withFindings)
            """;

    /** Names of villages are looked up for the rows of the page only. */
    private static final String PAGE = """
            SELECT c.*, (SELECT r.name FROM reg.region r WHERE r.code = c.village_code) AS village_name, t.place
            """ + WAITING + """
              AND (coalesce(c.due_on, DATE '9999-12-31'), c.village_code, c.serial) > (cast(:afterDue AS date), :afterVillage, :afterSerial)
            ORDER BY coalesce(c.due_on, DATE '9999-12-31'), c.village_code, c.serial LIMIT :limit""";

    private static final String STAGES = """
            SELECT kind, stage, count(*) AS cases, count(*) FILTER (WHERE due_on < :today) AS overdue,
                   count(*) FILTER (WHERE findings > 0) AS with_findings
            FROM reg.case_file
            WHERE ended_on IS NULL AND village_code BETWEEN :lo AND :hi AND (cast(:kind AS text) IS NULL OR kind = :kind)
            GROUP BY kind, stage ORDER BY kind, stage""";

    private final JdbcClient jdbc;

    JdbcQueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorkItem> read(
            Actor actor, List<Turn> turns, WorkFilter filter, LocalDate today, @Nullable WorkCursor after, int limit) {
        WorkCursor from = after == null ? new WorkCursor(LocalDate.of(1, 1, 1), "", 0, false) : after;
        return jdbc.sql(PAGE)
                .params(asked(actor, turns, filter, today))
                .param("afterDue", from.dueOn())
                .param("afterVillage", from.village())
                .param("afterSerial", from.serial())
                .param("limit", limit)
                .query((row, n) -> item(row, turns, today))
                .list();
    }

    @Override
    public long count(Actor actor, List<Turn> turns, WorkFilter filter, LocalDate today) {
        return jdbc.sql("SELECT count(*) " + WAITING)
                .params(asked(actor, turns, filter, today))
                .query(Long.class)
                .single();
    }

    @Override
    public List<StageCount> stages(WorkFilter filter, LocalDate today) {
        RegionCode area = filter.area();
        CaseKind kind = filter.kind();
        return jdbc.sql(STAGES)
                .param("today", today)
                .param("lo", area == null ? "" : Jurisdiction.of(area).lo())
                .param(
                        "hi",
                        area == null ? "999999999999" : Jurisdiction.of(area).hi())
                .param("kind", kind == null ? null : kind.name())
                .query((row, n) -> new StageCount(
                        CaseKind.valueOf(row.getString("kind")),
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("cases"),
                        row.getLong("overdue"),
                        row.getLong("with_findings")))
                .list();
    }

    private static Map<String, @Nullable Object> asked(
            Actor actor, List<Turn> turns, WorkFilter filter, LocalDate today) {
        RegionCode area = filter.area();
        CaseKind kind = filter.kind();
        Stage stage = filter.stage();
        Jurisdiction under = area == null ? actor.jurisdiction() : Jurisdiction.of(area);
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("kinds", turns.stream().map(turn -> turn.kind().name()).toArray(String[]::new));
        asked.put("stages", turns.stream().map(turn -> turn.stage().name()).toArray(String[]::new));
        asked.put("waits", turns.stream().map(Turn::waitsForNotice).toArray(Boolean[]::new));
        asked.put("binds", turns.stream().map(Turn::binds).toArray(Boolean[]::new));
        asked.put("levels", turns.stream().map(turn -> turn.level().ordinal()).toArray(Integer[]::new));
        asked.put("county", under.prefix().length() < 6 ? null : under.prefix().substring(0, 6));
        asked.put("lo", under.lo());
        asked.put("hi", under.hi());
        asked.put("today", today);
        asked.put("person", actor.person());
        asked.put("kind", kind == null ? null : kind.name());
        asked.put("stage", stage == null ? null : stage.name());
        asked.put("withFindings", filter.withFindings());
        return asked;
    }

    private static WorkItem item(ResultSet row, List<Turn> turns, LocalDate today) throws SQLException {
        LocalDate due = Cells.day(row, "due_on");
        List<Action> actions = turns.get(row.getInt("place") - 1).actions();
        String village = row.getString("village_name");
        return new WorkItem(
                new CaseId(row.getString("county_code"), row.getLong("serial")),
                CaseKind.valueOf(row.getString("kind")),
                null,
                row.getString("case_no"),
                RegionCode.of(row.getString("village_code")),
                village == null ? row.getString("village_code") : village,
                row.getString("head_name"),
                row.getInt("population"),
                row.getInt("year"),
                Stage.valueOf(row.getString("stage")),
                Cells.requiredDay(row, "stage_since"),
                Cells.day(row, "ready_on"),
                due,
                due != null && due.isBefore(today),
                row.getInt("findings"),
                row.getInt("version"),
                actions);
    }
}
