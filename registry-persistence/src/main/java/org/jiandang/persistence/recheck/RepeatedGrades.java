package org.jiandang.persistence.recheck;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.code.SchoolStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pupils of a batch are in the single grade in which they were in both years before. */
@Component
class RepeatedGrades {

    private static final String REPEATING = """
            SELECT y.household_serial, y.member_no
            FROM unnest(:serials, :years) AS k (serial, year)
            JOIN annual_member y ON y.county_code = :county AND y.household_serial = k.serial AND y.year = k.year AND y.school = ANY (:grades)
            WHERE EXISTS (SELECT FROM annual_member l
                          WHERE l.county_code = :county AND l.household_serial = k.serial AND l.year = k.year - 1
                            AND l.member_no = y.member_no AND l.school = y.school)
              AND EXISTS (SELECT FROM annual_member b
                          WHERE b.county_code = :county AND b.household_serial = k.serial AND b.year = k.year - 2
                            AND b.member_no = y.member_no AND b.school = y.school)""";

    private static final String[] GRADES = Arrays.stream(SchoolStage.values())
            .filter(SchoolStage::isSingleGrade)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    RepeatedGrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By household, the numbers of the members. */
    Map<Long, Set<Integer>> of(String county, Long[] serials, Integer[] years) {
        Map<Long, Set<Integer>> found = new HashMap<>();
        jdbc.sql(REPEATING)
                .param("county", county)
                .param("serials", serials)
                .param("years", years)
                .param("grades", GRADES)
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), serial -> new HashSet<>())
                            .add(row.getInt(2));
                });
        return found;
    }
}
