package org.jiandang.household.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Random;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money and measures (security F18), telephones and accounts (F23). */
class AmountsAndContactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+1",
                "1e3",
                "1E3",
                "NaN",
                "Infinity",
                "0x1p3",
                "１２３",
                "1,000",
                "1.005",
                "",
                " ",
                ".5",
                "5.",
                "1 000",
                "1000000000",
                "٣"
            })
    void what_is_no_amount_is_refused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Money.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1236, 1236.00",
        "1236.5, 1236.50",
        "999999999.99, 999999999.99",
        "' 12 ', 12.00",
        "007, 7.00"
    })
    void an_amount_has_two_decimals(String typed, String shown) {
        assertThat(Money.of(typed)).hasToString(shown);
    }

    @Test
    void a_share_is_rounded_half_up_and_nothing_else_is_rounded() {
        assertThat(Money.of("29896").shared(4)).isEqualTo(Money.of("7474"));
        assertThat(Money.of("10").shared(3)).isEqualTo(Money.of("3.33"));
        assertThat(Money.of("0.05").shared(2)).isEqualTo(Money.of("0.03"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Money(new BigDecimal("1.001")));
        assertThat(new Money(new BigDecimal("1.100"))).isEqualTo(Money.of("1.1"));
    }

    @Test
    void amounts_read_back_as_they_are_shown() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            Money money = new Money(BigDecimal.valueOf(random.nextInt(1_000_000_000), 2));
            Money other = new Money(BigDecimal.valueOf(random.nextInt(1_000_000_000), 2));
            assertThat(Money.of(money.toString())).isEqualTo(money);
            assertThat(money.plus(other).minus(other)).isEqualTo(money);
        }
    }

    @Test
    void measures_are_strict_too() {
        assertThat(Measure.decimal("12.5", 2)).isEqualByComparingTo("12.5");
        assertThat(Measure.whole("0")).isZero();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Measure.decimal("1.005", 2));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Measure.decimal("-1", 2));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Measure.whole("1.0"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Measure.whole("99999999999"));
    }

    @ParameterizedTest
    @CsvSource({
        "15427543491, 15427543491",
        "+86 154-2754-3491, 15427543491",
        "008615427543491, 15427543491",
        "8615427543491, 15427543491",
        "１５４２７５４３４９１, 15427543491",
        "0482-4123456, 0482-4123456",
        "(0482)4123456, 0482-4123456",
        "010 6512 3456, 010-65123456",
        "02165123456, 021-65123456"
    })
    void a_telephone_has_one_spelling(String typed, String stored) {
        assertThat(Phone.of(typed).value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1542754349", "154275434911", "1542754349a", "4123456", "+1 5427543491"})
    void what_is_no_telephone_is_refused(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Phone.of(typed));
    }

    @Test
    void telephones_and_accounts_are_masked() {
        assertThat(Phone.of("15427543491")).hasToString("154****3491");
        assertThat(Phone.of("15427543491").isMobile()).isTrue();
        assertThat(Phone.of("0482-4123456").isMobile()).isFalse();
        assertThat(BankAccount.of("6229 7603-9740 5839 480")).hasToString("****9480");
    }

    @ParameterizedTest
    @SecurityCase("F23")
    @ValueSource(strings = {"", "1234567", "1234567890123456789012345678901", "12345678a", "6.2298E+18"})
    void an_account_has_8_to_30_digits(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> BankAccount.of(typed));
    }

    @Test
    void the_check_of_cards_is_known_but_refuses_nothing() {
        assertThat(BankAccount.of("4539578763621486").passesLuhn()).isTrue();
        assertThat(BankAccount.of("4539578763621487").passesLuhn()).isFalse();
        assertThat(BankAccount.of("12345678").value()).isEqualTo("12345678");
    }
}
