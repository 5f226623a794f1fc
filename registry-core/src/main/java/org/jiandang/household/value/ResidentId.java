package org.jiandang.household.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Resident ID number (公民身份号码, GB 11643-1999): six digits region, eight birth date, three sequence (odd is male), one check
 * character. Whether the birth lies in the future is a question for a rule, which knows the day.
 */
public record ResidentId(String value) implements IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /** GB/T 2260, first two digits. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    public ResidentId {
        if (value.length() != 18) {
            throw new InvalidValue(ResidentId.class, value.length() == 15 ? "fifteen" : "length");
        }
        if (!isDigits(value, 0, 17) || !isDigits(value, 17, 18) && value.charAt(17) != 'X') {
            throw new InvalidValue(ResidentId.class, "characters");
        }
        birthDate(value.substring(6, 14));
        if (value.charAt(17) != checkCharacter(value)) {
            throw new InvalidValue(ResidentId.class, "check");
        }
    }

    /** Reads a typed number: full width and a lower-case x are understood, ends trimmed; throws {@link InvalidValue}. */
    public static ResidentId of(String text) {
        String typed = Typed.narrow(text);
        return new ResidentId(typed.endsWith("x") ? typed.substring(0, typed.length() - 1) + "X" : typed);
    }

    /** Makes the number whose first seventeen digits are given, for synthetic people. */
    public static ResidentId complete(String seventeenDigits) {
        return new ResidentId(seventeenDigits + checkCharacter(seventeenDigits));
    }

    @Override
    public String personKey() {
        return value;
    }

    @Override
    public LocalDate birthDate() {
        return birthDate(value.substring(6, 14));
    }

    @Override
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.M : Sex.F;
    }

    @Override
    public String region() {
        return value.substring(0, 6);
    }

    @Override
    public IdKind kind() {
        return IdKind.RESIDENT_ID;
    }

    /** Whether the province of the number exists. Only a warning hangs on it. */
    public boolean isOfKnownProvince() {
        return PROVINCES.contains(value.substring(0, 2));
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }

    static LocalDate birthDate(String yyyyMMdd) {
        try {
            int year = Integer.parseInt(yyyyMMdd.substring(0, 4));
            if (year < 1850) {
                throw new InvalidValue(ResidentId.class, "date");
            }
            return LocalDate.of(
                    year, Integer.parseInt(yyyyMMdd.substring(4, 6)), Integer.parseInt(yyyyMMdd.substring(6, 8)));
        } catch (DateTimeException e) {
            throw new InvalidValue(ResidentId.class, "date");
        }
    }

    static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
