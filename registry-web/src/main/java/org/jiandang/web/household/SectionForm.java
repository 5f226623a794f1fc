package org.jiandang.web.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandang.household.card.Section;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Measure;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;
import org.jspecify.annotations.Nullable;

/** Reads the text of a section's fields into its record, and the other way round. Every fault is told, not the first one only. */
public final class SectionForm {

    private static final int LONGEST_TEXT = 200;

    /** Dates as people type them: 2018-09-12, 2018/9/12, 20180912, 2018年9月12日. */
    private static final List<DateTimeFormatter> DATES = List.of(
            strict("uuuu-M-d"), strict("uuuu/M/d"), strict("uuuuMMdd"), strict("uuuu'年'M'月'd'日'"), strict("uuuu.M.d"));

    private SectionForm() {}

    /**
     * What came of reading.
     *
     * @param content the record, none when there are faults
     * @param faults what is wrong, by field
     */
    public record Reading(@Nullable Record content, List<FieldFault> faults) {

        public Optional<Record> asContent() {
            return Optional.ofNullable(content);
        }
    }

    /** Reads a section. Field names are {@code section.component}. */
    public static Reading read(Section section, Typing typing) {
        SectionShape shape = SectionShape.of(section);
        List<FieldFault> faults = new ArrayList<>();
        @Nullable Object[] values = new Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            CardField field = shape.fields().get(i);
            try {
                values[i] = value(field, typing);
            } catch (InvalidValue wrong) {
                faults.add(new FieldFault(field.key(), wrong.key(), wrong.arguments()));
            } catch (Unreadable wrong) {
                faults.add(FieldFault.of(field.key(), wrong.key, wrong.arguments));
            }
        }
        return faults.isEmpty() ? new Reading(shape.make(values), faults) : new Reading(null, faults);
    }

    /** Reads a section; where a text is no value it is taken as unknown and the faults are added. */
    public static Record readOrUnknown(Section section, Typing typing, List<FieldFault> faults) {
        Reading read = read(section, typing);
        faults.addAll(read.faults());
        return read.asContent()
                .orElseGet(() -> read(section, Typing.NOTHING)
                        .asContent()
                        .orElseThrow(() -> new IllegalStateException(section + " refuses to be unknown")));
    }

    /** The text a form shows for a section's record; sealed numbers are not in it. */
    public static Typing write(Section section, Record content) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (CardField field : SectionShape.of(section).fields()) {
            Object value = SectionShape.value(content, field.component());
            if (value != null && field.control() != Control.ID_NUMBER) {
                texts.put(field.key(), texts(value));
            }
        }
        return new Typing(texts);
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> ((Enum<?>) one).name()).toList();
        }
        if (value instanceof Enum<?> one) {
            return List.of(one.name());
        }
        if (value instanceof BigDecimal number) {
            return List.of(
                    number.stripTrailingZeros().scale() < 0
                            ? number.setScale(0).toPlainString()
                            : number.stripTrailingZeros().toPlainString());
        }
        if (value instanceof PersonName name) {
            return List.of(name.value());
        }
        if (value instanceof Phone phone) {
            return List.of(phone.value());
        }
        return List.of(value.toString());
    }

    private static @Nullable Object value(CardField field, Typing typing) {
        if (field.control() == Control.CHOICES) {
            Set<Object> chosen = new LinkedHashSet<>();
            for (String text : typing.texts(field.key())) {
                chosen.add(constant(field, text));
            }
            return chosen.isEmpty() ? null : chosen;
        }
        String text = typing.text(field.key());
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.control()) {
            case TEXT -> plain(text);
            case NAME -> PersonName.of(text);
            case ID_NUMBER -> IdNumber.of(text);
            case PHONE -> Phone.of(text);
            case DECIMAL -> Measure.decimal(text, 2);
            case WHOLE -> Measure.whole(text);
            case DATE -> date(text);
            case YES_NO -> yesNo(text);
            case CHOICE -> constant(field, text);
            case CHOICES -> throw new IllegalStateException();
        };
    }

    private static String plain(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw new Unreadable("form.text.long", LONGEST_TEXT);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw new Unreadable("form.text.control");
        }
        return text;
    }

    /** A day in one of the usual spellings. */
    public static LocalDate date(String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeParseException next) {
                // the next spelling is tried
            }
        }
        throw new Unreadable("form.date");
    }

    private static Boolean yesNo(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new Unreadable("form.choice");
        };
    }

    private static Enum<?> constant(CardField field, String text) {
        return field.choices().stream()
                .filter(choice -> choice.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unreadable("form.choice"));
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A text that is no value of its field. */
    public static final class Unreadable extends RuntimeException {

        private final String key;
        private final Object[] arguments;

        Unreadable(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }

        /** The fault at a field. */
        public FieldFault at(String field) {
            return FieldFault.of(field, key, arguments);
        }
    }
}
