package org.jiandang.web.household;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.card.Section;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a section, read off its record: a component added to the record is on the form at once. Income has items instead of components
 * and its own form.
 */
public final class SectionShape {

    private static final Map<Section, SectionShape> OF = new EnumMap<>(Section.class);

    static {
        for (Section section : Section.values()) {
            if (section != Section.INCOME) {
                section.record().ifPresent(type -> OF.put(section, new SectionShape(section, type)));
            }
        }
    }

    private final Class<? extends Record> type;
    private final List<CardField> fields;

    private SectionShape(Section section, Class<? extends Record> type) {
        this.type = type;
        List<CardField> read = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> raw = component.getType();
            Class<?> one = component.getGenericType() instanceof ParameterizedType several
                    ? (Class<?>) several.getActualTypeArguments()[0]
                    : raw;
            read.add(new CardField(section, component.getName(), one, Control.of(raw)));
        }
        this.fields = List.copyOf(read);
    }

    /** The shape of a section that is filled in by fields; throws for the register and for income. */
    public static SectionShape of(Section section) {
        SectionShape shape = OF.get(section);
        if (shape == null) {
            throw new IllegalArgumentException(section + " is not filled in by fields");
        }
        return shape;
    }

    /** Whether the section is filled in by fields. */
    public static boolean has(Section section) {
        return OF.containsKey(section);
    }

    public List<CardField> fields() {
        return fields;
    }

    /** The record of these values, one per field in order. */
    Record make(@Nullable Object... values) {
        try {
            return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value of a component, by name, also of a view that has the same component; nothing when it has none. */
    static @Nullable Object value(Record from, String component) {
        try {
            for (RecordComponent one : from.getClass().getRecordComponents()) {
                if (one.getName().equals(component)) {
                    return one.getAccessor().invoke(from);
                }
            }
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
