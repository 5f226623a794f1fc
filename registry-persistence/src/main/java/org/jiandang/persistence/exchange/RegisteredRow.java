package org.jiandang.persistence.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.exchange.judge.Stored;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IncomeItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes a row of the register apart that came as JSON, by the names of the columns. */
final class RegisteredRow {

    private RegisteredRow() {}

    static Registered of(JsonNode row) {
        JsonNode year = row.get("_year");
        Map<Field, String> values = values(row, Section.Level.HOUSEHOLD);
        values.putAll(values(year, Section.Level.YEAR));
        Map<IncomeItem, String> income = new EnumMap<>(IncomeItem.class);
        row.get("_income")
                .properties()
                .forEach(item -> income.put(
                        IncomeItem.valueOf(item.getKey()),
                        Stored.of(item.getValue().decimalValue())));
        List<Registered.Person> members = new ArrayList<>();
        row.get("_members").forEach(member -> members.add(person(member)));
        return new Registered(
                new HouseholdId(
                        row.get("county_code").asString(), row.get("serial").asLong()),
                row.get("village_code").asString(),
                row.get("household_no").asString(),
                row.get("version").asInt(),
                HouseholdStatus.valueOf(row.get("status").asString()),
                !year.isNull(),
                holds(row, year),
                values,
                income,
                hex(row, "account_index"),
                members);
    }

    private static Set<Registered.Hold> holds(JsonNode row, JsonNode year) {
        Set<Registered.Hold> holds = EnumSet.noneOf(Registered.Hold.class);
        if (!year.isNull() && "CLOSED".equals(year.get("state").asString())) {
            holds.add(Registered.Hold.YEAR_CLOSED);
        }
        if (!year.isNull() && text(year, "decided_on") != null) {
            holds.add(Registered.Hold.YEAR_DECIDED);
        }
        if (row.get("_under_decision").asBoolean()) {
            holds.add(Registered.Hold.UNDER_DECISION);
        }
        return holds;
    }

    private static Registered.Person person(JsonNode member) {
        Map<Field, String> values = values(member, Section.Level.PERSON);
        values.putAll(values(member.get("_year"), Section.Level.PERSON_YEAR));
        return new Registered.Person(
                member.get("no").asInt(),
                member.get("left_on").isNull(),
                !member.get("_year").isNull(),
                hex(member, "id_index"),
                member.get("name").asString(),
                values);
    }

    private static Map<Field, String> values(JsonNode row, Section.Level level) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        if (!row.isNull()) {
            for (Field field : FieldColumns.of(level)) {
                JsonNode value = row.get(FieldColumns.of(field));
                if (value != null && !value.isNull()) {
                    values.put(field, stored(value));
                }
            }
        }
        return values;
    }

    private static String stored(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return Stored.of(number);
        }
        if (value.isArray()) {
            List<String> several = new ArrayList<>();
            value.forEach(one -> several.add(one.asString()));
            return several.stream().sorted().collect(Collectors.joining(","));
        }
        return value.asString();
    }

    static @Nullable String text(JsonNode row, String column) {
        JsonNode value = row.get(column);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** JSON shows bytes as {@code \x1f…}. */
    private static @Nullable String hex(JsonNode row, String column) {
        String text = text(row, column);
        return text == null ? null : text.substring(2);
    }
}
