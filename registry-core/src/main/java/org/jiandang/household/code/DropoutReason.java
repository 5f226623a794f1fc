package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Why a child of school age is not at school (失学或辍学原因). */
public enum DropoutReason implements CodeList {
    ILLNESS("1", "因病"),
    DISABILITY("2", "因残"),
    AVERSION("3", "厌学"),
    POVERTY("4", "因贫", "贫困", "家庭困难"),
    OTHER("9", "其他", "其它");

    private final String code;
    private final List<String> labels;

    DropoutReason(String code, String... labels) {
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
    public static Optional<DropoutReason> parse(String text) {
        return CodeList.parse(DropoutReason.class, text);
    }
}
