package org.jiandang.household.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Security F9–F13. */
class PersonNameTest {

    @ParameterizedTest
    @SecurityCase("F9")
    @ValueSource(
            strings = {
                "阿拉坦\u00B7乌云",
                "阿拉坦\u2022乌云",
                "阿拉坦\u30FB乌云",
                "阿拉坦\uFF65乌云",
                "阿拉坦\u2027乌云",
                "阿拉坦\u22C5乌云",
                "阿拉坦\u0387乌云",
                "阿拉坦.乌云",
                "阿拉坦．乌云",
                " 阿拉坦 · 乌云\u00A0",
                "\uFEFF阿拉坦·乌云\u200B"
            })
    void every_spelling_of_the_dot_is_one_name(String typed) {
        assertThat(PersonName.of(typed).value()).isEqualTo("阿拉坦\u00B7乌云");
        assertThat(PersonName.searchForm(typed)).isEqualTo("阿拉坦\u00B7乌云");
    }

    @Test
    void compatibility_ideographs_become_equal() {
        assertThat(PersonName.of("\uF900福")).isEqualTo(PersonName.of("\u8C48福"));
    }

    @Test
    void characters_outside_the_basic_plane_are_names() {
        PersonName name = PersonName.of("\uD842\uDFB7野");

        assertThat(name.value().codePointCount(0, name.value().length())).isEqualTo(2);
        assertThat(PersonName.of("王" + Character.toString(0x30001)).value()).hasSize(3);
        assertThat(PersonName.of("王" + Character.toString(0x31351)).hasPrivateCharacter())
                .isFalse();
        assertThat(PersonName.of("王\uE863").hasPrivateCharacter()).isTrue();
        assertThat(PersonName.of("王").isSingleCharacter()).isTrue();
        assertThat(PersonName.of("\uD842\uDFB7").isSingleCharacter()).isTrue();
    }

    @Test
    @SecurityCase("F12")
    void traditional_mongolian_is_kept_to_the_last_selector_up_to_a_hundred_code_points() {
        String word = "\u182A\u1820\u182D\u180B\u180E\u1820";
        assertThat(PersonName.of(" " + word + " ").value()).isEqualTo(word);
        assertThat(PersonName.of("\u182A\u1820\u180B").value()).hasSize(3);
        assertThat(PersonName.of("\u1820".repeat(100)).value()).hasSize(100);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> PersonName.of("\u1820".repeat(101)))
                .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo("long"));
    }

    @ParameterizedTest
    @SecurityCase("F13")
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0\u200B",
                "王2",
                "王２",
                "王😀",
                "null",
                "NULL",
                "test",
                "N/A",
                "<b>王",
                "王,福",
                "12345",
                "·",
                "王·",
                "·王",
                "王\u0000福",
                "王\uD842",
                "王（福）",
                "王\n福",
                "——",
                "\u202E王福x1"
            })
    void what_is_no_name_is_refused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> PersonName.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "包巴特尔, bbte",
        "曾玉兰, zyl",
        "单福, sf",
        "仇海龙, qhl",
        "解放军, xfj",
        "尉迟恭, ycg",
        "单于图雅, cyty",
        "阿拉坦·乌云, altwy",
        "吴曾, wc",
        "王a, wa"
    })
    void initials_read_surnames_as_surnames(String name, String initials) {
        assertThat(PersonName.of(name).initials()).isEqualTo(initials);
    }

    @Test
    void reading_a_name_twice_changes_nothing() {
        Random random = new Random(11);
        String alphabet = "包白吴\u00B7\u2022.． \u00A0\u200B\u1820\u180B\uF900e\u03011😀";
        int names = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(8);
            for (int k = 0; k < length; k++) {
                int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
                text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
            }
            PersonName name;
            try {
                name = PersonName.of(text.toString());
            } catch (InvalidValue refused) {
                continue;
            }
            names++;
            assertThat(PersonName.of(name.value())).isEqualTo(name);
            assertThat(name.value()).doesNotContain("\u2022", "．", "\u200B", "1");
        }
        assertThat(names).isGreaterThan(1000);
    }
}
