package org.jiandang.account.secret;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiandang.account.AccountRefused;

/**
 * What a password must be: 12 to 128 characters (code points) of three of four kinds, none of the 30,000 commonest, not easily guessed (zxcvbn), and
 * without words that everybody of the office tries first, the account's own words, telephone numbers, identity numbers or dates. Lengths and kinds
 * follow GB/T 22239 (level 3), 8.1.4.1 a.
 */
public final class PasswordRule {

    /** The longest password, in code points; a longer one is refused before anything is reckoned from it. */
    public static final int LONGEST = 128;

    private static final int SHORTEST = 12;
    private static final int KINDS = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int MEASURED = 40;
    private static final int SCORE = 3;
    private static final List<String> WORDS =
            List.of("password", "passw0rd", "qwerty", "admin", "fupin", "jiandang", "扶贫", "建档", "iloveyou", "welcome");

    /** A mobile number, a date of birth, fifteen figures and more. */
    private static final Pattern FIGURES = Pattern.compile("1[3-9]\\d{9}|(19|20)\\d\\d[01]\\d[0-3]\\d|\\d{15}");

    private static final Zxcvbn STRENGTH = new Zxcvbn();
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /**
     * The password as it is hashed; refuses a weak one.
     *
     * @param context words of the account: log-in, name, places
     */
    public static String accept(String password, List<String> context) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        String lower = normal.toLowerCase(Locale.ROOT);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST
                || length > LONGEST
                || kinds(normal) < KINDS
                || COMMON.contains(lower)
                || COMMON.contains(undressed(lower))
                || FIGURES.matcher(normal).find()
                || WORDS.stream().anyMatch(lower::contains)
                || context.stream().anyMatch(word -> holds(lower, word))
                || normal.codePoints().distinct().count() < SHORTEST / 2
                || isGuessed(normal, context)) {
            throw new AccountRefused(AccountRefused.Reason.PASSWORD_WEAK, SHORTEST);
        }
        return normal;
    }

    /** The passwords that are tried first, the commonest first. */
    static Set<String> commonest() {
        return COMMON;
    }

    private static boolean holds(String password, String word) {
        boolean tells = word.length() >= SHORTEST_WORD
                || word.codePoints().anyMatch(Character::isIdeographic) && word.length() > 1;
        return tells && password.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Without figures and signs before and after: {@code captain} of {@code Captain2024!}. */
    private static String undressed(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** The beginning is enough: what follows makes nothing weaker, and the reckoning grows fast with the length. */
    private static boolean isGuessed(String password, List<String> context) {
        String beginning = password.substring(
                0, password.offsetByCodePoints(0, Math.min(MEASURED, password.codePointCount(0, password.length()))));
        return STRENGTH.measure(beginning, context).getScore() < SCORE;
    }

    private static Set<String> common() {
        try {
            return Collections.unmodifiableSet(new LinkedHashSet<>(
                    StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
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
