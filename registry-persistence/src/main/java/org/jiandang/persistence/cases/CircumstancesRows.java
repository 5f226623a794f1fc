package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.persistence.row.Cells;
import org.jiandang.persistence.row.HomeRow;
import org.jiandang.policy.line.AreaType;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Income;
import org.jiandang.screening.Person;

/** Rows of the household, its year and its members as a case judges them. */
final class CircumstancesRows {

    private CircumstancesRows() {}

    static Person person(ResultSet row, LocalDate on) throws SQLException {
        LocalDate born = Cells.day(row, "birth_date");
        Integer work = Cells.integer(row, "work_months");
        Integer post = Cells.integer(row, "post_months");
        return new Person(
                row.getInt("no"),
                born == null ? null : Period.between(born, on).getYears(),
                Cells.constant(row, "school", SchoolStage.class),
                Cells.constant(row, "education", Education.class),
                Cells.constant(row, "dropout_reason", DropoutReason.class),
                Cells.flag(row, "medical_resident"),
                Cells.flag(row, "medical_employee"),
                Cells.flag(row, "dibao"),
                work == null ? post : Integer.valueOf(work + (post == null ? 0 : post)));
    }

    static Circumstances circumstances(ResultSet row, int year, Income income, List<Person> members)
            throws SQLException {
        return new Circumstances(
                year,
                Cells.day(row, "record_date"),
                HouseholdStatus.valueOf(row.getString("status")),
                Cells.constant(row, "attribute", HouseholdAttribute.class),
                Cells.constant(row, "standard", IdentificationStandard.class),
                Cells.day(row, "first_identified_on"),
                Cells.integer(row, "return_year"),
                Cells.constant(row, "main_cause", PovertyCause.class),
                row.getInt("population"),
                income,
                HomeRow.read(row),
                members,
                Cells.constant(row, "area_type", AreaType.class));
    }
}
