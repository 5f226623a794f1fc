package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Standard by which a household was identified (识别标准, aac005). */
public enum IdentificationStandard implements CodeList {
    NATIONAL("1", "国家标准", "国标", "国定标准"),
    PROVINCIAL("2", "省定标准", "自治区标准", "省级标准", "区定标准"),
    MUNICIPAL("3", "市定标准", "市级标准", "盟市标准");

    private final String code;
    private final List<String> labels;

    IdentificationStandard(String code, String... labels) {
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
    public static Optional<IdentificationStandard> parse(String text) {
        return CodeList.parse(IdentificationStandard.class, text);
    }
}
