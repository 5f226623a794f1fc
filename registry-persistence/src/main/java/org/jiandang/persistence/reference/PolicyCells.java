package org.jiandang.persistence.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jiandang.policy.Clause;
import org.jiandang.policy.PolicyValue;
import org.jiandang.policy.Provenance;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jspecify.annotations.Nullable;

/** Reads a policy value from a row of the table and from a line of a file. */
final class PolicyCells {

    private PolicyCells() {}

    static PolicyValue value(ResultSet row) throws SQLException {
        return new PolicyValue(
                row.getString("parameter"),
                line(row),
                row.getString("value"),
                row.getBoolean("inclusive"),
                row.getString("unit"),
                new Provenance(
                        new Clause(row.getString("document"), row.getString("article")),
                        row.getString("source"),
                        row.getString("confidence"),
                        row.getBoolean("example")),
                row.getString("profile_key"),
                row.getString("region_prefix"));
    }

    static @Nullable LineKey line(ResultSet row) throws SQLException {
        String use = row.getString("use");
        return use == null
                ? null
                : new LineKey(
                        LineUse.valueOf(use),
                        row.getInt("year"),
                        StandardType.valueOf(row.getString("standard_type")),
                        AreaType.valueOf(row.getString("area_type")));
    }

    static PolicyValue value(String profile, Map<String, String> cells) {
        return new PolicyValue(
                cell(cells, "parameter"),
                line(cells),
                cell(cells, "value"),
                Boolean.parseBoolean(cell(cells, "inclusive")),
                cell(cells, "unit"),
                new Provenance(
                        new Clause(cell(cells, "document"), cell(cells, "article")),
                        cell(cells, "source"),
                        cell(cells, "confidence"),
                        Boolean.parseBoolean(cell(cells, "example"))),
                profile,
                cell(cells, "prefix"));
    }

    static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private static @Nullable LineKey line(Map<String, String> cells) {
        if (cell(cells, "use").isEmpty()) {
            return null;
        }
        return new LineKey(
                LineUse.valueOf(cell(cells, "use")),
                Integer.parseInt(cell(cells, "year")),
                StandardType.valueOf(cell(cells, "standard")),
                AreaType.valueOf(cell(cells, "area")));
    }
}
