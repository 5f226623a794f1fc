package org.jiandang.account.secret;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jiandang.account.AccountRefused;

/**
 * What a password must be: 12 to 128 characters of three of four kinds, and none of the words everybody tries first. Lengths and kinds follow
 * GB/T 22239 (level 3), 8.1.4.1 a.
 */
public final class PasswordRule {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int KINDS = 3;
    private static final List<String> WORDS = List.of(
            "password",
            "passw0rd",
            "qwerty",
            "123456",
            "654321",
            "abcdef",
            "111111",
            "000000",
            "admin",
            "fupin",
            "jiandang",
            "扶贫",
            "建档",
            "iloveyou",
            "welcome",
            "asdfgh",
            "zxcvbn");

    private PasswordRule() {}

    /** The password as it is hashed; refuses a weak one. */
    public static String accept(String login, String password) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        String lower = normal.toLowerCase(Locale.ROOT);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST
                || length > LONGEST
                || kinds(normal) < KINDS
                || lower.contains(login)
                || WORDS.stream().anyMatch(lower::contains)
                || normal.codePoints().distinct().count() < SHORTEST / 2) {
            throw new AccountRefused(AccountRefused.Reason.PASSWORD_WEAK, SHORTEST);
        }
        return normal;
    }

    private static int kinds(String password) {
        boolean lower = password.codePoints().anyMatch(Character::isLowerCase);
        boolean upper = password.codePoints().anyMatch(Character::isUpperCase);
        boolean digit = password.codePoints().anyMatch(Character::isDigit);
        boolean other = password.codePoints()
                .anyMatch(c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));
        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}
