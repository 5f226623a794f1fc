package org.jiandang.persistence.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.screening.Home;

/** House and water of a household's year, from the columns of {@code annual_record}. */
public final class HomeRow {

    private HomeRow() {}

    public static Home read(ResultSet row) throws SQLException {
        return new Home(
                Cells.flag(row, "unsafe_house"),
                Cells.constant(row, "house_grade", HouseGrade.class),
                Cells.day(row, "house_appraised_on"),
                Cells.day(row, "house_repaired_on"),
                Cells.day(row, "moved_in_on"),
                Cells.flag(row, "water_safe"),
                row.getBigDecimal("water_litres"),
                row.getBigDecimal("water_minutes"),
                Cells.flag(row, "water_quality_ok"),
                row.getBigDecimal("water_guarantee_pct"));
    }
}
