package org.jiandang.persistence.recheck;

import java.util.function.Function;
import org.jiandang.household.value.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Stored values of types that refuse what is badly formed. The register was judged when it was written; a value that came in another way is read as
 * unknown, and a rule may say so, but it does not stop the judgement of a county.
 */
final class Readable {

    private Readable() {}

    static <T> @Nullable T of(@Nullable String stored, Function<String, T> type) {
        if (stored == null) {
            return null;
        }
        try {
            return type.apply(stored);
        } catch (InvalidValue unreadable) {
            return null;
        }
    }
}
