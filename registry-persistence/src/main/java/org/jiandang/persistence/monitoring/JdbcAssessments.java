package org.jiandang.persistence.monitoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.course.Assessment;
import org.jiandang.monitoring.course.Assessments;
import org.jiandang.monitoring.course.ClearanceAssessment;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessments by hand-written SQL; the history of the tables keeps the earlier ones. */
@Repository
class JdbcAssessments implements Assessments {

    private static final String WATCH = """
            INSERT INTO reg.watch_assessment (county_code, case_serial, village_code, kind, risks, rigid_spending, income_fell, in_trouble)
            VALUES (:county, :serial, :village, :kind, :risks, :spending, :fell, :trouble)
            ON CONFLICT (county_code, case_serial) DO UPDATE SET kind = excluded.kind, risks = excluded.risks,
                rigid_spending = excluded.rigid_spending, income_fell = excluded.income_fell, in_trouble = excluded.in_trouble""";

    private static final String CLEARANCE = """
            INSERT INTO reg.clearance_assessment (county_code, case_serial, village_code, mode, stable_since, spending_controlled, risk_gone,
                no_new_risk)
            VALUES (:county, :serial, :village, :mode, :stable, :controlled, :gone, :noNew)
            ON CONFLICT (county_code, case_serial) DO UPDATE SET mode = excluded.mode, stable_since = excluded.stable_since,
                spending_controlled = excluded.spending_controlled, risk_gone = excluded.risk_gone, no_new_risk = excluded.no_new_risk""";

    private final JdbcClient jdbc;

    JdbcAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(CaseId id, RegionCode village, Assessment assessment) {
        Map<String, @Nullable Object> row = key(id, village);
        WatchKind kind = assessment.kind();
        row.put("kind", kind == null ? null : kind.name());
        row.put("risks", RiskCells.names(assessment.risks()));
        row.put("spending", assessment.rigidSpending());
        row.put("fell", assessment.incomeFell());
        row.put("trouble", assessment.inTrouble());
        jdbc.sql(WATCH).params(row).update();
    }

    @Override
    public void put(CaseId id, RegionCode village, ClearanceAssessment assessment) {
        Map<String, @Nullable Object> row = key(id, village);
        row.put("mode", assessment.mode().name());
        row.put("stable", assessment.stableSince());
        row.put("controlled", assessment.spendingControlled());
        row.put("gone", assessment.riskGone());
        row.put("noNew", assessment.noNewRisk());
        jdbc.sql(CLEARANCE).params(row).update();
    }

    @Override
    public Optional<Assessment> find(CaseId id) {
        return of(id, "watch_assessment")
                .query((row, n) -> new Assessment(
                        Cells.constant(row, "kind", WatchKind.class),
                        RiskCells.risks(row),
                        row.getBigDecimal("rigid_spending"),
                        row.getBoolean("income_fell"),
                        row.getBoolean("in_trouble")))
                .optional();
    }

    @Override
    public Optional<ClearanceAssessment> findClearance(CaseId id) {
        return of(id, "clearance_assessment")
                .query((row, n) -> new ClearanceAssessment(
                        ClearanceMode.valueOf(row.getString("mode")),
                        Cells.day(row, "stable_since"),
                        row.getBoolean("spending_controlled"),
                        row.getBoolean("risk_gone"),
                        row.getBoolean("no_new_risk")))
                .optional();
    }

    private JdbcClient.StatementSpec of(CaseId id, String table) {
        return jdbc.sql("SELECT * FROM reg." + table + " WHERE county_code = :county AND case_serial = :serial")
                .param("county", id.countyCode())
                .param("serial", id.serial());
    }

    private static Map<String, @Nullable Object> key(CaseId id, RegionCode village) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("county", id.countyCode());
        row.put("serial", id.serial());
        row.put("village", village.value());
        return row;
    }
}
