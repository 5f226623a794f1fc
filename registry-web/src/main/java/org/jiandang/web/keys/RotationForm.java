package org.jiandang.web.keys;

import java.util.Objects;

/** The wish for a change of keys: which keys, by the name of the constant, and why. */
public record RotationForm(String kind, String reason) {

    /** A field that was not sent is empty. */
    public RotationForm {
        kind = Objects.requireNonNullElse(kind, "");
        reason = Objects.requireNonNullElse(reason, "");
    }
}
