package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Safety grade of a house (危房级别, aac322): A and B are safe, C and D are not. */
public enum HouseGrade implements CodeList {
    A("A", "A级", "A"),
    B("B", "B级", "B"),
    C("C", "C级", "C"),
    D("D", "D级", "D");

    private final String code;
    private final List<String> labels;

    HouseGrade(String code, String... labels) {
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
    public static Optional<HouseGrade> parse(String text) {
        return CodeList.parse(HouseGrade.class, text);
    }

    public boolean isUnsafe() {
        return this == C || this == D;
    }
}
