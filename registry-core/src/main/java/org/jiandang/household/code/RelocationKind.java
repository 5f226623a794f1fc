package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Kind of relocation out of unfit places (搬迁方式, acr075). */
public enum RelocationKind implements CodeList {
    ADMINISTRATIVE_VILLAGE("01", "行政村整体", "行政村整体搬迁", "整村搬迁"),
    NATURAL_VILLAGE("02", "自然村整体", "自然村整体搬迁"),
    SINGLE_HOUSEHOLD("03", "建档立卡户个别", "个别搬迁", "零星搬迁");

    private final String code;
    private final List<String> labels;

    RelocationKind(String code, String... labels) {
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
    public static Optional<RelocationKind> parse(String text) {
        return CodeList.parse(RelocationKind.class, text);
    }
}
