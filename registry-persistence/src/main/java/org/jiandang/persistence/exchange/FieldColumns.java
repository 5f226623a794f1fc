package org.jiandang.persistence.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;

/** Which column holds a field: by the name of its component, as the entities map it. */
final class FieldColumns {
    private static final Map<Field, String> COLUMNS = new EnumMap<>(Field.class);

    static {
        for (Field field : Field.values()) {
            COLUMNS.put(field, name(field));
        }
    }

    private FieldColumns() {}

    static String of(Field field) {
        return Objects.requireNonNull(COLUMNS.get(field));
    }

    static String table(Section.Level level) {
        return switch (level) {
            case HOUSEHOLD -> "household";
            case PERSON -> "member";
            case YEAR -> "annual_record";
            case PERSON_YEAR -> "annual_member";
        };
    }

    /** The fields whose columns stand in the table of a level. */
    static Field[] of(Section.Level level) {
        return Arrays.stream(Field.values())
                .filter(field -> field.section().level() == level && field.section() != Section.REGISTER)
                .filter(field -> switch (field) {
                    case ACCOUNT, ID_NUMBER, ID_KIND -> false;
                    default -> true;
                })
                .toArray(Field[]::new);
    }

    private static String name(Field field) {
        return switch (field) {
            case HEALTH -> "health";
            case OTHER_CAUSE_1 -> "other_cause_1";
            case OTHER_CAUSE_2 -> "other_cause_2";
            default -> field.component().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        };
    }
}
