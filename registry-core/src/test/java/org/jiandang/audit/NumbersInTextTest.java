package org.jiandang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersInTextTest {

    private static final String NUMBER = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({
        NUMBER + ", 110105****",
        "11010519491231002x, 110105****",
        "１１０１０５１９４９１２３１００２Ｘ, 110105****",
        NUMBER + "43, 110105****",
        "member-" + NUMBER + "-1, member-110105****-1",
        "6222021234567890128, 6222****",
        "15400001234, 154****",
        "身份证 110105 19491231 002X 号, 身份证 110105**** 号",
        "１１０１０５-１９４９１２３１-００２Ｘ, 110105****",
        "154 0000 1234 和 154-0000-1234, 154**** 和 154****",
    })
    void numbers_of_people_cards_and_telephones_are_masked(String text, String masked) {
        assertThat(NumbersInText.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "household 152222-12345 took 20181231 ms",
                "2026-11-22T08:15:00",
                "12800001234",
                "99.123456789012345",
                "150221001001-00012",
                "150221 001001 000125",
                "2026-11-22 08:15:00.123 $1 \\2",
                "120 0000 1234"
            })
    void other_figures_stay(String text) {
        assertThat(NumbersInText.masked(text)).isEqualTo(text);
    }

    @Test
    void a_long_text_is_masked_in_little_time() {
        String digits = "1".repeat(200_000);
        assertThat(NumbersInText.masked(digits)).isEqualTo(digits);
        assertThat(IntStream.range(0, 1000).mapToObj(i -> NUMBER).reduce("", (a, b) -> a + " " + b))
                .satisfies(text -> assertThat(NumbersInText.masked(text)).doesNotContain(NUMBER));
    }
}
