package org.jiandang.persistence.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.household.finding.FindingState;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.support.KeepOfficer;
import org.jiandang.support.Measure;
import org.jiandang.support.MeasureCard;
import org.jiandang.support.MeasureDesk;
import org.jiandang.support.MeasureId;
import org.jiandang.support.Officer;
import org.jiandang.support.OfficerCard;
import org.jiandang.support.OfficerDesk;
import org.jiandang.support.OfficerId;
import org.jiandang.support.Pairing;
import org.jiandang.support.PairingDesk;
import org.jiandang.support.PairingId;
import org.jiandang.support.RecordMeasure;
import org.jiandang.support.SignMeasure;
import org.jiandang.support.SupportRefused;
import org.jiandang.support.SupportRefused.Reason;
import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jiandang.support.code.UnitType;
import org.jiandang.support.search.MeasureQuery;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class SupportTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222100207");
    private static final RegionCode TOWNSHIP = RegionCode.of("152222100000");
    private static final RegionCode COUNTY = RegionCode.of("152222000000");
    private static final RegionCode NEXT_COUNTY = RegionCode.of("152223100201");
    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);
    private static int phones = 1000;

    @Autowired
    OfficerDesk officers;

    @Autowired
    PairingDesk pairings;

    @Autowired
    MeasureDesk measures;

    @Autowired
    FindingDesk findings;

    @Autowired
    HouseholdFixture households;

    @Test
    void an_officer_is_kept_with_a_masked_number_and_found_in_the_own_area_only() {
        OfficerId id = officer(TOWNSHIP);

        Officer stored = asCounty(() -> officers.find(id));
        assertThat(stored.card().unit()).isEqualTo("示例旗农牧局");
        assertThat(stored.idMasked()).endsWith("****").doesNotContain("X");
        assertThat(asCounty(() -> officers.list(new OfficerQuery(TOWNSHIP, null, OfficerPost.TEAM_MEMBER, null, 100))))
                .extracting(Officer::id)
                .contains(id);
        assertThatThrownBy(() -> Acting.as(TestActors.countyOf(NEXT_COUNTY), () -> officers.find(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_phone_is_of_one_officer_in_the_county_also_where_the_other_is_out_of_sight() {
        Phone phone = phone();
        asCounty(() -> officers.keep(officer(COUNTY, phone)));

        assertThatThrownBy(
                        () -> Acting.as(TestActors.reviewerOf(VILLAGE), () -> officers.keep(officer(TOWNSHIP, phone))))
                .isInstanceOfSatisfying(
                        SupportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OFFICER_KNOWN));
    }

    @Test
    void a_village_keeps_no_officers() {
        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(VILLAGE), () -> officers.keep(officer(VILLAGE, phone()))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_change_of_officer_appends_a_line_and_keeps_the_old_one() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        OfficerId first = officer(TOWNSHIP);
        OfficerId second = officer(VILLAGE);
        asCounty(() -> pairings.pair(household, first, DAY, null));

        refused(Reason.REASON_MISSING, () -> pairings.pair(household, second, DAY.plusDays(40), " "));
        refused(Reason.SAME_OFFICER, () -> pairings.pair(household, first, DAY.plusDays(40), "调动"));
        refused(Reason.DAYS_TAKEN, () -> pairings.pair(household, second, DAY, "调动"));
        asCounty(() -> pairings.pair(household, second, DAY.plusDays(40), "原帮扶干部调动"));

        List<Pairing> lines = asCadre(() -> pairings.of(household));
        assertThat(lines).extracting(Pairing::officer).containsExactly(second, first);
        assertThat(lines.get(1).until()).isEqualTo(DAY.plusDays(39));
        assertThat(lines.get(1).reason()).isEqualTo("原帮扶干部调动");
        assertThat(lines.get(0).isCurrent(DAY.plusDays(40))).isTrue();
        assertThat(lines.get(1).isCurrent(DAY.plusDays(40))).isFalse();
    }

    @Test
    void corrected_days_are_a_new_line_and_the_wrong_one_no_longer_counts() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        OfficerId officer = officer(TOWNSHIP);
        PairingId wrong = asCounty(() -> pairings.pair(household, officer, DAY, null));

        PairingId right = asCounty(() -> pairings.correct(wrong, DAY.minusDays(5), DAY.plusDays(5), "手册所记日期不同"));

        assertThat(asCounty(() -> pairings.find(wrong)).isValid()).isFalse();
        assertThat(asCounty(() -> pairings.find(right)).since()).isEqualTo(DAY.minusDays(5));
        refused(Reason.PAIRING_OVER, () -> pairings.correct(wrong, DAY, null, "再改"));
        refused(Reason.ENDS_BEFORE_IT_BEGINS, () -> pairings.correct(right, DAY, DAY.minusDays(1), "再改"));
    }

    @Test
    void an_officer_stands_by_households_of_the_own_area_and_leaves_only_without_any() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        OfficerId elsewhere = officer(RegionCode.of("152222101000"));
        refused(Reason.OFFICER_OF_OTHER_AREA, () -> pairings.pair(household, elsewhere, DAY, null));

        OfficerId officer = officer(TOWNSHIP);
        PairingId line = asCounty(() -> pairings.pair(household, officer, DAY, null));
        refused(Reason.OFFICER_HAS_HOUSEHOLDS, () -> {
            officers.retire(officer, 0);
            return true;
        });
        asCounty(() -> {
            pairings.end(line, DAY.plusDays(9), "退休");
            officers.retire(officer, 0);
            return true;
        });
        refused(Reason.OFFICER_RETIRED, () -> pairings.pair(household, officer, DAY.plusDays(20), null));
    }

    @Test
    void a_household_without_an_officer_is_listed_and_doubted_until_it_has_one() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        assertThat(missing()).contains(household);
        OfficerId officer = officer(TOWNSHIP);

        PairingId line = asCounty(() -> pairings.pair(household, officer, DAY, null));
        assertThat(missing()).doesNotContain(household);
        assertThat(open(household)).doesNotContain("V016");

        asCounty(() -> {
            pairings.end(line, DAY.plusDays(1), "调离");
            return true;
        });
        assertThat(missing()).contains(household);
        assertThat(open(household)).contains("V016");
    }

    @Test
    void an_officer_who_is_a_poor_member_is_doubted() {
        ResidentId number = Cards.someone(LocalDate.of(1980, 5, 5), Sex.M);
        HouseholdId household = households.registered(VILLAGE, Cards.withHead(Cards.of(aHousehold()), number));
        OfficerId officer = asCounty(() -> officers.keep(new KeepOfficer(null, 0, COUNTY, card(phone()), number)));

        asCounty(() -> pairings.pair(household, officer, DAY, null));

        assertThat(open(household)).contains("V008");
    }

    @Test
    void a_measure_may_be_changed_until_the_household_has_signed() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        MeasureId id = asCadre(() -> measures.record(new RecordMeasure(null, 0, household, sheep("3000"))));
        asCadre(() -> measures.record(new RecordMeasure(id, 0, household, sheep("3500.50"))));
        refused(Reason.CHANGED, () -> measures.record(new RecordMeasure(id, 0, household, sheep("1"))));

        asCadre(() -> {
            measures.sign(
                    new SignMeasure(id, 1, DAY.plusDays(90), "增收 1200 元", "示例", DAY.plusDays(91), "签字.png", picture()));
            return true;
        });

        Measure signed = asCadre(() -> measures.find(id));
        assertThat(signed.card().amount()).isEqualByComparingTo("3500.50");
        assertThat(signed.card().until()).isEqualTo(DAY.plusDays(90));
        assertThat(signed.isSigned()).isTrue();
        refused(Reason.MEASURE_SIGNED, () -> measures.record(new RecordMeasure(id, 2, household, sheep("1"))));
    }

    @Test
    void a_measure_set_aside_stays_on_record_and_counts_no_more() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        MeasureId id = asCadre(() -> measures.record(new RecordMeasure(null, 0, household, allowance())));
        assertThat(open(household)).contains("V076b");

        asCadre(() -> {
            measures.setAside(id, 0, "录错了户");
            return true;
        });

        assertThat(asCadre(() -> measures.of(household))).singleElement().matches(Measure::isVoid);
        assertThat(asCadre(() -> measures.list(new MeasureQuery(VILLAGE, MeasureClass.DIBAO, 2019, null, null, 50))))
                .extracting(Measure::id)
                .doesNotContain(id);
        assertThat(open(household)).doesNotContain("V076b");
    }

    @Test
    void an_applicant_has_neither_officer_nor_measure() {
        HouseholdId applicant = households.applicant(VILLAGE, Cards.of(aHousehold()));
        OfficerId officer = officer(TOWNSHIP);

        refused(Reason.HOUSEHOLD_NOT_REGISTERED, () -> pairings.pair(applicant, officer, DAY, null));
        refused(
                Reason.HOUSEHOLD_NOT_REGISTERED,
                () -> measures.record(new RecordMeasure(null, 0, applicant, allowance())));
    }

    private List<HouseholdId> missing() {
        return asCounty(() -> pairings.missing(VILLAGE, null, 500)).stream()
                .map(one -> one.household())
                .toList();
    }

    private List<String> open(HouseholdId household) {
        return asCounty(() -> findings.of(household)).stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .map(DataFinding::code)
                .toList();
    }

    private static void refused(Reason reason, Supplier<?> act) {
        assertThatThrownBy(() -> asCounty(act))
                .isInstanceOfSatisfying(
                        SupportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private OfficerId officer(RegionCode area) {
        return asCounty(() -> officers.keep(officer(area, phone())));
    }

    private static KeepOfficer officer(RegionCode area, Phone phone) {
        return new KeepOfficer(null, 0, area, card(phone), Cards.someone(LocalDate.of(1985, 1, 2), Sex.F));
    }

    private static OfficerCard card(Phone phone) {
        return new OfficerCard(
                PersonName.of("示例干部"),
                Sex.F,
                null,
                null,
                OfficerRank.STAFF,
                "示例旗农牧局",
                UnitType.STATE_ORGAN,
                UnitLevel.COUNTY,
                Set.of(OfficerPost.TEAM_MEMBER),
                null,
                phone);
    }

    private static synchronized Phone phone() {
        return Phone.of("154" + String.format("%08d", phones++));
    }

    private static MeasureCard sheep(String amount) {
        return new MeasureCard(
                MeasureClass.INDUSTRY,
                "基础母羊补贴",
                "购买基础母羊",
                "示例旗农牧局",
                "10 只",
                new BigDecimal(amount),
                "财政扶贫资金",
                DAY,
                null);
    }

    private static MeasureCard allowance() {
        return new MeasureCard(MeasureClass.DIBAO, "农村低保", null, null, null, null, null, DAY, null);
    }

    private static byte[] picture() {
        var image = new java.awt.image.BufferedImage(4, 3, java.awt.image.BufferedImage.TYPE_INT_RGB);
        try (var bytes = new java.io.ByteArrayOutputStream()) {
            javax.imageio.ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static <T> T asCounty(Supplier<T> act) {
        return Acting.as(TestActors.countyOf(VILLAGE), act);
    }

    private static <T> T asCadre(Supplier<T> act) {
        return Acting.as(TestActors.cadreOf(VILLAGE), act);
    }
}
