package org.jiandang.web.village;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.village.VillageCard;
import org.jiandang.web.household.FieldFault;
import org.jiandang.web.household.SectionForm;
import org.jiandang.web.household.Typing;
import org.jspecify.annotations.Nullable;

/** The village's card as text by field, and back. Every fault is told, not the first one only. */
final class VillageForm {

    private static final String RECORD_DATE = "recordDate";

    /**
     * A section of the page.
     *
     * @param name   a component of the card
     * @param fields its fields
     */
    record Part(String name, List<VillageField> fields) {}

    /**
     * What was read.
     *
     * @param recordDate the day of the record; none when blank or unreadable
     * @param card       none while there are faults
     * @param faults     the fields that could not be read
     */
    record Reading(@Nullable LocalDate recordDate, @Nullable VillageCard card, List<FieldFault> faults) {}

    static final List<Part> PARTS = Arrays.stream(VillageCard.class.getRecordComponents())
            .map(section -> new Part(section.getName(), VillageField.of(section)))
            .toList();

    private VillageForm() {}

    static Reading read(Typing typing) {
        List<FieldFault> faults = new ArrayList<>();
        List<Object> sections = new ArrayList<>();
        RecordComponent[] components = VillageCard.class.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            List<VillageField> fields = PARTS.get(i).fields();
            @Nullable Object[] values = new Object[fields.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = value(fields.get(k), typing, faults);
            }
            sections.add(make(components[i].getType(), values));
        }
        LocalDate day = recordDate(typing, faults);
        return faults.isEmpty()
                ? new Reading(day, (VillageCard) make(VillageCard.class, sections.toArray()), faults)
                : new Reading(day, null, faults);
    }

    static Typing write(LocalDate recordDate, VillageCard card) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put(RECORD_DATE, List.of(recordDate.toString()));
        for (Part part : PARTS) {
            Record section = (Record) get(card, part.name());
            for (VillageField field : part.fields()) {
                List<String> text = field.write(get(section, field.component()));
                if (!text.isEmpty()) {
                    texts.put(field.key(), text);
                }
            }
        }
        return new Typing(texts);
    }

    /** The value of a field of the card. */
    static @Nullable Object value(VillageCard card, VillageField field) {
        return get((Record) get(card, field.section()), field.component());
    }

    private static @Nullable LocalDate recordDate(Typing typing, List<FieldFault> faults) {
        try {
            if (!typing.isBlank(RECORD_DATE)) {
                return SectionForm.date(typing.text(RECORD_DATE));
            }
            faults.add(new FieldFault(RECORD_DATE, "village.recordDate.missing", List.of()));
        } catch (SectionForm.Unreadable wrong) {
            faults.add(wrong.at(RECORD_DATE));
        }
        return null;
    }

    private static @Nullable Object value(VillageField field, Typing typing, List<FieldFault> faults) {
        try {
            return field.read(typing);
        } catch (InvalidValue wrong) {
            faults.add(new FieldFault(field.key(), wrong.key(), wrong.arguments()));
        } catch (SectionForm.Unreadable wrong) {
            faults.add(wrong.at(field.key()));
        }
        return null;
    }

    private static Object get(Record from, String component) {
        try {
            return from.getClass().getMethod(component).invoke(from);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object make(Class<?> type, @Nullable Object... values) {
        try {
            return type.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
