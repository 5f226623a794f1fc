package org.jiandang.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure as the page shows it.
 *
 * @param label the step
 * @param note when, who, with what result
 * @param state how far it has come
 */
public record StepLine(String label, @Nullable String note, State state) {

    /** How far a step has come. */
    public enum State {
        DONE,
        NOW,
        AHEAD,
        STOPPED;

        /** Its class in the style sheet, and the last part of its message key. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
