package org.jiandang.persistence.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.ImportResults;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.RowFinding;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of {@code import_outcome} and {@code import_finding}. */
@Repository
@Transactional
class JdbcImportResults implements ImportResults {
    private static final int BATCH = 1000;
    private static final String OF_BATCH = "where county_code = :county and batch_serial = :batch ";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    JdbcImportResults(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    @Override
    public void replace(BatchId id, String regionCode, List<Outcome> outcomes, List<RowFinding> findings) {
        of("delete from reg.import_finding " + OF_BATCH, id).update();
        of("delete from reg.import_outcome " + OF_BATCH, id).update();
        Map<Integer, String> villages = new HashMap<>();
        template.batchUpdate("""
                insert into reg.import_outcome (county_code, batch_serial, no, village_code, household_key, head_name, kind, members, changes,
                                                doubts, sheet, row_no, household_serial)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)
                """, outcomes, BATCH, (statement, one) -> {
            villages.put(one.no(), one.villageCode());
            statement.setString(1, id.countyCode());
            statement.setLong(2, id.serial());
            statement.setInt(3, one.no());
            statement.setString(4, one.villageCode());
            statement.setString(5, one.key());
            statement.setString(6, one.headName());
            statement.setString(7, one.kind().name());
            statement.setInt(8, one.members());
            statement.setString(9, json.writeValueAsString(one.changes()));
            statement.setInt(10, one.doubts());
            statement.setString(11, one.sheet());
            statement.setInt(12, one.row());
            statement.setObject(
                    13, one.household() == null ? null : one.household().serial(), java.sql.Types.BIGINT);
        });
        int[] no = new int[1];
        template.batchUpdate("""
                insert into reg.import_finding (county_code, batch_serial, no, village_code, outcome_no, household_key, code, severity, echo, sheet,
                                                row_no, header, value, field, arguments)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                """, findings, BATCH, (statement, one) -> {
            statement.setString(1, id.countyCode());
            statement.setLong(2, id.serial());
            statement.setInt(3, ++no[0]);
            statement.setString(4, villages.getOrDefault(one.outcomeNo(), regionCode));
            statement.setInt(5, one.outcomeNo());
            statement.setString(6, one.key());
            statement.setString(7, one.code());
            statement.setString(8, one.severity().name());
            statement.setBoolean(9, one.echo());
            statement.setString(10, one.sheet());
            statement.setInt(11, one.row());
            statement.setString(12, one.header());
            statement.setString(13, one.value());
            statement.setString(14, one.field());
            statement.setString(15, json.writeValueAsString(one.arguments()));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(BatchId id, Outcome.@Nullable Kind kind, int after, int size) {
        return of(
                        "select * from reg.import_outcome " + OF_BATCH
                                + "and (cast(:kind as text) is null or kind = :kind) and no > :after order by no limit :size",
                        id)
                .param("kind", kind == null ? null : kind.name())
                .param("after", after)
                .param("size", size)
                .query(this::outcome)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RuleCount> rules(BatchId id) {
        return of(
                        "select code, severity, count(distinct outcome_no) as households, count(*) filter (where not echo) as findings"
                                + " from reg.import_finding " + OF_BATCH
                                + "group by code, severity order by array_position(array['BLOCK', 'EXPLAIN', 'REVIEW'], severity), code",
                        id)
                .query((row, n) -> new RuleCount(
                        row.getString("code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getInt("households"),
                        row.getInt("findings")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Numbered> findings(BatchId id, String code, int after, int size) {
        return of(
                        "select * from reg.import_finding " + OF_BATCH
                                + "and code = :code and no > :after order by no limit :size",
                        id)
                .param("code", code)
                .param("after", after)
                .param("size", size)
                .query((row, n) -> new Numbered(row.getInt("no"), finding(row)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void each(BatchId id, Consumer<RowFinding> finding) {
        of("select * from reg.import_finding " + OF_BATCH + "order by sheet, row_no, no", id)
                .query((row, n) -> finding(row))
                .list()
                .forEach(finding);
    }

    @Override
    public void written(BatchId id, Map<Integer, HouseholdId> households) {
        template.batchUpdate("""
                update reg.import_outcome o set household_serial = h.serial, version_after = h.version from reg.household h
                where o.county_code = ? and o.batch_serial = ? and o.no = ? and h.county_code = o.county_code and h.serial = ?
                """, new ArrayList<>(households.entrySet()), BATCH, (statement, one) -> {
            statement.setString(1, id.countyCode());
            statement.setLong(2, id.serial());
            statement.setInt(3, one.getKey());
            statement.setLong(4, one.getValue().serial());
        });
    }

    private JdbcClient.StatementSpec of(String sql, BatchId id) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("batch", id.serial());
    }

    private Outcome outcome(ResultSet row, int n) throws SQLException {
        Long serial = row.getObject("household_serial", Long.class);
        return new Outcome(
                row.getInt("no"),
                row.getString("household_key"),
                row.getString("head_name"),
                row.getString("village_code"),
                Outcome.Kind.valueOf(row.getString("kind")),
                row.getInt("members"),
                json.readValue(row.getString("changes"), new TypeReference<List<Outcome.Change>>() {}),
                row.getInt("doubts"),
                row.getString("sheet"),
                row.getInt("row_no"),
                serial == null ? null : new HouseholdId(row.getString("county_code"), serial));
    }

    private RowFinding finding(ResultSet row) throws SQLException {
        return new RowFinding(
                row.getInt("outcome_no"),
                row.getString("household_key"),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("echo"),
                row.getString("sheet"),
                row.getInt("row_no"),
                row.getString("header"),
                row.getString("value"),
                row.getString("field"),
                json.readValue(row.getString("arguments"), new TypeReference<List<Object>>() {}));
    }
}
