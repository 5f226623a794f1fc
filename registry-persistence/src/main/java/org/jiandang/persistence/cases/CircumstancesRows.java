package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.HouseGrade;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.policy.line.AreaType;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Home;
import org.jiandang.screening.Income;
import org.jiandang.screening.Person;

/** Rows of the household, its year and its members as a case judges them. */
final class CircumstancesRows {

    private CircumstancesRows() {}

    static Person person(ResultSet row, LocalDate on) throws SQLException {
        LocalDate born = Columns.day(row, "birth_date");
        Integer work = Columns.integer(row, "work_months");
        Integer post = Columns.integer(row, "post_months");
        return new Person(
                row.getInt("no"),
                born == null ? null : Period.between(born, on).getYears(),
                Columns.constant(row, "school", SchoolStage.class),
                Columns.constant(row, "education", Education.class),
                Columns.constant(row, "dropout_reason", DropoutReason.class),
                Columns.flag(row, "medical_resident"),
                Columns.flag(row, "medical_employee"),
                Columns.flag(row, "dibao"),
                work == null ? post : Integer.valueOf(work + (post == null ? 0 : post)));
    }

    static Circumstances circumstances(ResultSet row, int year, Income income, List<Person> members)
            throws SQLException {
        return new Circumstances(
                year,
                Columns.day(row, "record_date"),
                HouseholdStatus.valueOf(row.getString("status")),
                Columns.constant(row, "attribute", HouseholdAttribute.class),
                Columns.constant(row, "standard", IdentificationStandard.class),
                Columns.day(row, "first_identified_on"),
                Columns.integer(row, "return_year"),
                Columns.constant(row, "main_cause", PovertyCause.class),
                row.getInt("population"),
                income,
                new Home(
                        Columns.flag(row, "unsafe_house"),
                        Columns.constant(row, "house_grade", HouseGrade.class),
                        Columns.day(row, "house_appraised_on"),
                        Columns.day(row, "house_repaired_on"),
                        Columns.day(row, "moved_in_on"),
                        Columns.flag(row, "water_safe"),
                        row.getBigDecimal("water_litres"),
                        row.getBigDecimal("water_minutes"),
                        Columns.flag(row, "water_quality_ok"),
                        row.getBigDecimal("water_guarantee_pct")),
                members,
                Columns.constant(row, "area_type", AreaType.class));
    }
}
