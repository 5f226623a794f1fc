package org.jiandang.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({"科尔沁右翼中旗, keqyyzq", "巴彦呼舒镇, byhsz", "长胜镇, csz", "重庆, cq", "奈曼旗, nmq", "第3嘎查（A）, d3gca", "'', ''"})
    void names_of_places_are_read_letter_by_letter(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"单小红, sxh", "曾庆, zq", "王小明, wxm", "巴特尔·苏和, btesh", "𠮷田, t"})
    void surnames_are_read_as_surnames(String name, String initials) {
        assertThat(Initials.ofPerson(name)).isEqualTo(initials);
    }
}
