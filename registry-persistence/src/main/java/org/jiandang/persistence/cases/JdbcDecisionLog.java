package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandang.account.Role;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.DecisionLog;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions: inserted and read; the grants refuse anything else. */
@Repository
class JdbcDecisionLog implements DecisionLog {

    private final JdbcClient jdbc;

    JdbcDecisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(CaseRecord file, Decision decision) {
        jdbc.sql("""
                INSERT INTO reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level,
                    decided_at, decided_on, action, from_stage, to_stage, binds, opinion, facts, findings, profile_version, evidence)
                VALUES (:county, :case, :no, :village, :person, :account, :name, :role, :level, :at, :on, :action, :from, :to,
                    :binds, :opinion, cast(:facts AS jsonb), cast(:findings AS jsonb), :profile, :evidence)""")
                .param("county", file.id().countyCode())
                .param("case", file.id().serial())
                .param("no", decision.no())
                .param("village", file.village().value())
                .param("person", decision.person())
                .param("account", decision.account())
                .param("name", decision.actorName())
                .param("role", decision.role().name())
                .param("level", decision.level().ordinal())
                .param("at", Cells.moment(decision.decidedAt()))
                .param("on", decision.decidedOn())
                .param("action", decision.action().name())
                .param("from", decision.from() == null ? null : decision.from().name())
                .param("to", decision.to().name())
                .param("binds", decision.binds())
                .param("opinion", decision.opinion())
                .param("facts", decision.facts())
                .param("findings", decision.findings())
                .param("profile", decision.profileVersion())
                .param(
                        "evidence",
                        decision.evidence().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .update();
    }

    @Override
    public List<Decision> of(CaseId id) {
        return jdbc.sql("SELECT * FROM reg.decision WHERE county_code = :county AND case_serial = :case ORDER BY no")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query((row, n) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getInt("no"),
                row.getString("person"),
                row.getString("account"),
                row.getString("actor_name"),
                Role.valueOf(row.getString("role")),
                Level.values()[row.getInt("level")],
                Cells.requiredInstant(row, "decided_at"),
                Cells.requiredDay(row, "decided_on"),
                Action.valueOf(row.getString("action")),
                Cells.constant(row, "from_stage", Stage.class),
                Stage.valueOf(row.getString("to_stage")),
                row.getBoolean("binds"),
                row.getString("opinion"),
                row.getString("facts"),
                row.getString("findings"),
                row.getString("profile_version"),
                serials(row.getString("evidence")));
    }

    private static List<Long> serials(String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }
}
