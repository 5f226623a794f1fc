package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jiandang.household.finding.DataFindings;
import org.jiandang.household.finding.FindingState;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is stored of the households of a batch, and says how a finding is stored. */
@Component
class KeptFindings {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptFindings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<KeptFinding> of(String county, List<Long> households, Collection<String> codes) {
        return jdbc.sql(FindingStatements.STORED)
                .param("county", county)
                .param("households", households.toArray(Long[]::new))
                .param("codes", codes.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    static String severity(Finding finding) {
        return DataFindings.kept(finding.severity()).name();
    }

    static List<String> texts(Finding finding) {
        return finding.arguments().stream().map(String::valueOf).toList();
    }

    String arguments(Finding finding) {
        return json.writeValueAsString(texts(finding));
    }

    private KeptFinding read(ResultSet row, int n) throws SQLException {
        return new KeptFinding(
                row.getLong("serial"),
                row.getLong("household_serial"),
                row.getObject("year", Integer.class),
                row.getString("code"),
                new Place(row.getString("section"), row.getString("field"), row.getObject("member_no", Integer.class)),
                row.getString("severity"),
                List.of(json.readValue(row.getString("arguments"), String[].class)),
                FindingState.valueOf(row.getString("state")));
    }
}
