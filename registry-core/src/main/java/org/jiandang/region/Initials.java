package org.jiandang.region;

import java.util.Locale;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/** The first letters of Chinese names in pinyin, by which people are used to finding regions and households. */
public final class Initials {

    /** Characters whose usual reading in names of places differs from the dictionary's first. */
    private static final Map<Integer, Character> IN_PLACES =
            Map.of((int) '长', 'c', (int) '重', 'c', (int) '朝', 'c', (int) '盛', 's', (int) '乐', 'l', (int) '行', 'x');
    /** Characters read differently as a surname. */
    private static final Map<Integer, Character> AS_SURNAME = Map.of(
            (int) '单', 's', (int) '曾', 'z', (int) '仇', 'q', (int) '区', 'o', (int) '解', 'x', (int) '查', 'z', (int) '盖',
            'g', (int) '朴', 'p', (int) '覃', 'q', (int) '尉', 'y');

    private Initials() {}

    /** The initials of a region's name, lower case: 科尔沁右翼中旗 gives {@code keqyyzq}. Letters and digits stay, other signs are left out. */
    public static String of(String name) {
        StringBuilder initials = new StringBuilder();
        name.codePoints().forEach(character -> append(initials, character));
        return initials.toString();
    }

    /** The initials of a person's name: as {@link #of}, with the first character read as a surname. */
    public static String ofPerson(String name) {
        String initials = of(name);
        Character surname = name.isEmpty() ? null : AS_SURNAME.get(name.codePointAt(0));
        return surname == null ? initials : surname + initials.substring(1);
    }

    private static void append(StringBuilder initials, int character) {
        Character place = IN_PLACES.get(character);
        if (place != null) {
            initials.append(place.charValue());
        } else if (character < 128) {
            if (Character.isLetterOrDigit(character)) {
                initials.append(Character.toString(character).toLowerCase(Locale.ROOT));
            }
        } else if (Character.isBmpCodePoint(character)) {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) character);
            if (readings != null && readings.length > 0) {
                initials.append(readings[0].charAt(0));
            }
        }
    }
}
