package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Capacity for work (劳动技能, aab010). */
public enum LabourCapacity implements CodeList {
    ORDINARY("1", "普通劳动力", "普通"),
    SKILLED("2", "技能劳动力", "技能"),
    WEAK("5", "弱劳动力或半劳动力", "弱劳动力", "半劳动力", "弱半劳动力"),
    LOST("3", "丧失劳动力", "丧失劳动能力"),
    NONE("4", "无劳动力", "无劳动能力");

    private final String code;
    private final List<String> labels;

    LabourCapacity(String code, String... labels) {
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
    public static Optional<LabourCapacity> parse(String text) {
        return CodeList.parse(LabourCapacity.class, text);
    }

    /** Whether the person can work at least in part. */
    public boolean isAble() {
        return this == ORDINARY || this == SKILLED || this == WEAK;
    }

    /** Whether the person can work in full. */
    public boolean isFull() {
        return this == ORDINARY || this == SKILLED;
    }
}
