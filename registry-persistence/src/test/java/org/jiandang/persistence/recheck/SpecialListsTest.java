package org.jiandang.persistence.recheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.OutOfArea;
import org.jiandang.household.HouseholdId;
import org.jiandang.recheck.special.Conclusion;
import org.jiandang.recheck.special.RecordVisit;
import org.jiandang.recheck.special.SpecialCount;
import org.jiandang.recheck.special.SpecialCursor;
import org.jiandang.recheck.special.SpecialDesk;
import org.jiandang.recheck.special.SpecialList;
import org.jiandang.recheck.special.SpecialQuery;
import org.jiandang.recheck.special.SpecialRow;
import org.jiandang.recheck.special.VisitRefused;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who stands on which special list. */
@RegistryTest
@OwnDatabase("recheck")
@Import({InventedRegister.class, RecheckRuns.class})
class SpecialListsTest {

    private static final RegionCode TOWNSHIP = RegionCode.of("152222188000");

    @Autowired
    InventedRegister register;

    @Autowired
    RecheckRuns runs;

    @Autowired
    SpecialDesk desk;

    private List<SpecialRow> rows(RegionCode area, SpecialList list, String reason) {
        return Acting.as(
                TestActors.countyOf(area),
                () -> desk.rows(new SpecialQuery(list, area, reason), SpecialCursor.START, 500));
    }

    private List<HouseholdId> on(RegionCode area, SpecialList list) {
        return rows(area, list, null).stream().map(SpecialRow::household).toList();
    }

    @Test
    void each_list_holds_who_belongs_there_and_its_count_is_its_length() {
        RegionCode village = RegionCode.of("152222188201");
        List<HouseholdId> all = register.fill(village, 31, 3000, 24);
        register.fill(RegionCode.of("152222188202"), 31, 3024, 10);
        sound(all);
        runs.write(all.subList(0, 1), "UPDATE household SET status = 'EXITED', exit_year = 2017 WHERE true");
        runs.write(all.subList(0, 1), "UPDATE annual_record SET house_grade = 'D', unsafe_house = true WHERE true");
        runs.write(all.subList(1, 5), "UPDATE household SET status = 'APPLICANT' WHERE true");
        runs.write(all.subList(1, 2), earning("2994.99"));
        runs.write(all.subList(2, 4), earning("2995.00"));
        runs.write(all.subList(3, 4), "UPDATE annual_record SET water_safe = false, water_litres = NULL WHERE true");
        runs.write(all.subList(6, 7), "UPDATE annual_record SET house_grade = 'C' WHERE true");
        runs.write(
                all.subList(7, 8),
                "UPDATE annual_record SET house_grade = 'C', house_repaired_on = '2018-08-01' WHERE true");
        runs.write(
                all.subList(8, 9),
                "UPDATE annual_member SET medical_resident = false, medical_employee = NULL WHERE member_no = 1");
        runs.write(all.subList(9, 10), "UPDATE annual_record SET water_litres = 19.99, water_safe = true WHERE true");
        runs.write(all.subList(10, 11), "UPDATE annual_record SET water_litres = 20 WHERE true");
        child(all.subList(12, 13), "AVERSION");
        child(all.subList(13, 14), null);
        runs.run(TOWNSHIP);

        assertThat(rows(village, SpecialList.WRONG_EXIT, null)).singleElement().satisfies(row -> {
            assertThat(row.household()).isEqualTo(all.get(0));
            assertThat(row.reasons()).contains("HOUSING");
        });
        assertThat(rows(village, SpecialList.MISSED, null))
                .as("below the line, or a guarantee lost; not who stands just on the line")
                .extracting(row -> row.household() + " " + row.reasons())
                .containsExactlyInAnyOrder(all.get(1) + " [BELOW_LINE]", all.get(3) + " [WATER]");
        assertThat(on(village, SpecialList.UNSAFE_HOUSE)).containsExactlyInAnyOrder(all.get(0), all.get(6));
        assertThat(on(village, SpecialList.UNINSURED)).containsExactly(all.get(8));
        assertThat(on(village, SpecialList.UNSAFE_WATER)).containsExactlyInAnyOrder(all.get(3), all.get(9));
        assertThat(rows(village, SpecialList.DROPOUT, "AVERSION"))
                .extracting(SpecialRow::household)
                .containsExactly(all.get(12));
        assertThat(on(village, SpecialList.DROPOUT)).containsExactlyInAnyOrder(all.get(12), all.get(13));
        assertThat(on(village, SpecialList.WITHOUT_OFFICER)).hasSize(19);
        assertThat(on(village, SpecialList.OLD_ALONE))
                .allSatisfy(id -> assertThat(all).contains(id));
        for (SpecialList list : SpecialList.values()) {
            assertThat(count(TOWNSHIP, list).rows())
                    .as(list.name())
                    .isEqualTo(rows(TOWNSHIP, list, null).size());
        }
    }

