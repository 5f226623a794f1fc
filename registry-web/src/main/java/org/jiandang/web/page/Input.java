package org.jiandang.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form: what stands in it and what is wrong with it.
 *
 * @param id the id of its control
 * @param value what stands in it, as it was typed
 * @param values the same as a list, for fields with several values
 * @param errors what is wrong with it
 */
public record Input(String id, String value, List<String> values, List<String> errors) {

    public boolean wrong() {
        return !errors.isEmpty();
    }

    public boolean is(String choice) {
        return values.contains(choice);
    }

    /** The ids of its hint and error, for {@code aria-describedby}. */
    public @Nullable String describedBy(@Nullable String hint) {
        if (hint == null) {
            return wrong() ? id + "-error" : null;
        }
        return wrong() ? id + "-hint " + id + "-error" : id + "-hint";
    }
}
