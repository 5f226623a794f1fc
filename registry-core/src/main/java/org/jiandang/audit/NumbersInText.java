package org.jiandang.audit;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of people in free text: identity numbers, cards and telephones known by their form and check digit, however they are spelt (full width,
 * in groups). For what is kept where such numbers have no place: the log and the record of acts (security controls C29, C35).
 */
public final class NumbersInText {

    private static final String DIGIT = "[0-9\\uFF10-\\uFF19]";
    private static final String GAP = "[ \\u00A0\\u2000-\\u200B\\u3000.\\-\\u2010-\\u2015·]?";

    /** Runs of digits of the lengths that numbers of people have; an identity number may end in X, a disability card has two digits more. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!" + DIGIT + ")" + DIGIT + "{11,30}[XxＸｘ]?" + DIGIT + "{0,2}(?!" + DIGIT + ")");

    /** An identity number in groups, its day of birth a possible one, since other figures stand in groups as well; then a telephone in groups. */
    private static final Pattern GROUPED = Pattern.compile(
            "(?<!" + DIGIT + ")(?:" + DIGIT + GAP + "){17}[0-9\\uFF10-\\uFF19XxＸｘ](?!" + DIGIT + ")" + "|(?<!" + DIGIT
                    + ")(?:" + DIGIT + "{3}" + GAP + DIGIT + "{4}" + GAP + DIGIT + "{4})(?!" + DIGIT + ")");

    private static final Pattern BORN =
            Pattern.compile("\\d{6}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9X]");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int ID_LENGTH = 18;
    private static final int PHONE_LENGTH = 11;
    private static final int PHONE_SHOWN = 3;
    private static final int SHORTEST_CARD = 12;
    private static final int REGION = 6;
    private static final int ISSUER = 4;

    private NumbersInText() {}

    /** The text with such numbers cut to their first digits, everything else as it was. */
    public static String masked(String text) {
        String whole = NUMBERS.matcher(text).replaceAll(NumbersInText::mask);
        return GROUPED.matcher(whole).replaceAll(NumbersInText::maskGrouped);
    }

    private static String maskGrouped(MatchResult found) {
        String digits = plain(found.group());
        boolean identity = digits.length() == ID_LENGTH && BORN.matcher(digits).matches() && isIdentityNumber(digits);
        if (identity || isTelephone(digits)) {
            return digits.substring(0, identity ? REGION : PHONE_SHOWN) + "****";
        }
        return Matcher.quoteReplacement(found.group());
    }

    private static boolean isTelephone(String digits) {
        return digits.length() == PHONE_LENGTH && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    private static String mask(MatchResult found) {
        String digits = plain(found.group());
        if (digits.length() >= ID_LENGTH && isIdentityNumber(digits.substring(0, ID_LENGTH))) {
            return digits.substring(0, REGION) + "****";
        }
        if (isTelephone(digits)) {
            return digits.substring(0, PHONE_SHOWN) + "****";
        }
        if (digits.length() >= SHORTEST_CARD && passesLuhn(digits)) {
            return digits.substring(0, ISSUER) + "****";
        }
        return found.group();
    }

    /** Its digits, and X for the last of an identity number, without what stands between them. */
    private static String plain(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c >= '０' && c <= '９') {
                digits.append((char) (c - '０' + '0'));
            } else if (c == 'x' || c == 'Ｘ' || c == 'ｘ') {
                digits.append('X');
            } else if (c >= '0' && c <= '9' || c == 'X') {
                digits.append(c);
            }
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
