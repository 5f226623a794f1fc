package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.value.Money;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.Subject;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.CircumstancesReading;
import org.jiandang.screening.HomeAndHealth;
import org.jiandang.screening.Income;
import org.jiandang.screening.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a case judges in three statements, without names and numbers. */
@Repository
class JdbcCircumstances implements CircumstancesReading {

    private final JdbcClient jdbc;

    JdbcCircumstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Circumstances of(HouseholdId household, int year) {
        Income income = income(household, year);
        return of(household, """
                SELECT h.status, h.attribute, h.standard, h.first_identified_on, h.return_year, h.main_cause, h.population, a.record_date,
                       a.unsafe_house, a.house_grade, a.house_appraised_on, a.house_repaired_on, a.moved_in_on, a.water_safe,
                       a.water_litres, a.water_minutes, a.water_quality_ok, a.water_guarantee_pct,
                       reg.area_type_of(h.village_code) AS area_type
                FROM reg.household h
                LEFT JOIN reg.annual_record a ON a.county_code = h.county_code AND a.household_serial = h.serial AND a.year = :year
                WHERE h.county_code = :county AND h.serial = :serial""")
                .param("year", year)
                .query((row, n) -> CircumstancesRows.circumstances(
                        row, year, income, members(household, year, Cells.day(row, "record_date"))))
                .optional()
                .orElseThrow(() -> new NotFound("household", household));
    }

    @Override
    public Named named(HouseholdId household) {
        return of(household, """
                SELECT village_code, head_name, group_name, population FROM reg.household
                WHERE county_code = :county AND serial = :serial""")
                .query((row, n) -> new Named(
                        RegionCode.of(row.getString("village_code")),
                        new Subject(
                                household.serial(),
                                row.getString("head_name"),
                                row.getString("group_name"),
                                row.getInt("population"))))
                .optional()
                .orElseThrow(() -> new NotFound("household", household));
    }

    @Override
    public @Nullable HomeAndHealth homeAndHealth(HouseholdId household, int year) {
        return of(household, """
                SELECT a.housing_area, ARRAY(
                    SELECT y.member_no FROM reg.annual_member y
                    JOIN reg.member m ON m.county_code = y.county_code AND m.household_serial = y.household_serial AND m.no = y.member_no
                    WHERE y.county_code = a.county_code AND y.household_serial = a.household_serial AND y.year = a.year
                      AND m.left_on IS NULL AND y.serious_illness = false AND y.health && ARRAY['CHRONIC', 'SERIOUS']
                    ORDER BY y.member_no) AS ill
                FROM reg.annual_record a
                WHERE a.county_code = :county AND a.household_serial = :serial AND a.year = :year""")
                .param("year", year)
                .query((row, n) -> new HomeAndHealth(row.getBigDecimal("housing_area"), List.of((Integer[])
                        row.getArray("ill").getArray())))
                .optional()
                .orElse(null);
    }

    private Income income(HouseholdId household, int year) {
        Map<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        of(household, """
                SELECT item, amount, realised FROM reg.annual_income
                WHERE county_code = :county AND household_serial = :serial AND year = :year""").param("year", year).query((ResultSet row) -> {
            entries.put(
                    IncomeItem.valueOf(row.getString("item")),
                    new IncomeEntry(new Money(row.getBigDecimal("amount")), row.getBoolean("realised")));
        });
        return Income.of(new IncomeStatement(entries));
    }

    private List<Person> members(HouseholdId household, int year, @Nullable LocalDate recordDate) {
        return of(household, """
                SELECT m.no, m.birth_date, y.school, y.education, y.dropout_reason, y.medical_resident, y.medical_employee, y.dibao,
                       y.work_months, y.post_months
                FROM reg.member m
                LEFT JOIN reg.annual_member y ON y.county_code = m.county_code AND y.household_serial = m.household_serial
                     AND y.year = :year AND y.member_no = m.no
                WHERE m.county_code = :county AND m.household_serial = :serial AND m.left_on IS NULL ORDER BY m.no""")
                .param("year", year)
                .query((row, n) -> CircumstancesRows.person(
                        row, Optional.ofNullable(recordDate).orElse(LocalDate.of(year, 12, 31))))
                .list();
    }

    private JdbcClient.StatementSpec of(HouseholdId household, String sql) {
        return jdbc.sql(sql).param("county", household.countyCode()).param("serial", household.serial());
    }
}
