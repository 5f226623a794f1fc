package org.jiandang.persistence.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.TestActors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A household as it would stand in the register, made by SQL: everybody insured, the child at school, house grade A, safe water. */
public final class HouseholdFixture {

    private final JdbcClient jdbc;
    private final Serials serials;
    private final TransactionTemplate transaction;
    private final RegionCode village;
    private final Map<IncomeItem, String> income = new LinkedHashMap<>();
    private HouseholdStatus status = HouseholdStatus.POOR;
    private Integer exitYear;
    private int year = 2018;
    private int population = 4;
    private boolean insured = true;
    private boolean realised = true;
    private String grade = "A";
    private String attribute = "GENERAL";
    private LocalDate identifiedOn = LocalDate.of(2015, 6, 1);

    public HouseholdFixture(
            JdbcClient jdbc, Serials serials, PlatformTransactionManager transactions, RegionCode village) {
        this.jdbc = jdbc;
        this.serials = serials;
        this.transaction = new TransactionTemplate(transactions);
        this.village = village;
        income.put(IncomeItem.WAGE, "18000");
        income.put(IncomeItem.BUSINESS, "12000");
        income.put(IncomeItem.PROPERTY, "800");
        income.put(IncomeItem.DIBAO, "2400");
        income.put(IncomeItem.PENSION, "1236");
        income.put(IncomeItem.ECOLOGY, "960");
        income.put(IncomeItem.EXPENSE, "5500");
    }

    public HouseholdFixture applicant() {
        status = HouseholdStatus.APPLICANT;
        identifiedOn = null;
        return this;
    }

    /** Left poverty in the year. */
    public HouseholdFixture exited(int inYear) {
        status = HouseholdStatus.EXITED;
        exitYear = inYear;
        return this;
    }

    public HouseholdFixture of(int people) {
        population = people;
        return this;
    }

    public HouseholdFixture inYear(int dataYear) {
        year = dataYear;
        return this;
    }

    /** Nothing but wages that make this net income a head. */
    public HouseholdFixture withPerCapita(String amount) {
        income.clear();
        income.put(
                IncomeItem.WAGE,
                new BigDecimal(amount).multiply(BigDecimal.valueOf(population)).toPlainString());
        return this;
    }

    /** Income that is only expected. */
    public HouseholdFixture notYetRealised() {
        realised = false;
        return this;
    }

    public HouseholdFixture withOneUninsured() {
        insured = false;
        return this;
    }

    public HouseholdFixture withHouseGrade(String value) {
        grade = value;
        return this;
    }

    public HouseholdFixture identifiedOn(LocalDate day) {
        identifiedOn = day;
        return this;
    }

    public HouseholdFixture withAttribute(String value) {
        attribute = value;
        return this;
    }

    public HouseholdId stored() {
        HouseholdId id = new HouseholdId(village.countyCode(), serials.next("household"));
        Acting.as(TestActors.cadreOf(village), () -> transaction.executeWithoutResult(running -> store(id)));
        return id;
    }

    private void store(HouseholdId id) {
        jdbc.sql("""
                INSERT INTO reg.household (county_code, serial, village_code, household_no, status, attribute, standard,
                    first_identified_on, exit_year, main_cause, group_name, head_no, head_name, head_initials, population)
                VALUES (:county, :serial, :village, :number, :status, :attribute, 'NATIONAL', :identified, :exitYear, 'ILLNESS', '一组', 1, :head, 'cs', :people)""")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("village", village.value())
                .param("number", village.value() + number(id))
                .param("status", status.name())
                .param("attribute", attribute)
                .param("identified", identifiedOn)
                .param("exitYear", exitYear)
                .param("head", "测试户" + id.serial())
                .param("people", population)
                .update();
        jdbc.sql("""
                INSERT INTO reg.annual_record (county_code, household_serial, year, village_code, record_date, state, population,
                    unsafe_house, housing_area, house_grade, house_appraised_on, water_safe, water_litres, water_minutes, water_quality_ok,
                    water_guarantee_pct)
                VALUES (:county, :serial, :year, :village, make_date(:year, 9, 30), 'OPEN', :people, :grade IN ('C', 'D'), 60, :grade,
                    make_date(:year - 1, 11, 5), true, 60, 5, true, 95)""")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("year", year)
                .param("village", village.value())
                .param("people", population)
                .param("grade", grade)
                .update();
        income.forEach((item, amount) -> jdbc.sql("""
                        INSERT INTO reg.annual_income (county_code, household_serial, year, item, village_code, amount, realised)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.countyCode(),
                        id.serial(),
                        year,
                        item.name(),
                        village.value(),
                        new BigDecimal(amount),
                        realised)
                .update());
        for (int no = 1; no <= population; no++) {
            member(id, no);
        }
    }

    private void member(HouseholdId id, int no) {
        boolean child = no == population && population > 1;
        jdbc.sql("""
                INSERT INTO reg.member (county_code, household_serial, no, village_code, member_no, name, initials, sex, birth_date,
                    relation)
                VALUES (?, ?, ?, ?, ?, ?, 'cs', 'M', ?, ?)""")
                .params(
                        id.countyCode(),
                        id.serial(),
                        no,
                        village.value(),
                        village.value() + number(id) + "%02d".formatted(no),
                        "测试人" + "甲乙丙丁戊己庚辛壬癸".charAt((no - 1) % 10),
                        LocalDate.of(child ? year - 14 : year - 50, 3, 1),
                        no == 1 ? "HEAD" : "SON")
                .update();
        jdbc.sql("""
                INSERT INTO reg.annual_member (county_code, household_serial, year, member_no, village_code, education, school,
                    medical_resident, work_months)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.countyCode(),
                        id.serial(),
                        year,
                        no,
                        village.value(),
                        child ? null : "JUNIOR",
                        child ? "GRADE_8" : "NOT_AT_SCHOOL",
                        insured || no != 2,
                        child ? 0 : 6)
                .update();
    }

    /** The works on the house were accepted on the day. */
    public void repaired(HouseholdId id, LocalDate on) {
        Acting.as(
                TestActors.cadreOf(village),
                () -> transaction.executeWithoutResult(running -> jdbc.sql("""
                                UPDATE reg.annual_record SET house_repaired_on = ?
                                WHERE county_code = ? AND household_serial = ? AND year = ?""")
                        .params(on, id.countyCode(), id.serial(), year)
                        .update()));
    }

    /** Far above the numbers the registry gives itself. */
    private static String number(HouseholdId id) {
        return "%06d".formatted(900_000 + id.serial() % 100_000);
    }
}
