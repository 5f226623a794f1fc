package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/** Relation to the head of the household (与户主关系, GB/T 4761); the head is a member. */
public enum Relation implements CodeList {
    HEAD("02", null, 0, "户主", "本人", "本人或户主", "户主(本人或户主)"),
    SPOUSE("10", null, 0, "配偶", "夫", "妻", "妻子", "丈夫"),
    SON("20", Sex.M, 1, "之子", "子", "儿子", "长子", "次子", "三子", "独生子"),
    DAUGHTER("30", Sex.F, 1, "之女", "女", "女儿", "长女", "次女", "三女", "独生女"),
    ADOPTED_SON("27", Sex.M, 1, "养子或继子", "养子", "继子"),
    ADOPTED_DAUGHTER("37", Sex.F, 1, "养女或继女", "养女", "继女"),
    SON_IN_LAW("28", Sex.M, 1, "之女婿", "女婿"),
    DAUGHTER_IN_LAW("38", Sex.F, 1, "之儿媳", "儿媳", "儿媳妇"),
    GRANDSON("41", Sex.M, 2, "之孙子", "孙子"),
    GRANDDAUGHTER("42", Sex.F, 2, "之孙女", "孙女"),
    DAUGHTERS_SON("43", Sex.M, 2, "之外孙子", "外孙子", "外孙"),
    DAUGHTERS_DAUGHTER("44", Sex.F, 2, "之外孙女", "外孙女"),
    GREAT_GRANDSON("47", Sex.M, 3, "之曾孙子", "曾孙子", "曾孙"),
    GREAT_GRANDDAUGHTER("48", Sex.F, 3, "之曾孙女", "曾孙女"),
    FATHER("51", Sex.M, -1, "之父", "父", "父亲"),
    MOTHER("52", Sex.F, -1, "之母", "母", "母亲"),
    HUSBANDS_FATHER("53", Sex.M, -1, "之公公", "公公"),
    HUSBANDS_MOTHER("54", Sex.F, -1, "之婆婆", "婆婆"),
    WIFES_FATHER("55", Sex.M, -1, "之岳父", "岳父"),
    WIFES_MOTHER("56", Sex.F, -1, "之岳母", "岳母"),
    STEPFATHER("57", Sex.M, -1, "继父或养父", "继父", "养父"),
    STEPMOTHER("58", Sex.F, -1, "继母或养母", "继母", "养母"),
    GRANDFATHER("61", Sex.M, -2, "之祖父", "祖父", "爷爷"),
    GRANDMOTHER("62", Sex.F, -2, "之祖母", "祖母", "奶奶"),
    MOTHERS_FATHER("63", Sex.M, -2, "之外祖父", "外祖父", "外公"),
    MOTHERS_MOTHER("64", Sex.F, -2, "之外祖母", "外祖母", "外婆"),
    BROTHER("73", Sex.M, 0, "之兄弟", "兄弟", "兄", "弟", "哥哥", "弟弟"),
    SISTER("77", Sex.F, 0, "之姐妹", "姐妹", "姐", "妹", "姐姐", "妹妹"),
    SIBLING("70", null, 0, "之兄弟姐妹", "兄弟姐妹"),
    SIBLINGS_SPOUSE("72", Sex.F, 0, "之兄弟媳妇", "兄弟媳妇", "嫂", "弟媳", "弟媳妇"),
    UNCLE("83", Sex.M, -1, "之叔伯", "叔伯", "伯父", "叔父"),
    NEPHEW("93", Sex.M, 1, "之侄儿", "侄儿", "侄子"),
    NIECE("94", Sex.F, 1, "之侄女", "侄女"),
    SISTERS_SON("95", Sex.M, 1, "之外甥", "外甥"),
    SISTERS_DAUGHTER("96", Sex.F, 1, "之外甥女", "外甥女"),
    OTHER_RELATIVE("97", null, 0, "其他", "其它", "其他亲属"),
    UNRELATED("99", null, 0, "非亲属");

    private final String code;
    private final @Nullable Sex sex;
    private final int generation;
    private final List<String> labels;

    Relation(String code, @Nullable Sex sex, int generation, String... labels) {
        this.code = code;
        this.sex = sex;
        this.generation = generation;
        this.labels = List.of(labels);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    /** Reads any known spelling, also the code itself. */
    public static Optional<Relation> parse(String text) {
        return CodeList.parse(Relation.class, text);
    }

    /** The sex the relation demands; empty where both are possible. */
    public Optional<Sex> sex() {
        return Optional.ofNullable(sex);
    }

    /** Generations below the head: child 1, grandchild 2, parent −1. */
    public int generation() {
        return generation;
    }

    /** Whether the member descends from the head, by blood, adoption or marriage. */
    public boolean isDescendant() {
        return generation > 0 && ordinal() <= GREAT_GRANDDAUGHTER.ordinal();
    }

    /** Whether the member is a parent or grandparent of the head, or of the spouse. */
    public boolean isAscendant() {
        return generation < 0 && this != UNCLE;
    }
}
