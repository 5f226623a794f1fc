package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Highest education finished (文化程度, aab008), for persons not at school. */
public enum Education implements CodeList {
    ILLITERATE("01", 0, "文盲或半文盲", "文盲", "半文盲", "文盲半文盲"),
    PRIMARY("02", 1, "小学"),
    JUNIOR("03", 2, "初中"),
    SENIOR("04", 3, "高中", "中专", "高中中专", "中职", "高中(中专)", "技校"),
    COLLEGE("05", 4, "大专及以上", "大专"),
    BACHELOR("", 5, "本科及以上", "本科", "大学本科", "研究生", "硕士", "博士"),
    PRESCHOOL("06", 0, "学龄前儿童", "学龄前");

    private final String code;
    private final int rank;
    private final List<String> labels;

    Education(String code, int rank, String... labels) {
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
    public static Optional<Education> parse(String text) {
        return CodeList.parse(Education.class, text);
    }

    /** Height of the education: none 0, primary 1, junior 2, senior 3, college 4, degree 5. */
    public int rank() {
        return rank;
    }
}
