package org.jiandang.persistence.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.change.ChangeProcedure;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.worklist.QueueSource;
import org.jiandang.worklist.WorkCursor;
import org.jiandang.worklist.WorkFilter;
import org.jiandang.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Change requests in the queue: those the actor's office decides, told and endorsed by others, and the actor's own that came back. No law sets them a day. */
@Repository
class WaitingChanges implements QueueSource {

    private static final String WAITING = """
            FROM reg.change_request q
            JOIN reg.household h ON h.county_code = q.county_code AND h.serial = q.household_serial
            LEFT JOIN reg.region r ON r.code = q.village_code
            WHERE q.stage = ANY (cast(:stages AS text[]))
              AND q.village_code BETWEEN :lo AND :hi
              AND (q.stage = 'RETURNED') = (q.proposer_person = :person)
              AND (q.stage <> 'TOWNSHIP_REVIEW' OR q.decider_person IS DISTINCT FROM :person)
              AND (cast(:stage AS text) IS NULL OR q.stage = :stage)""";

    private static final String PAGE = "SELECT q.*, h.population, r.name AS village_name " + WAITING + """

              AND (DATE '9999-12-31', q.village_code, q.serial, true) > (cast(:afterDue AS date), :afterVillage, :afterSerial, :afterChange)
            ORDER BY q.village_code, q.serial LIMIT :limit""";

    private final JdbcClient jdbc;

    WaitingChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorkItem> read(Actor actor, WorkFilter filter, LocalDate today, @Nullable WorkCursor after, int limit) {
        if (!isAsked(filter)) {
            return List.of();
        }
        WorkCursor from = after == null ? new WorkCursor(LocalDate.of(1, 1, 1), "", 0, false) : after;
        return jdbc.sql(PAGE)
                .params(asked(actor, filter))
                .param("afterDue", from.dueOn())
                .param("afterVillage", from.village())
                .param("afterSerial", from.serial())
                .param("afterChange", from.change())
                .param("limit", limit)
                .query((row, n) -> item(row, actor))
                .list();
    }

    @Override
    public long count(Actor actor, WorkFilter filter, LocalDate today) {
        return isAsked(filter)
                ? jdbc.sql("SELECT count(*) " + WAITING)
                        .params(asked(actor, filter))
                        .query(Long.class)
                        .single()
                : 0;
    }

    /** A change carries no findings until it is opened. */
    private static boolean isAsked(WorkFilter filter) {
        return (filter.kind() == null || filter.kind() == CaseKind.CHANGE)
                && !Boolean.TRUE.equals(filter.withFindings());
    }

    private static Map<String, @Nullable Object> asked(Actor actor, WorkFilter filter) {
        RegionCode area = filter.area();
        Stage stage = filter.stage();
        Jurisdiction under = area == null ? actor.jurisdiction() : Jurisdiction.of(area);
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put(
                "stages",
                ChangeProcedure.turnsOf(actor.role()).stream().map(Stage::name).toArray(String[]::new));
        asked.put("lo", under.lo());
        asked.put("hi", under.hi());
        asked.put("person", actor.person());
        asked.put("stage", stage == null ? null : stage.name());
        return asked;
    }

    private static WorkItem item(ResultSet row, Actor actor) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        CaseId id = new CaseId(row.getString("county_code"), row.getLong("serial"));
        String village = row.getString("village_name");
        Instant since = row.getTimestamp("stage_since").toInstant();
        return new WorkItem(
                id,
                CaseKind.CHANGE,
                row.getString("event"),
                id.toString(),
                RegionCode.of(row.getString("village_code")),
                village == null ? row.getString("village_code") : village,
                row.getString("head_name"),
                row.getInt("population"),
                row.getDate("effective_on").toLocalDate().getYear(),
                stage,
                LocalDate.ofInstant(since, RegistryClock.ZONE),
                null,
                null,
                false,
                0,
                row.getInt("version"),
                ChangeProcedure.actions(
                        row.getString("event"), stage, actor.role(), Level.valueOf(row.getString("approval"))));
    }
}
