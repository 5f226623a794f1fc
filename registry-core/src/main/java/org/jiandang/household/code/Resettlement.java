package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** How moved households are resettled (安置方式). */
public enum Resettlement implements CodeList {
    CONCENTRATED("1", "集中安置", "集中"),
    SCATTERED("2", "分散安置", "分散");

    private final String code;
    private final List<String> labels;

    Resettlement(String code, String... labels) {
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
    public static Optional<Resettlement> parse(String text) {
        return CodeList.parse(Resettlement.class, text);
    }
}
