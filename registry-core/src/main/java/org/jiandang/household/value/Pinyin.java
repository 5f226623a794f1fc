package org.jiandang.household.value;

import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/** First letters of names in pinyin. A character that is read otherwise as a surname is read so at the head of a name. */
public final class Pinyin {

    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("曾", "z"),
            Map.entry("单", "s"),
            Map.entry("仇", "q"),
            Map.entry("解", "x"),
            Map.entry("查", "z"),
            Map.entry("朴", "p"),
            Map.entry("区", "o"),
            Map.entry("盖", "g"),
            Map.entry("翟", "z"),
            Map.entry("尉", "w"),
            Map.entry("召", "s"),
            Map.entry("乐", "y"),
            Map.entry("覃", "q"),
            Map.entry("秘", "b"),
            Map.entry("繁", "p"),
            Map.entry("种", "c"),
            Map.entry("重", "c"),
            Map.entry("员", "y"),
            Map.entry("贠", "y"),
            Map.entry("洗", "x"),
            Map.entry("冼", "x"),
            Map.entry("缪", "m"),
            Map.entry("能", "n"),
            Map.entry("黑", "h"),
            Map.entry("折", "s"),
            Map.entry("那", "n"),
            Map.entry("卜", "b"),
            Map.entry("葛", "g"),
            Map.entry("任", "r"),
            Map.entry("华", "h"),
            Map.entry("薄", "b"),
            Map.entry("柏", "b"),
            Map.entry("石", "s"),
            Map.entry("郇", "x"),
            Map.entry("逄", "p"),
            Map.entry("晁", "c"),
            Map.entry("祭", "z"),
            Map.entry("句", "g"),
            Map.entry("谌", "c"),
            Map.entry("车", "c"),
            Map.entry("沈", "s"),
            Map.entry("阚", "k"),
            Map.entry("干", "g"),
            Map.entry("都", "d"),
            Map.entry("宓", "m"),
            Map.entry("佴", "n"),
            Map.entry("俞", "y"),
            Map.entry("阿", "a"),
            Map.entry("万俟", "mq"),
            Map.entry("尉迟", "yc"),
            Map.entry("单于", "cy"),
            Map.entry("长孙", "zs"),
            Map.entry("澹台", "tt"),
            Map.entry("令狐", "lh"),
            Map.entry("鲜于", "xy"),
            Map.entry("夏侯", "xh"),
            Map.entry("贺若", "hr"),
            Map.entry("宿", "s"),
            Map.entry("便", "b"),
            Map.entry("乜", "n"));

    private Pinyin() {}

    /** Initials of a person's name, surname readings first; characters without a reading are left out. */
    static String ofName(String name) {
        for (int length = Math.min(2, name.length()); length > 0; length--) {
            String surname = SURNAMES.get(name.substring(0, length));
            if (surname != null) {
                return surname + of(name.substring(length));
            }
        }
        return of(name);
    }

    /** Initials of any text, most usual reading of each character; Latin letters stand for themselves. */
    public static String of(String text) {
        var initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                initials.append(Character.toLowerCase(c));
            } else if (!Character.isSurrogate(c)) {
                String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
                if (readings != null && readings.length > 0) {
                    initials.append(readings[0].charAt(0));
                }
            }
        }
        return initials.toString();
    }
}
