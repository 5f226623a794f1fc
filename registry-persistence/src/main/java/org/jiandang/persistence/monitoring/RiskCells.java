package org.jiandang.persistence.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.persistence.row.Cells;

/** Risks and other lists of words as their columns hold them. */
final class RiskCells {

    private RiskCells() {}

    static List<WatchRisk> risks(ResultSet row) throws SQLException {
        return Cells.texts(row, "risks").stream().map(WatchRisk::valueOf).toList();
    }

    static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    static String[] plain(List<String> texts) {
        return Arrays.copyOf(texts.toArray(), texts.size(), String[].class);
    }
}
