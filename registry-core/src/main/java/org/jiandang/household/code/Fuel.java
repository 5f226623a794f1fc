package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Main fuel (主要燃料类型, aac320). */
public enum Fuel implements CodeList {
    FIREWOOD("1", "柴草", "柴火"),
    DUNG("2", "干畜粪", "牛粪", "畜粪"),
    COAL("3", "煤炭", "煤"),
    CLEAN("4", "清洁能源", "电", "气", "液化气", "沼气"),
    OTHER("9", "其他", "其它");

    private final String code;
    private final List<String> labels;

    Fuel(String code, String... labels) {
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
    public static Optional<Fuel> parse(String text) {
        return CodeList.parse(Fuel.class, text);
    }
}
