package org.jiandang.household.code;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** State of health (健康状况, aab017). Several may apply; healthy excludes the others. Death is an event, not a state. */
public enum HealthCondition implements CodeList {
    HEALTHY("1", "健康", "良好"),
    CHRONIC("2", "长期慢性病", "慢性病", "患有长期慢性病"),
    SERIOUS("3", "患有大病", "大病", "患大病"),
    DISABLED("4", "残疾", "残疾人");

    private final String code;
    private final List<String> labels;

    HealthCondition(String code, String... labels) {
        this.code = code;
        this.labels = List.of(labels);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    /** Reads any known spelling, also the code itself. */
    public static Optional<HealthCondition> parse(String text) {
        return CodeList.parse(HealthCondition.class, text);
    }

    /** Reads a cell with one or several conditions, parted by any usual mark; empty when one of them is unknown. */
    public static Optional<Set<HealthCondition>> parseAll(String text) {
        Set<HealthCondition> conditions = EnumSet.noneOf(HealthCondition.class);
        for (String part : text.split("[,，、;；|/\\s]+")) {
            Optional<HealthCondition> condition = parse(part);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(condition.get());
        }
        return Optional.of(conditions);
    }
}
