package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Why a household has not left poverty (未脱贫原因). */
public enum NotExitedReason implements CodeList {
    GUARANTEES_UNMET("01", "收入过线但两不愁三保障未实现"),
    LITTLE_EFFECT("02", "扶持成效不显著"),
    NEWLY_FOUND("03", "回头看新纳入"),
    DISABILITY("04", "因残无固定收入"),
    IN_TREATMENT("05", "大病治疗中"),
    SPENDING_OVER_INCOME("06", "病学支出大于收入"),
    INCOME_UNSTABLE("07", "收入未稳定过线"),
    TEKUN("08", "五保户"),
    DIBAO_NO_LABOUR("09", "无劳动力一类低保"),
    KEYS_NOT_RECEIVED("10", "搬迁未取钥匙"),
    OTHER("99", "其他", "其它");

    private final String code;
    private final List<String> labels;

    NotExitedReason(String code, String... labels) {
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
    public static Optional<NotExitedReason> parse(String text) {
        return CodeList.parse(NotExitedReason.class, text);
    }
}
