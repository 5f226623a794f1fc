package org.jiandang.household.value;

import java.util.List;

/** A text that is not a value of its type. The message key says why; the text itself is never carried, for it may be personal. */
public final class InvalidValue extends IllegalArgumentException {

    private final String key;
    private final List<Object> arguments;

    InvalidValue(Class<?> type, String fault, Object... arguments) {
        super("value." + type.getSimpleName() + "." + fault);
        this.key = "value." + type.getSimpleName() + "." + fault;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in the bundle {@code value}, such as {@code value.ResidentId.check}. */
    public String key() {
        return key;
    }

    /** Figures of the sentence: limits, never the refused text. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The last part of the key, such as {@code check}. */
    public String fault() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
