package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Where a pupil or student stands (在校生状况, aab009). */
public enum SchoolStage implements CodeList {
    NOT_AT_SCHOOL("01", -1, "非在校生", "不在校", "非在校"),
    UNDER_AGE("", -1, "学龄前儿童", "学龄前"),
    PRESCHOOL("02", 0, "学前教育", "幼儿园"),
    PRIMARY("03", 1, "小学", "小学一年级", "小学二年级", "小学三年级", "小学四年级", "小学五年级", "小学六年级"),
    GRADE_7("04", 2, "七年级", "初一", "初中一年级", "初一年级"),
    GRADE_8("05", 2, "八年级", "初二", "初中二年级", "初二年级"),
    GRADE_9("06", 2, "九年级", "初三", "初中三年级", "初三年级"),
    SENIOR_1("07", 3, "高中一年级", "高一", "普通高中一年级"),
    SENIOR_2("08", 3, "高中二年级", "高二", "普通高中二年级"),
    SENIOR_3("09", 3, "高中三年级", "高三", "普通高中三年级"),
    VOCATIONAL_1("10", 3, "中职一年级", "中职一", "中专一年级", "职高一年级"),
    VOCATIONAL_2("11", 3, "中职二年级", "中职二", "中专二年级", "职高二年级"),
    VOCATIONAL_3("12", 3, "中职三年级", "中职三", "中专三年级", "职高三年级"),
    HIGHER_VOCATIONAL_1("13", 4, "高职一年级", "高职一", "大专一年级"),
    HIGHER_VOCATIONAL_2("14", 4, "高职二年级", "高职二", "大专二年级"),
    HIGHER_VOCATIONAL_3("15", 4, "高职三年级", "高职三", "大专三年级"),
    COLLEGE("16", 4, "大专及以上", "大学", "大专"),
    BACHELOR("", 5, "本科", "本科一年级", "本科二年级", "本科三年级", "本科四年级", "本科五年级"),
    MASTER("", 6, "硕士研究生及以上", "研究生", "硕士", "博士", "硕士研究生", "博士研究生");

    private final String code;
    private final int rank;
    private final List<String> labels;

    SchoolStage(String code, int rank, String... labels) {
        this.code = code;
        this.rank = rank;
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
    public static Optional<SchoolStage> parse(String text) {
        return CodeList.parse(SchoolStage.class, text);
    }

    /** Height of the school: kindergarten 0, primary 1, junior 2, senior 3, college 4, degree 5, master 6; not at school −1. */
    public int rank() {
        return rank;
    }

    /** Whether the stage is a single grade, in which nobody stays for more than a year or two; primary school and college are stages of many. */
    public boolean isSingleGrade() {
        return compareTo(GRADE_7) >= 0 && compareTo(HIGHER_VOCATIONAL_3) <= 0;
    }

    public boolean isAtSchool() {
        return rank >= 0;
    }
}
