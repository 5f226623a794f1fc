package org.jiandang.exchange.sheet;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jiandang.household.card.*;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of the card's sections from values by field, by the names of their components. So a field that is added to a section needs
 * no line here.
 */
public final class SectionRecords {
    private static final Map<Section, Class<? extends Record>> RECORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Section.BASICS, Basics.class),
            Map.entry(Section.CONTACT, Contact.class),
            Map.entry(Section.FAMILY, Family.class),
            Map.entry(Section.CAUSES, Causes.class),
            Map.entry(Section.STANDING, Standing.class),
            Map.entry(Section.PARTICULARS, Particulars.class),
            Map.entry(Section.MEMBERSHIP, Membership.class),
            Map.entry(Section.LAND, Land.class),
            Map.entry(Section.LIVESTOCK, Livestock.class),
            Map.entry(Section.INDUSTRY, Industry.class),
            Map.entry(Section.UTILITIES, Utilities.class),
            Map.entry(Section.ROAD, Road.class),
            Map.entry(Section.HOUSING, Housing.class),
            Map.entry(Section.WATER, Water.class),
            Map.entry(Section.RELOCATION, Relocation.class),
            Map.entry(Section.INCOME, IncomeTotals.class),
            Map.entry(Section.SCHOOLING, Schooling.class),
            Map.entry(Section.HEALTH, Health.class),
            Map.entry(Section.WORK, Work.class),
            Map.entry(Section.INSURANCE, Insurance.class),
            Map.entry(Section.BENEFITS, Benefits.class)));
    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = constructors();

    private SectionRecords() {}

    /** The record of a section; what the values do not hold is unknown. */
    public static <R extends Record> R make(Class<R> type, Section section, Map<Field, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = Field.of(section.key() + "." + components[i].getName())
                    .map(values::get)
                    .orElse(null);
        }
        try {
            return type.cast(CONSTRUCTORS.get(type).newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("section " + section.key() + " takes other values", e);
        }
    }

    /** The type of a field's component; text for fields that stand in no record. */
    public static Class<?> type(Field field) {
        if (field == Field.SEX) {
            return org.jiandang.household.value.Sex.class;
        }
        if (field == Field.BIRTH_DATE) {
            return java.time.LocalDate.class;
        }
        Class<? extends Record> record = RECORDS.get(field.section());
        if (record == null) {
            return String.class;
        }
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(field.component()))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElse(String.class);
    }

    private static Map<Class<?>, Constructor<?>> constructors() {
        Map<Class<?>, Constructor<?>> constructors = new java.util.HashMap<>();
        for (Class<? extends Record> record : RECORDS.values()) {
            Class<?>[] types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                constructors.put(record, record.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
        return constructors;
    }
}
