package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** How a person left a registered household (人口自然减少原因). */
public enum LeaveReason implements CodeList {
    DEATH("01", "死亡"),
    MARRIAGE("02", "婚出", "嫁出"),
    DIVORCE("03", "离婚"),
    MOVE("04", "户籍迁出", "迁出", "转出", "其他转出"),
    SPLIT("05", "分户"),
    MERGE("12", "合户"),
    IMPRISONMENT("08", "判刑收监"),
    ADOPTED_AWAY("06", "送养"),
    EMIGRATION("09", "出国定居"),
    MISSING("10", "失联"),
    MILITARY_SERVICE("11", "服兵役"),
    WRONG_ENTRY("07", "错评", "错误录入"),
    OTHER("99", "其他", "其它");

    private final String code;
    private final List<String> labels;

    LeaveReason(String code, String... labels) {
        this.code = code;
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
    public static Optional<LeaveReason> parse(String text) {
        return CodeList.parse(LeaveReason.class, text);
    }
}
