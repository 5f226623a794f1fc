package org.jiandang.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "150000000000, PROVINCE, 15",
        "152200000000, PREFECTURE, 1522",
        "152222000000, COUNTY, 152222",
        "152222100000, TOWNSHIP, 152222100",
        "152222100201, VILLAGE, 152222100201"
    })
    void knows_its_level_and_prefix(String code, RegionLevel level, String prefix) {
        assertThat(RegionCode.of(code).level()).isEqualTo(level);
        assertThat(RegionCode.of(code).prefix()).isEqualTo(prefix);
        assertThat(RegionCode.ofPrefix(prefix)).isEqualTo(RegionCode.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "15222210020",
                "1522221002011",
                "15222210020x",
                "１５２２２２１００２０１",
                "012222100201",
                " 152222100201"
            })
    void accepts_nothing_but_twelve_digits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.of(text));
        assertThat(RegionCode.parse(text)).isEmpty();
    }

    @Test
    void a_region_contains_itself_and_what_lies_under_it_but_not_its_neighbour() {
        RegionCode county = RegionCode.of("152222000000");

        assertThat(county.contains(county)).isTrue();
        assertThat(county.contains(RegionCode.of("152222100201"))).isTrue();
        assertThat(county.contains(RegionCode.of("152223100201"))).isFalse();
        assertThat(county.contains(RegionCode.of("152200000000"))).isFalse();
    }

    @Test
    void a_region_is_not_found_below_its_own_level() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionCode.of("152222000000").at(RegionLevel.VILLAGE));
    }

    @Test
    void every_code_lies_in_each_region_of_its_path_and_the_path_goes_down_to_it() {
        Random random = new Random(152222);
        for (int round = 0; round < 5_000; round++) {
            RegionCode code = anyCode(random);

            assertThat(code.path()).last().isEqualTo(code);
            assertThat(code.path()).first().extracting(RegionCode::level).isEqualTo(RegionLevel.PROVINCE);
            assertThat(code.path()).isSorted().allMatch(above -> above.contains(code));
            assertThat(code.path()).filteredOn(above -> !above.equals(code)).noneMatch(code::contains);
            assertThat(RegionCode.ofPrefix(code.prefix())).isEqualTo(code);
        }
    }

    @Test
    void of_two_codes_one_contains_the_other_exactly_when_its_prefix_begins_it() {
        Random random = new Random(62);
        for (int round = 0; round < 5_000; round++) {
            RegionCode one = anyCode(random);
            RegionCode other = random.nextBoolean()
                    ? anyCode(random)
                    : one.path().get(random.nextInt(one.path().size()));

            assertThat(other.contains(one)).isEqualTo(one.value().startsWith(other.prefix()));
        }
    }

    /** A code of any level whose parts above that level are not zero, from a small range so that codes meet. */
    private static RegionCode anyCode(Random random) {
        int level = random.nextInt(RegionLevel.values().length);
        StringBuilder digits = new StringBuilder(String.valueOf(11 + random.nextInt(5)));
        String[] shapes = {"%02d", "%02d", "%03d", "%03d"};
        for (int part = 0; part < level; part++) {
            digits.append(shapes[part].formatted(1 + random.nextInt(3)));
        }
        return RegionCode.ofPrefix(digits.toString());
    }
}
