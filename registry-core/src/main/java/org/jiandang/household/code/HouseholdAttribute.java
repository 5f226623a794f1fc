package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Attribute of a poor household (贫困户属性, aac006). */
public enum HouseholdAttribute implements CodeList {
    GENERAL("01", "一般贫困户", "一般脱贫户", "一般户", "一般农户"),
    DIBAO("04", "低保贫困户", "低保脱贫户", "低保户"),
    TEKUN("06", "特困供养贫困户", "五保贫困户", "特困供养脱贫户", "特困供养户", "五保户", "五保脱贫户", "特困户"),
    DIBAO_TEKUN("07", "低保特困供养贫困户", "低保特困供养户"),
    LOW_INCOME("", "低收入农户", "低收入户"),
    DEVELOPABLE("", "开发式扶贫对象", "开发式"),
    RELIEF("", "救助式扶贫对象", "救助式");

    private final String code;
    private final List<String> labels;

    HouseholdAttribute(String code, String... labels) {
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
    public static Optional<HouseholdAttribute> parse(String text) {
        return CodeList.parse(HouseholdAttribute.class, text);
    }

    /** Whether a member lives on the minimum allowance (低保) by the name of the attribute. */
    public boolean namesDibao() {
        return this == DIBAO || this == DIBAO_TEKUN;
    }

    /** Whether the household is in the care of the state (五保, 特困供养). */
    public boolean namesTekun() {
        return this == TEKUN || this == DIBAO_TEKUN;
    }
}
