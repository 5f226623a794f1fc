package org.jiandang.household.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Random;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulebook §11.1, §11.3 and security F1–F7. */
class IdNumberTest {

    private static final String MAN = "159900196801010012";

    @ParameterizedTest
    @SecurityCase("F5")
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                MAN,
                "159900198506152041",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "\u00A0\u200B159900196801010012\uFEFF\u200F ",
                "\t159900196801010012\r\n"
            })
    void a_valid_number_is_read_however_it_was_typed(String typed) {
        assertThat(ResidentId.of(typed).value()).matches("[0-9]{17}[0-9X]");
    }

    @Test
    @SecurityCase({"F2", "F3"})
    void the_same_person_is_the_same_value_in_every_spelling() {
        for (String typed : new String[] {"11010519491231002x", "１１０１０５１９４９１２３１００２ｘ", "１１０１０５１９４９１２３１００２Ｘ"}) {
            assertThat(ResidentId.of(typed).value()).isEqualTo("11010519491231002X");
            // The blind index is made of this key, so one person has one.
            assertThat(IdNumber.of(typed).personKey()).isEqualTo("11010519491231002X");
        }
        assertThat(ResidentId.of("11010519491231002x"))
                .isEqualTo(ResidentId.of("11010519491231002X"))
                .isEqualTo(ResidentId.of("１１０１０５１９４９１２３１００２ｘ"));
    }

    @ParameterizedTest
    @CsvSource({
        "159900196801010013, check",
        "159900197002300026, date",
        "159900201213010036, date",
        "159900180001010012, date",
        "15990019680101001, length",
        "1599001968010100123, length",
        "159900680101001, fifteen",
        "15990019680101OO12, characters",
        "159900 19680101012, characters",
        "X59900196801010012, characters",
        "'', length"
    })
    void a_fault_is_named(String typed, String fault) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ResidentId.of(typed))
                .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @SecurityCase("F5")
    @ValueSource(
            strings = {
                "159900 196801010012",
                "159900\u00A0196801010012",
                "159900\u200B196801010012",
                "15990019680101\uFEFF0012",
                "15990019680101\u200F0012",
                "159900\u00A019680101012",
                "159900\u200B1968010101",
                "15990019680101\uFEFF012"
            })
    void marks_inside_are_a_fault(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> IdNumber.of(typed));
    }

    @Test
    void a_number_tells_birth_sex_and_region_and_hides_its_end() {
        ResidentId id = ResidentId.of(MAN);

        assertThat(id.birthDate()).isEqualTo("1968-01-01");
        assertThat(id.sex()).isEqualTo(Sex.M);
        assertThat(ResidentId.of("159900198506152041").sex()).isEqualTo(Sex.F);
        assertThat(id.region()).isEqualTo("159900");
        assertThat(id.isOfKnownProvince()).isTrue();
        assertThat(id.masked()).isEqualTo("15990019680101****");
        assertThat(id).hasToString("15990019680101****");
    }

    @Test
    @SecurityCase("F4")
    void an_old_number_is_kept_and_only_hints_at_the_new_one() {
        IdNumber old = IdNumber.of("159900680101001");

        assertThat(old).isInstanceOf(LegacyId.class);
        assertThat(old.birthDate()).isEqualTo("1968-01-01");
        assertThat(old.sex()).isEqualTo(Sex.M);
        assertThat(((LegacyId) old).hint()).isEqualTo(ResidentId.of(MAN));
        assertThat(old.personKey()).isEqualTo("159900680101001");
        assertThat(old).hasToString("159900680101***");
    }

    @Test
    void a_disability_card_holds_id_category_and_grade() {
        DisabilityCard card = DisabilityCard.of(MAN + "43");

        assertThat(card.residentId()).isEqualTo(ResidentId.of(MAN));
        assertThat(card.category()).isEqualTo(DisabilityCategory.PHYSICAL);
        assertThat(card.grade()).isEqualTo(3);
        assertThat(card.isSevere()).isFalse();
        assertThat(DisabilityCard.of(MAN + "12b1").isSevere()).isTrue();
        assertThat(card.personKey()).isEqualTo(MAN);
        assertThat(card).hasToString("15990019680101****");
    }

    @ParameterizedTest
    @CsvSource({
        "15990019680101001203, category",
        "15990019680101001283, category",
        "15990019680101001240, grade",
        "15990019680101001245, grade",
        "15990019680101001343, check",
        "15990019680101001243C1, reissue",
        "159900196801010012431, length"
    })
    void a_faulty_card_is_refused(String typed, String fault) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> DisabilityCard.of(typed))
                .satisfies(refusal -> assertThat(refusal.fault()).isEqualTo(fault));
    }

    @Test
    void a_refusal_never_carries_the_refused_text() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ResidentId.of("159900196801010013"))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage() + refusal.arguments()).doesNotContain("159900"));
    }

    @Test
    void every_completed_number_is_valid_and_every_single_changed_digit_is_found() {
        Random random = new Random(20181031);
        for (int i = 0; i < 2000; i++) {
            LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(44000));
            String value = ResidentId.complete(
                            "1599%02d%tY%<tm%<td%03d".formatted(random.nextInt(100), birth, random.nextInt(1000)))
                    .value();
            ResidentId id = ResidentId.of(value);
            assertThat(id.birthDate()).isEqualTo(birth);

            int at = random.nextInt(17);
            char changed = (char) ('0' + (value.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = value.substring(0, at) + changed + value.substring(at + 1);
            assertThat(IdReading.of(wrong).number()).as(wrong).isNull();
        }
    }

    @Test
    void two_neighbouring_digits_exchanged_are_found() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String value = ResidentId.complete(
                            "1599%02d19700101%03d".formatted(random.nextInt(100), random.nextInt(1000)))
                    .value();
            int at = 14 + random.nextInt(2);
            if (value.charAt(at) == value.charAt(at + 1)) {
                continue;
            }
            String wrong = value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
            assertThat(IdReading.of(wrong).number()).as(wrong).isNull();
        }
    }

    @Test
    void any_text_is_a_number_or_a_fault_and_never_something_else() {
        Random random = new Random(42);
        String alphabet = "0123456789Xx １２　\u200B年-.e+";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int k = 0; k < length; k++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            IdReading reading = IdReading.of(text.toString());
            assertThat(reading.number() == null).isEqualTo(reading.fault() != null);
        }
    }
}
