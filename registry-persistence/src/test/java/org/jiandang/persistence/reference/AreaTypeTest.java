package org.jiandang.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.OutOfArea;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.area.AreaTypeRefused;
import org.jiandang.policy.area.AreaTypeService;
import org.jiandang.policy.area.AreaTypeSet;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inner Mongolia's own lines of 2011 to 2015 differ between farming and pastoral areas (内政办发〔2011〕91号): a village must be one or the other. */
@RegistryTest
@OwnDatabase
class AreaTypeTest {

    private static final RegionCode BANNER = RegionCode.of("152222000000");
    private static final RegionCode TOWNSHIP = RegionCode.of("152222103000");
    private static final RegionCode VILLAGE = RegionCode.of("152222103200");
    private static final RegionCode ELSEWHERE = RegionCode.of("152222105201");
    private static final String DOCUMENT = "兴署发〔2012〕8号";

    @Autowired
    AreaTypeService types;

    @Autowired
    Policies policies;

    private void set(Actor actor, RegionCode region, AreaType type) {
        Acting.as(actor, () -> {
            types.set(region, type, DOCUMENT);
            return true;
        });
    }

    private AreaType typeOf(RegionCode region) {
        return types.of(region).map(AreaTypeSet::type).orElse(AreaType.ANY);
    }

    @Test
    void a_village_is_what_its_township_is_until_it_has_a_type_of_its_own_and_the_latest_holds() {
        Actor county = TestActors.countyOf(BANNER);
        assertThat(typeOf(VILLAGE)).isEqualTo(AreaType.ANY);

        set(county, TOWNSHIP, AreaType.PASTORAL);
        assertThat(typeOf(VILLAGE)).isEqualTo(AreaType.PASTORAL);
        assertThat(typeOf(ELSEWHERE)).isEqualTo(AreaType.ANY);

        set(county, VILLAGE, AreaType.FARMING);
        set(county, BANNER, AreaType.FARMING);
        assertThat(typeOf(VILLAGE)).isEqualTo(AreaType.FARMING);
        assertThat(typeOf(TOWNSHIP)).isEqualTo(AreaType.PASTORAL);
        assertThat(typeOf(ELSEWHERE)).isEqualTo(AreaType.FARMING);

        set(county, VILLAGE, AreaType.PASTORAL);
        assertThat(typeOf(VILLAGE)).isEqualTo(AreaType.PASTORAL);
        assertThat(types.past(VILLAGE))
                .hasSize(2)
                .allMatch(set -> set.document().equals(DOCUMENT));
    }

    @Test
    void the_region_s_own_line_is_found_for_each_kind_and_without_a_kind_the_refusal_names_what_to_set() {
        PolicyProfile profile = policies.at(VILLAGE, LocalDate.of(2014, 6, 1));

        assertThat(profile.line(LineUse.ENTRY, 2014, StandardType.REGIONAL, AreaType.FARMING)
                        .threshold()
                        .value())
                .isEqualByComparingTo("2600");
        assertThat(profile.line(LineUse.ENTRY, 2014, StandardType.REGIONAL, AreaType.PASTORAL)
                        .threshold()
                        .value())
                .isEqualByComparingTo("3100");
        assertThatExceptionOfType(ParameterMissing.class)
                .isThrownBy(() -> profile.line(LineUse.ENTRY, 2014, StandardType.REGIONAL, AreaType.ANY))
                .satisfies(missing -> assertThat(missing.key()).isEqualTo("refusal.AreaTypeMissing"));
        assertThatExceptionOfType(ParameterMissing.class)
                .isThrownBy(() -> profile.line(LineUse.ENTRY, 2016, StandardType.REGIONAL, AreaType.ANY))
                .satisfies(missing -> assertThat(missing.key()).isEqualTo("refusal.LineMissing"));
    }

    @Test
    void a_type_is_set_by_an_office_for_its_own_area_with_a_document() {
        assertThatExceptionOfType(OutOfArea.class)
                .isThrownBy(() -> set(TestActors.countyOf(RegionCode.of("152221000000")), VILLAGE, AreaType.FARMING));
        assertThatExceptionOfType(AreaTypeRefused.class)
                .isThrownBy(() -> set(TestActors.cadreOf(VILLAGE), VILLAGE, AreaType.FARMING))
                .satisfies(refused -> assertThat(refused.key()).endsWith("ROLE"));
        assertThatExceptionOfType(AreaTypeRefused.class)
                .isThrownBy(() -> set(TestActors.countyOf(BANNER), VILLAGE, AreaType.ANY));
        assertThatExceptionOfType(AreaTypeRefused.class)
                .isThrownBy(() -> Acting.as(TestActors.countyOf(BANNER), () -> {
                    types.set(VILLAGE, AreaType.FARMING, " ");
                    return true;
                }))
                .satisfies(refused -> assertThat(refused.key()).endsWith("NO_DOCUMENT"));
    }
}
