package org.jiandang.exchange.sheet;

import java.util.Arrays;
import java.util.List;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.CodeList;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.WorkArea;

/** What a template offers for a column: the answers of its list, and whether the cells are text. */
public final class Answers {

    private Answers() {}

    /** The answers to choose from, as they are printed; none for free entry. */
    public static List<String> of(Datum datum) {
        if (datum == Datum.Guide.WORK_STATE) {
            return labels(WorkArea.class);
        }
        if (!(datum instanceof Datum.OfField of)) {
            return List.of();
        }
        Class<?> type = SectionRecords.type(of.field());
        if (of.field() == Field.SEX) {
            return List.of("男", "女");
        }
        if (of.field() == Field.HEALTH) {
            return labels(HealthCondition.class);
        }
        if (type == Boolean.class) {
            return of.field() == Field.TOILET ? List.of("有", "无") : List.of("是", "否");
        }
        return type.isEnum() && CodeList.class.isAssignableFrom(type) ? labels(type) : List.of();
    }

    /** Whether the cells of the column hold numbers that are reckoned with; all others are text, so that no digit is lost. */
    public static boolean isNumber(Datum datum) {
        return datum == Datum.Guide.UNUSED || FieldReading.of(datum).isNumber();
    }

    private static List<String> labels(Class<?> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(constant -> ((CodeList) constant).label())
                .toList();
    }
}
