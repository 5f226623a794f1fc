package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Source of drinking water (饮水情况). */
public enum WaterSource implements CodeList {
    TAP("1", "净化自来水", "自来水"),
    PROTECTED("2", "受保护井泉", "受保护的井水和泉水", "受保护井水"),
    UNPROTECTED("3", "不受保护井泉", "不受保护的井水和泉水"),
    SURFACE("4", "江河湖", "江河湖泊水", "河水"),
    RAIN("5", "雨水", "收集雨水"),
    BOTTLED("6", "桶装", "桶装水"),
    OTHER("9", "其他", "其它", "其他水源");

    private final String code;
    private final List<String> labels;

    WaterSource(String code, String... labels) {
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
    public static Optional<WaterSource> parse(String text) {
        return CodeList.parse(WaterSource.class, text);
    }
}
