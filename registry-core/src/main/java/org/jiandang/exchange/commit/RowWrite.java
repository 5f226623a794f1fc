package org.jiandang.exchange.commit;

import java.util.Map;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jspecify.annotations.Nullable;

/**
 * One row of one of the four tables of the card. Fields that are not named keep their value.
 *
 * @param no the member's number for rows of a person, 0 otherwise
 * @param fields values by field
 * @param columns values of columns that are no field of the form: numbers, seals, the head, by their names
 */
public record RowWrite(
        Section.Level level, boolean isNew, int no, Map<Field, Object> fields, Map<String, @Nullable Object> columns) {}
