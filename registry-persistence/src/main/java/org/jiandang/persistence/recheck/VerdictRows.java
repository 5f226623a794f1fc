package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.evidence.EvidenceId;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingId;
import org.jiandang.recheck.item.GivenVerdict;
import org.jiandang.recheck.item.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verdicts on findings, the latest first. */
@Component
class VerdictRows {

    private final JdbcClient jdbc;

    VerdictRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those on all of the findings, in one statement for each county. */
    Map<FindingId, List<GivenVerdict>> on(List<DataFinding> findings) {
        Map<String, List<Long>> byCounty = new HashMap<>();
        findings.forEach(finding -> byCounty.computeIfAbsent(finding.id().countyCode(), county -> new ArrayList<>())
                .add(finding.id().serial()));
        Map<FindingId, List<GivenVerdict>> given = new HashMap<>();
        byCounty.forEach((county, serials) -> jdbc.sql(ItemStatements.VERDICTS)
                .param("county", county)
                .param("findings", serials.toArray(Long[]::new))
                .query(row -> {
                    given.computeIfAbsent(new FindingId(county, row.getLong(1)), id -> new ArrayList<>())
                            .add(read(county, row));
                }));
        return given;
    }

    private static GivenVerdict read(String county, ResultSet row) throws SQLException {
        Long evidence = row.getObject("evidence_serial", Long.class);
        return new GivenVerdict(
                Verdict.valueOf(row.getString("verdict")),
                row.getString("ground"),
                evidence == null ? null : new EvidenceId(county, evidence),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("decided_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
