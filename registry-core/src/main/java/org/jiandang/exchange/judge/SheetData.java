package org.jiandang.exchange.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one household say, by field.
 *
 * @param known the fields the sheets have columns for; a blank in one of them is a blank, any other field is not known
 */
public record SheetData(
        Map<Field, Object> household,
        Map<IncomeItem, BigDecimal> income,
        List<Map<Field, Object>> members,
        Set<Field> known) {

    /** The head: as the household's line states, else the member whose relation says so. */
    @Nullable
    PersonName headName() {
        if (household.get(Field.HEAD_NAME) instanceof PersonName stated) {
            return stated;
        }
        return members.stream()
                .filter(member -> member.get(Field.RELATION) == Relation.HEAD)
                .map(member -> (PersonName) member.get(Field.NAME))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static SheetData of(SheetHousehold rows) {
        Map<Field, Object> household = new EnumMap<>(Field.class);
        Map<IncomeItem, BigDecimal> income = new EnumMap<>(IncomeItem.class);
        Set<Field> known = EnumSet.noneOf(Field.class);
        List<Map<Field, Object>> members = new ArrayList<>();
        for (SheetRecord row : rows.rows()) {
            row.header().headers().keySet().forEach(datum -> know(datum, known));
            boolean isMember = rows.members().contains(row);
            Map<Field, Object> person = new EnumMap<>(Field.class);
            row.values().forEach((datum, cell) -> {
                Object value = cell.value();
                if (value == null) {
                    return;
                }
                if (datum instanceof Datum.OfItem of) {
                    income.putIfAbsent(of.item(), (BigDecimal) value);
                } else if (isMember && isOfPerson(datum)) {
                    put(datum, value, person);
                } else if (!isOfPerson(datum)) {
                    put(datum, value, household);
                }
            });
            if (isMember) {
                members.add(person);
            }
        }
        household.putIfAbsent(Field.NATIONAL_NO, rows.key());
        return new SheetData(household, withUndivided(household, income), members, known);
    }

    private static boolean isOfPerson(Datum datum) {
        return datum == Datum.Guide.WORK_STATE
                || datum instanceof Datum.OfField of
                        && switch (of.field().section().level()) {
                            case PERSON, PERSON_YEAR -> true;
                            default -> false;
                        };
    }

    private static void put(Datum datum, Object value, Map<Field, Object> into) {
        if (datum == Datum.Guide.WORK_STATE) {
            into.putIfAbsent(value instanceof WorkArea ? Field.WORK_AREA : Field.EMPLOYER, value);
        } else if (datum instanceof Datum.OfField of) {
            if (of.field() == Field.OTHER_CAUSE_1 && value instanceof List<?> causes) {
                into.putIfAbsent(Field.OTHER_CAUSE_1, causes.get(0));
                if (causes.size() > 1) {
                    into.putIfAbsent(Field.OTHER_CAUSE_2, (PovertyCause) causes.get(1));
                }
            } else {
                into.putIfAbsent(of.field(), value);
            }
        }
    }

    /** A total of transfers without its items is an item of its own. */
    private static Map<IncomeItem, BigDecimal> withUndivided(
            Map<Field, Object> household, Map<IncomeItem, BigDecimal> income) {
        boolean items = income.keySet().stream().anyMatch(item -> item.kind() == IncomeItem.Kind.TRANSFER);
        if (!items && !income.isEmpty() && household.get(Field.INCOME_TRANSFER) instanceof BigDecimal total) {
            income.put(IncomeItem.TRANSFER, total);
        }
        return income;
    }

    private static void know(Datum datum, Set<Field> known) {
        if (datum instanceof Datum.OfField of) {
            known.add(of.field());
            if (of.field() == Field.OTHER_CAUSE_1) {
                known.add(Field.OTHER_CAUSE_2);
            }
        } else if (datum == Datum.Guide.WORK_STATE) {
            known.add(Field.WORK_AREA);
            known.add(Field.EMPLOYER);
        } else if (datum instanceof Datum.OfItem of) {
            known.add(Field.valueOf("INCOME_" + of.item().kind().name()));
        }
    }
}
