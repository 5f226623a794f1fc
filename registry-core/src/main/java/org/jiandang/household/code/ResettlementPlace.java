package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Where moved households are resettled (安置地). */
public enum ResettlementPlace implements CodeList {
    COUNTY_TOWN("1", "县城", "旗县城"),
    TOWNSHIP("2", "乡镇", "苏木乡镇", "集镇"),
    OTHER_COUNTY("3", "县外"),
    OTHER_VILLAGE("4", "村外", "跨村"),
    SAME_VILLAGE("5", "村内");

    private final String code;
    private final List<String> labels;

    ResettlementPlace(String code, String... labels) {
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
    public static Optional<ResettlementPlace> parse(String text) {
        return CodeList.parse(ResettlementPlace.class, text);
    }
}
