package org.jiandang.persistence.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.OutOfArea;
import org.jiandang.policy.Findings;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.village.Disaster;
import org.jiandang.village.Economy;
import org.jiandang.village.KeepVillage;
import org.jiandang.village.Leadership;
import org.jiandang.village.People;
import org.jiandang.village.Risk;
import org.jiandang.village.VillageCard;
import org.jiandang.village.VillageChanged;
import org.jiandang.village.VillageService;
import org.jiandang.village.VillageTag;
import org.jiandang.village.VillageView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class VillageServiceTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222100203");
    private static final RegionCode NEXT_COUNTY = RegionCode.of("152223100201");
    private static final LocalDate DAY = LocalDate.of(2018, 11, 15);

    @Autowired
    VillageService service;

    @Test
    void a_record_is_kept_as_it_was_filled_in_and_changed_with_its_version() {
        VillageCard card = card(300, 1050);
        keep(VILLAGE, 2017, -1, card);

        VillageView view = seen(VILLAGE, 2017);
        assertThat(view.card()).isEqualTo(card);
        assertThat(view.recordDate()).isEqualTo(DAY);
        assertThat(view.years()).contains(2017);

        keep(VILLAGE, 2017, view.version(), card(301, 1050));
        assertThat(seen(VILLAGE, 2017).card().people().households()).isEqualTo(301);
    }

    @Test
    void the_second_of_two_is_told_and_loses_nothing() {
        keep(VILLAGE, 2016, -1, card(300, 1050));

        assertThatThrownBy(() -> keep(VILLAGE, 2016, -1, card(299, 1050))).isInstanceOf(VillageChanged.class);
        assertThat(seen(VILLAGE, 2016).card().people().households()).isEqualTo(300);
    }

    @Test
    void a_blocked_record_is_not_kept() {
        Findings findings = keep(VILLAGE, 2015, -1, card(1051, 1050));

        assertThat(findings.codes()).containsExactly("VL-01");
        assertThat(seen(VILLAGE, 2015).isRecorded()).isFalse();
    }

    @Test
    void a_village_of_another_area_is_not_reached() {
        assertThatThrownBy(() -> Acting.as(TestActors.cadreOf(NEXT_COUNTY), () -> service.view(VILLAGE, 2017)))
                .isInstanceOf(OutOfArea.class);
    }

    private Findings keep(RegionCode village, int year, int version, VillageCard card) {
        return Acting.as(
                TestActors.cadreOf(village), () -> service.keep(new KeepVillage(village, year, version, DAY, card)));
    }

    private VillageView seen(RegionCode village, int year) {
        return Acting.as(TestActors.cadreOf(village), () -> service.view(village, year));
    }

    private static VillageCard card(int households, int residents) {
        VillageCard no = VillageCard.UNKNOWN;
        return new VillageCard(
                new Leadership(
                        "示例负责人", null, Set.of(VillageTag.POOR, VillageTag.POOR_2016), null, null, null, null, null),
                new People(households, residents, 1000, 31, 80, null, null, null, null, null, null, null),
                no.away(),
                no.learning(),
                no.acreage(),
                new Economy(2, null, null, null, null, new BigDecimal("42000.00")),
                no.access(),
                no.services(),
                new Risk(Set.of(Disaster.DROUGHT), null));
    }
}
