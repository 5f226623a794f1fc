package org.jiandang.household.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jiandang.region.RegionCode;
import org.junit.jupiter.api.Test;

/** Numbers and codes with some characters changed, always the same ones: read as what they are, or refused with a reason. */
class MutatedNumbersTest {

    private static final int TRIES = 40_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9X](?:[1-7][1-4](?:B[0-9])?)?");
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{11}");
    private static final String OWN = ResidentId.complete("15990119680101123").value();
    private static final List<String> NUMBERS = List.of(OWN, OWN + "43", OWN + "43B1", "159901680101123", "", "X");
    private static final List<String> CODES = List.of("152222103202", "150000000000", "15", "1522", "152222103", "");

    /** Digits of other scripts, wide ones, marks that are not seen, halves of characters, and one that unfolds to eighteen. */
    private static final List<String> ODD = List.of(
            "0", "1", "9", "X", "x", "B", "b", "-", "+", " ", ".", "e", "\0", "\n", "\t", "１", "９", "Ｘ", "٣", "𝟗", "²",
            "½", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\uD835", "\uDFD7", "\u0301", "ﷺ", "㍿", "零", "一");

    @Test
    void a_number_is_read_as_what_stands_there_or_refused_without_repeating_it() {
        Random random = new Random(15_990_101);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = mutated(NUMBERS, random);
            IdReading reading = IdReading.of(text);
            if (reading.number() == null) {
                assertThat(reading.fault()).as("try %d", i).isNotNull();
                assertThat(reading.fault().getMessage()).startsWith("value.").matches("[A-Za-z.]+");
                continue;
            }
            read++;
            IdNumber number = reading.number();
            assertThat(number.value()).as("try %d", i).matches(NUMBER);
            assertThat(IdNumber.of(number.value())).isEqualTo(number);
            assertThat(reading.toString() + number).doesNotContain(number.value());
            assertThat(number.birthDate().getYear()).isGreaterThanOrEqualTo(1850);
            assertThat(number.region()).hasSize(6);
            assertThat(number.sex()).isNotNull();
        }
        assertThat(read).as("some are still numbers, else nothing was tried").isBetween(TRIES / 100, TRIES / 2);
    }

    @Test
    void a_code_is_twelve_digits_or_none() {
        Random random = new Random(152_222);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = mutated(CODES, random);
            boolean whole = CODE.matcher(text).matches();
            assertThat(RegionCode.parse(text).isPresent()).as("try %d", i).isEqualTo(whole);
            if (whole) {
                read++;
                RegionCode code = RegionCode.of(text);
                assertThat(code.contains(code)).isTrue();
                assertThat(RegionCode.ofPrefix(code.prefix())).isEqualTo(code);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.of(text));
            }
        }
        assertThat(read).isBetween(TRIES / 100, TRIES / 2);
    }

    private static String mutated(List<String> samples, Random random) {
        StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
        for (int change = random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(text.length() + 1);
            String odd = ODD.get(random.nextInt(ODD.size()));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, odd);
                case 1 -> text.replace(at, Math.min(text.length(), at + 1), odd);
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                default -> text.insert(at, text.substring(0, random.nextInt(text.length() + 1)));
            }
        }
        return text.toString();
    }
}
