package org.jiandang.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.jiandang.account.AccountRefused;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a password here, and what is not. */
class PasswordRuleTest {

    private static final List<String> CONTEXT = List.of("wangfang", "王芳", "科尔沁右翼中", "keerqinyouyizhong");

    @Test
    void the_commonest_passwords_are_refused_also_when_they_are_dressed_up() {
        assertThat(PasswordRule.commonest()).hasSizeGreaterThan(3_000);
        PasswordRule.commonest().stream().limit(3_000).forEach(PasswordRuleTest::assertRefused);
        PasswordRule.commonest().stream()
                .limit(300)
                .filter(common -> common.matches("[a-z]+"))
                .map(common -> common.substring(0, 1).toUpperCase(Locale.ROOT) + common.substring(1) + "2024!")
                .forEach(PasswordRuleTest::assertRefused);
    }

    @Test
    void a_common_word_is_refused_however_much_is_hung_on_it() {
        String tail = "!8#2^9*4&1@7%3";
        assertThatCode(() -> PasswordRule.accept("Qzvxkr" + tail, CONTEXT)).doesNotThrowAnyException();
        List<String> words = PasswordRule.commonest().stream()
                .filter(common -> common.matches("[a-z]{5,}"))
                .limit(300)
                .toList();
        assertThat(words).hasSize(300);
        words.forEach(word -> assertRefused(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + tail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wangfang-Tree-77",
                "Tree-王芳-Quilt-7",
                "Keerqinyouyizhong-7!",
                "Lucky-fupin-Quilt-7",
                "Quilt-13912345678-x",
                "Quilt-19680101-tree",
                "Quilt-152222196801011234",
                "Aa1!Aa1!Aa1!",
                "onlylowercaseletters",
                "Short-1!"
            })
    void words_of_the_account_and_figures_that_others_know_are_refused(String weak) {
        assertRefused(weak);
    }

    @Test
    @SecurityCase("U19")
    void every_character_counts_up_to_128_of_them() {
        assertThat(PasswordRule.accept(" Right-Horse-7!", CONTEXT)).isEqualTo(" Right-Horse-7!");
        assertThat(PasswordRule.accept("Re\u0301veil-Horse-7!", CONTEXT))
                .as("one form of what looks the same")
                .isEqualTo("R\u00e9veil-Horse-7!");
        String horses = "Right-Horse-7!" + "\uD83D\uDC0E".repeat(114);
        assertThat(horses.codePointCount(0, horses.length())).isEqualTo(128);
        assertThatCode(() -> PasswordRule.accept(horses, CONTEXT)).doesNotThrowAnyException();
        assertRefused(horses + "x");
    }

    private static void assertRefused(String weak) {
        assertThatExceptionOfType(AccountRefused.class).as(weak).isThrownBy(() -> PasswordRule.accept(weak, CONTEXT));
    }
}
