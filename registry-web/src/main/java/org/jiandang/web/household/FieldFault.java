package org.jiandang.web.household;

import java.util.List;

/**
 * Why the text of a field is no value.
 *
 * @param field the field's name in the form
 * @param message message key
 * @param arguments figures of the message
 */
public record FieldFault(String field, String message, List<Object> arguments) {

    public static FieldFault of(String field, String message, Object... arguments) {
        return new FieldFault(field, message, List.of(arguments));
    }

    /** The same fault of a form that names its fields with a prefix. */
    public FieldFault under(String prefix) {
        return new FieldFault(prefix + field, message, arguments);
    }
}