    @Test
    void where_no_line_is_set_nobody_is_said_to_be_on_the_edge_and_the_page_can_say_how_many_were_not_judged() {
        RegionCode village = RegionCode.of("152222189201");
        List<HouseholdId> all = register.fill(village, 32, 3100, 3);
        runs.write(all, "UPDATE household SET status = 'APPLICANT' WHERE true");
        runs.write(all, earning("3100"));

        SpecialCount count = count(village, SpecialList.EDGE);

        assertThat(count.rows()).isZero();
        assertThat(count.unjudged()).isEqualTo(3);
    }

    @Test
    void a_visit_stands_on_the_list_and_only_lists_that_are_visited_take_one() {
        RegionCode village = RegionCode.of("152222190201");
        List<HouseholdId> all = register.fill(village, 33, 3200, 40);
        runs.run(village);
        HouseholdId first = on(village, SpecialList.OLD_ALONE).get(0);
        Acting.as(TestActors.cadreOf(village), () -> desk.record(visit(SpecialList.OLD_ALONE, first, "2018-11-02")));

        assertThat(rows(village, SpecialList.OLD_ALONE, null).get(0).conclusion())
                .isEqualTo(Conclusion.TO_IDENTIFY);
        assertThatThrownBy(() -> Acting.as(
                        TestActors.cadreOf(village),
                        () -> desk.record(visit(SpecialList.UNINSURED, all.get(0), "2018-11-02"))))
                .isInstanceOf(VisitRefused.class);
        assertThatThrownBy(() -> Acting.as(
                        TestActors.cadreOf(village),
                        () -> desk.record(visit(SpecialList.OLD_ALONE, first, "2099-01-01"))))
                .isInstanceOf(VisitRefused.class);
        assertThatThrownBy(
                        () -> Acting.as(TestActors.cadreOf(village), () -> desk.counts(RegionCode.of("152222000000"))))
                .isInstanceOf(OutOfArea.class);
    }

    private static RecordVisit visit(SpecialList list, HouseholdId household, String day) {
        return new RecordVisit(list, household, LocalDate.parse(day), Conclusion.TO_IDENTIFY, "无人照料");
    }

    private SpecialCount count(RegionCode area, SpecialList list) {
        return Acting.as(TestActors.countyOf(area), () -> desk.count(new SpecialQuery(list, area, null)));
    }

    /** Sums of the year that give each person this much. */
    private static String earning(String perCapita) {
        return "UPDATE annual_record SET wage = " + perCapita
                + " * population, business = 0, property = 0, transfer = 0, expense = 0, gross = " + perCapita
                + " * population, net = " + perCapita + " * population, per_capita = " + perCapita
                + " WHERE year = 2018";
    }

    /** Nothing that any list would hold against them. */
    private void sound(List<HouseholdId> all) {
        runs.write(all, earning("9000"));
        runs.write(all, """
                UPDATE annual_record SET house_grade = 'A', unsafe_house = false, water_safe = true, water_litres = 40, water_minutes = 5,
                       water_quality_ok = true, water_guarantee_pct = 95, house_repaired_on = NULL, moved_in_on = NULL WHERE true""");
        runs.write(
                all,
                "UPDATE annual_member SET medical_resident = true, school = 'PRIMARY', dropout_reason = NULL WHERE true");
    }

    private void child(List<HouseholdId> which, String reason) {
        runs.write(which, "UPDATE member SET birth_date = '2008-05-05' WHERE no = 1");
        runs.write(
                which,
                "UPDATE annual_member SET school = 'NOT_AT_SCHOOL', education = 'PRIMARY', dropout_reason = "
                        + (reason == null ? "NULL" : "'" + reason + "'") + " WHERE member_no = 1");
    }
}
