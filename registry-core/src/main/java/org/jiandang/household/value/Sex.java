package org.jiandang.household.value;

import java.util.Optional;

/** Sex (性别) as the identity card states it; the constant is the stored letter. */
public enum Sex {
    M("1", "男"),
    F("2", "女");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** Reads 男/女, 男性/女性, 1/2 or M/F. */
    public static Optional<Sex> parse(String text) {
        String typed = Typed.narrow(text).replace("性", "");
        for (Sex sex : values()) {
            if (typed.equals(sex.label) || typed.equals(sex.code) || typed.equalsIgnoreCase(sex.name())) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
