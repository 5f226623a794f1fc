package org.jiandang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionTest {

    @Test
    void reaches_from_zeros_to_nines() {
        Jurisdiction county = new Jurisdiction("152222");

        assertThat(county.lo()).isEqualTo("152222000000");
        assertThat(county.hi()).isEqualTo("152222999999");
        assertThat(Jurisdiction.of(RegionCode.of("152222000000"))).isEqualTo(county);
    }

    @Test
    void contains_what_lies_in_its_area_and_not_the_neighbour_county() {
        Jurisdiction county = new Jurisdiction("152222");

        assertThat(county.contains(RegionCode.of("152222100201"))).isTrue();
        assertThat(county.contains(RegionCode.of("152221100201"))).isFalse();
        assertThat(county.contains(new Jurisdiction("152222100"))).isTrue();
        assertThat(county.contains(new Jurisdiction("1522"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "152", "15222", "1522221", "05", "15x2", "1522221002011", "１５"})
    void accepts_only_whole_levels(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Jurisdiction(prefix));
    }

    @Test
    void what_lies_outside_the_area_is_not_found() {
        Actor actor = new Actor("p1", "a1", "某某", Role.COUNTY_OFFICE, new Jurisdiction("152222"));

        actor.mustReach(RegionCode.of("152222100201"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> actor.mustReach(RegionCode.of("152221100201")));
    }
}
