package org.jiandang.persistence.household;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.registration.SchoolYears;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the stages of the stored years. */
@Component
class StoredSchoolYears implements SchoolYears {

    private final JdbcClient jdbc;

    StoredSchoolYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Integer, SchoolStage> sameInBothYearsBefore(HouseholdId household, int year) {
        Map<Integer, SchoolStage> same = new HashMap<>();
        jdbc.sql("""
                SELECT last.member_no, last.school FROM reg.annual_member last
                JOIN reg.annual_member before ON before.county_code = last.county_code
                    AND before.household_serial = last.household_serial AND before.member_no = last.member_no
                    AND before.year = last.year - 1 AND before.school = last.school
                WHERE last.county_code = :county AND last.household_serial = :household AND last.year = :year - 1""")
                .param("county", household.countyCode())
                .param("household", household.serial())
                .param("year", year)
                .query((ResultSet row) -> {
                    same.put(row.getInt("member_no"), SchoolStage.valueOf(row.getString("school")));
                });
        return same;
    }
}
