package org.jiandang.web.log;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text as it may stand in a log. The registry writes no such numbers itself; what comes from outside, from libraries and from mistakes passes here
 * last (security control C29).
 */
final class LogText {

    private static final String DIGIT = "[0-9\\uFF10-\\uFF19]";

    /** Runs of digits of the lengths that numbers of people have; an identity number may end in X, a disability card has two digits more. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!" + DIGIT + ")" + DIGIT + "{11,30}[XxＸｘ]?" + DIGIT + "{0,2}(?!" + DIGIT + ")");

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029\\u000B\\f]");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int ID_LENGTH = 18;
    private static final int PHONE_LENGTH = 11;
    private static final int SHORTEST_CARD = 12;
    private static final int REGION = 6;
    private static final int ISSUER = 4;

    private LogText() {}

    /** Masks numbers that are identity numbers, cards or telephones by their form and check digit. */
    static String masked(String text) {
        return NUMBERS.matcher(text).replaceAll(LogText::mask);
    }

    /** Writes line breaks as what they are called, so that nobody can write a line of the log. */
    static String onOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(found -> switch (found.group().charAt(0)) {
            case '\r' -> "\\\\r";
            case '\n' -> "\\\\n";
            default -> "\\\\u" + String.format("%04x", (int) found.group().charAt(0));
        });
    }

    private static String mask(MatchResult found) {
        String digits = plain(found.group());
        if (digits.length() >= ID_LENGTH && isIdentityNumber(digits.substring(0, ID_LENGTH))) {
            return digits.substring(0, REGION) + "****";
        }
        if (digits.length() == PHONE_LENGTH && digits.charAt(0) == '1' && digits.charAt(1) >= '3') {
            return digits.substring(0, 3) + "****";
        }
        if (digits.length() >= SHORTEST_CARD && passesLuhn(digits)) {
            return digits.substring(0, ISSUER) + "****";
        }
        return found.group();
    }

    private static String plain(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            digits.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == 'x' || c == 'Ｘ' || c == 'ｘ' ? 'X' : c);
        }
        return digits.toString();
    }

    private static boolean isIdentityNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == digits.charAt(ID_LENGTH - 1);
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
