package org.jiandang.web.village;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Measure;
import org.jiandang.household.value.Phone;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/**
 * A field of the village's record, read off the component of its section's record: a component added there is on the page at once.
 *
 * @param section   name of the section, a component of the card
 * @param component name of the field
 * @param type      its type; of several choices the type of one
 * @param several   whether several may be chosen
 */
record VillageField(String section, String component, Class<?> type, boolean several) {

    private static final int LONGEST_TEXT = 200;

    static List<VillageField> of(RecordComponent section) {
        return Arrays.stream(section.getType().getRecordComponents())
                .map(component -> {
                    boolean several = component.getGenericType() instanceof ParameterizedType;
                    Class<?> type = component.getGenericType() instanceof ParameterizedType of
                            ? (Class<?>) of.getActualTypeArguments()[0]
                            : component.getType();
                    return new VillageField(section.getName(), component.getName(), type, several);
                })
                .toList();
    }

    /** The name in the form and in findings. */
    public String key() {
        return section + "." + component;
    }

    public String label() {
        return "village.field." + key();
    }

    public boolean isYesNo() {
        return type == Boolean.class;
    }

    public boolean isNumeric() {
        return type == Integer.class || type == BigDecimal.class || type == Phone.class;
    }

    public List<Enum<?>> choices() {
        return type.isEnum() ? List.of((Enum<?>[]) type.getEnumConstants()) : List.of();
    }

    /** The value of what was typed; throws {@link InvalidValue} or {@link SectionForm.Unreadable}. */
    @Nullable
    Object read(Typing typing) {
        if (several) {
            Set<Enum<?>> chosen = new LinkedHashSet<>();
            List<String> texts = typing.texts(key());
            choices().stream().filter(choice -> texts.contains(choice.name())).forEach(chosen::add);
            return chosen.isEmpty() ? null : chosen;
        }
        String text = typing.text(key());
        if (text.isEmpty()) {
            return null;
        }
        if (type == Integer.class) {
            return Measure.whole(text);
        }
        if (type == BigDecimal.class) {
            return Measure.decimal(text, 2);
        }
        if (type == Boolean.class) {
            return text.equals("true");
        }
        if (type == LocalDate.class) {
            return SectionForm.date(text);
        }
        if (type == Phone.class) {
            return Phone.of(text);
        }
        return text.codePoints()
                .filter(c -> c >= ' ')
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text of a stored value; several for several choices. */
    List<String> write(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Set<?> chosen) {
            return chosen.stream().map(one -> ((Enum<?>) one).name()).toList();
        }
        if (value instanceof BigDecimal number) {
            return List.of(number.stripTrailingZeros().toPlainString());
        }
        return List.of(value instanceof Phone phone ? phone.value() : value.toString());
    }
}
