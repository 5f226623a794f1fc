package org.jiandang.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the registry is started for, as the setting {@code demo} says. */
public enum UseMode {
    /** {@code example}, and where nothing is said: invented people. */
    DEMONSTRATION,
    /** {@code none}: real people. */
    REAL;

    /** The setting's name. */
    public static final String SETTING = "demo";

    /**
     * What a setting says. Any other word is none of the two: a slip of the pen for {@code none} must not make a demonstration of a registry in use.
     *
     * @param setting as it was written; null where nothing was
     * @return empty when it says neither
     */
    public static Optional<UseMode> of(@Nullable String setting) {
        if (setting == null) {
            return Optional.of(DEMONSTRATION);
        }
        return switch (setting) {
            case "example" -> Optional.of(DEMONSTRATION);
            case "none" -> Optional.of(REAL);
            default -> Optional.empty();
        };
    }
}
