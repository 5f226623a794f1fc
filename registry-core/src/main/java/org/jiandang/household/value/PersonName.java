package org.jiandang.household.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Name of a person (姓名) in its one spelling: NFC, every middle dot as U+00B7, ends trimmed. Han characters of all planes, the
 * scripts of the minorities and Latin letters are accepted up to {@value #LONGEST} code points; digits, emoji and placeholders are not.
 * Two names of one spelling are equal, however they were typed.
 *
 * @param written the name as it was typed, without the blanks around it, where that is another spelling (compatibility ideographs, other dots)
 */
public record PersonName(String value, @Nullable String written) {

    /** Names in traditional Mongolian with lineage are long; the limit counts code points, not UTF-16 units. */
    public static final int LONGEST = 100;

    /** What was typed may hold more marks than the spelling it comes to, within reason. */
    private static final int LONGEST_WRITTEN = 3 * LONGEST;

    private static final String DOT = "\u00B7";
    /** Spellings of the middle dot met in workbooks. NFKC alone leaves most of them apart. */
    private static final String DOTS = "[\u2022\u30FB\uFF65\u2027\u22C5\u0387.\uFF0E\u2219\u00B7]";

    private static final Set<String> PLACEHOLDERS =
            Set.of("null", "test", "none", "nil", "undefined", "unknown", "nan", "na", "xx", "xxx");
    private static final Set<Character.UnicodeScript> SCRIPTS = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.MONGOLIAN,
            Character.UnicodeScript.TIBETAN,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.YI,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.TAI_LE,
            Character.UnicodeScript.NEW_TAI_LUE,
            Character.UnicodeScript.LATIN);

    public PersonName {
        if (!value.equals(normal(value))) {
            throw new InvalidValue(PersonName.class, "spelling");
        }
        if (value.isEmpty()) {
            throw new InvalidValue(PersonName.class, "blank");
        }
        if (value.codePointCount(0, value.length()) > LONGEST
                || written != null && written.length() > LONGEST_WRITTEN) {
            throw new InvalidValue(PersonName.class, "long", LONGEST);
        }
        if (value.codePoints().anyMatch(c -> !isPartOfName(c))
                || value.codePoints().noneMatch(PersonName::isLetter)
                || value.startsWith(DOT)
                || value.endsWith(DOT)
                || PLACEHOLDERS.contains(value.toLowerCase(Locale.ROOT))) {
            throw new InvalidValue(PersonName.class, "characters");
        }
    }

    /** Reads a typed name; throws {@link InvalidValue}. */
    public static PersonName of(String text) {
        String spelling = normal(text);
        String typed = Typed.trim(text);
        return new PersonName(spelling, typed.equals(spelling) ? null : typed);
    }

    /** A name of which another writing is kept; none where it is of this spelling. */
    public static PersonName stored(String value, @Nullable String written) {
        return new PersonName(value, value.equals(written) ? null : written);
    }

    /** The form in which names are searched: the stored spelling, without refusing anything. */
    public static String searchForm(String text) {
        return normal(text);
    }

    /** First letters of the syllables in pinyin, lower case; see {@link Pinyin}. */
    public String initials() {
        return Pinyin.ofName(value);
    }

    /** A single Han character is a lawful but rare name: the page asks once more. */
    public boolean isSingleCharacter() {
        return value.codePointCount(0, value.length()) == 1;
    }

    /** Whether a character of a local font's private area is inside, which no other machine can show. */
    public boolean hasPrivateCharacter() {
        return value.codePoints().anyMatch(PersonName::isPrivate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String normal(String text) {
        String dotted = Typed.trim(text).replaceAll("\\s*" + DOTS + "\\s*", DOT);
        return Normalizer.normalize(dotted, Normalizer.Form.NFC).replaceAll("[ \u00A0\u3000]+", " ");
    }

    private static boolean isPartOfName(int c) {
        return isLetter(c) || c == 0xB7 || c == ' ' || isMongolianJoiner(c) || isMark(c);
    }

    private static boolean isLetter(int c) {
        if (isPrivate(c) || isLaterHan(c)) {
            return true;
        }
        return (Character.isLetter(c) || c == 0x3007) && SCRIPTS.contains(Character.UnicodeScript.of(c));
    }

    /** Planes 2 and 3 hold Han only; Java 17 does not know their newest extensions (G, H) by name. */
    private static boolean isLaterHan(int c) {
        return c >= 0x20000 && c <= 0x3FFFD;
    }

    private static boolean isPrivate(int c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    /** Free variation selectors, vowel separator and narrow space shape Mongolian words and belong to the spelling. */
    private static boolean isMongolianJoiner(int c) {
        return c >= 0x180B && c <= 0x180F || c == 0x202F || c == 0x200C || c == 0x200D;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark
                && (SCRIPTS.contains(Character.UnicodeScript.of(c))
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.INHERITED && c < 0x0370);
    }
}
