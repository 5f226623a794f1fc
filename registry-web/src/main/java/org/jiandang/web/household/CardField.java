package org.jiandang.web.household;

import java.util.List;
import org.jiandang.household.card.Section;

/**
 * A field of the card as a form shows it.
 *
 * @param section its section
 * @param component the record's component, also the last part of the field's name
 * @param type the component's type; for several choices the type of one
 * @param control how it is filled in
 */
public record CardField(Section section, String component, Class<?> type, Control control) {

    /** The name in forms, labels and findings: {@code housing.unsafeHouse}. */
    public String key() {
        return section.key() + "." + component;
    }

    /** Message key of the label. */
    public String label() {
        return "field." + key();
    }

    /** What may be chosen; empty for a field that is typed. */
    public List<Enum<?>> choices() {
        return type.isEnum() ? List.of((Enum<?>[]) type.getEnumConstants()) : List.of();
    }
}
