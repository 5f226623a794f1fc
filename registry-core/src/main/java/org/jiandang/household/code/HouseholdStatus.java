package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Standing of a household in the registry (脱贫属性, aar010). Rows are closed, never deleted. */
public enum HouseholdStatus implements CodeList {
    APPLICANT("", "拟纳入", "申请中"),
    POOR("0", "未脱贫"),
    EXITED("1", "已脱贫(享受政策)", "已脱贫", "新脱贫", "脱贫"),
    RELAPSED("3", "返贫"),
    STABLE("4", "已脱贫(不再享受政策)", "稳定脱贫", "已脱贫(不享受政策)", "历史已脱贫"),
    CLOSED("9", "自然注销", "注销", "销号"),
    REMOVED("", "剔除");

    private final String code;
    private final List<String> labels;

    HouseholdStatus(String code, String... labels) {
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
    public static Optional<HouseholdStatus> parse(String text) {
        return CodeList.parse(HouseholdStatus.class, text);
    }

    /** Whether the household counts among those whose poverty is not yet resolved. */
    public boolean isUnresolved() {
        return this == POOR || this == RELAPSED;
    }

    /** Whether its members are active, so that their numbers must be unique. */
    public boolean isActive() {
        return this != CLOSED && this != REMOVED;
    }
}
