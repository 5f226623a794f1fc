package org.jiandang.demo;

import java.util.List;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Sex;

/** Common syllables put together; a name that a real person bears is chance. */
final class SyntheticNames {

    private static final List<String> HAN = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "胡", "朱", "郭", "何", "高", "林", "罗", "曾",
            "单", "韩", "梁", "宋", "郑", "谢", "唐", "许", "邓");
    private static final List<String> MONGOL =
            List.of("包", "白", "吴", "何", "陈", "韩", "梁", "宝", "海", "金", "李", "席", "佟", "康");
    private static final List<String> HAN_MEN =
            List.of("建国", "海龙", "长命", "文军", "立新", "国强", "志明", "玉山", "德福", "永胜", "春林", "振华", "庆丰", "天宝", "广才", "守田");
    private static final List<String> HAN_WOMEN =
            List.of("玉兰", "春花", "秀英", "桂芝", "金花", "淑琴", "凤霞", "丽华", "彩云", "海燕", "小梅", "雪莲", "玉珍", "巧玲", "月娥", "兰香");
    private static final List<String> MONGOL_MEN = List.of(
            "巴特尔", "布和", "哈斯", "满都拉", "阿古拉", "朝鲁", "那顺", "巴图", "特木尔", "苏和", "敖特根", "青格勒", "额尔敦", "宝音", "吉日嘎拉", "图门",
            "斯琴巴图", "孟和");
    private static final List<String> MONGOL_WOMEN = List.of(
            "其木格", "图雅", "娜仁", "乌云", "萨仁", "高娃", "格日乐", "塔娜", "托娅", "其其格", "斯琴", "乌日娜", "苏布达", "阿丽玛", "哈斯其其格", "娜布其",
            "萨日娜", "通拉嘎");

    private SyntheticNames() {}

    static String surname(Dice dice, Ethnicity ethnicity) {
        return dice.oneOf(ethnicity == Ethnicity.MONGOL ? MONGOL : HAN);
    }

    /** A given name behind the family's surname; now and then a Mongolian name of two parts without surname. */
    static PersonName name(Dice dice, String surname, Ethnicity ethnicity, Sex sex) {
        boolean mongol = ethnicity == Ethnicity.MONGOL && dice.chance(70);
        List<String> given = mongol ? (sex == Sex.M ? MONGOL_MEN : MONGOL_WOMEN) : (sex == Sex.M ? HAN_MEN : HAN_WOMEN);
        if (mongol && dice.chance(3)) {
            return PersonName.of(dice.oneOf(given) + "\u00B7" + dice.oneOf(given));
        }
        return PersonName.of(surname + dice.oneOf(given));
    }
}
