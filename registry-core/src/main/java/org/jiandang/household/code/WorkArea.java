package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Where a person works away from the farm (务工区域). */
public enum WorkArea implements CodeList {
    TOWNSHIP("01", "乡(镇)内", "乡镇内", "苏木乡镇内", "乡内"),
    COUNTY("02", "乡(镇)外县内", "乡镇外县内", "旗县内", "县内", "乡外县内"),
    PREFECTURE("", "旗县外(市内)", "旗县外市内", "县外市内"),
    PROVINCE("03", "县外省内", "市外(省内)", "市外省内", "省内"),
    OUTSIDE("04", "省外"),
    OTHER("99", "其他", "其它");

    private final String code;
    private final List<String> labels;

    WorkArea(String code, String... labels) {
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
    public static Optional<WorkArea> parse(String text) {
        return CodeList.parse(WorkArea.class, text);
    }

    /** Whether the work lies within the person's own county. */
    public boolean isInOwnCounty() {
        return this == TOWNSHIP || this == COUNTY;
    }
}
