package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Cause of poverty (致贫原因, aac007); one main cause and up to two others. */
public enum PovertyCause implements CodeList {
    ILLNESS("1", "因病", "因病致贫"),
    DISABILITY("2", "因残", "因残致贫"),
    SCHOOLING("3", "因学", "因学致贫"),
    DISASTER("4", "因灾", "因灾致贫", "因自然灾害"),
    LAND("5", "缺土地", "缺地", "缺土地致贫"),
    WATER("6", "缺水", "缺水致贫"),
    SKILL("7", "缺技术", "缺技术致贫"),
    LABOUR("8", "缺劳力", "缺劳动力", "缺劳力致贫", "缺劳动力致贫"),
    FUNDS("9", "缺资金", "缺资金致贫"),
    TRANSPORT("10", "交通条件落后", "交通落后", "交通条件落后致贫"),
    MOTIVATION("11", "自身发展动力不足", "自身发展力不足", "自身发展动力不足致贫", "自身发展力不足致贫"),
    MARRIAGE("12", "因婚", "因婚致贫"),
    BEREAVEMENT("13", "因丧", "因丧致贫"),
    OTHER("99", "其他", "其它", "其他致贫");

    private final String code;
    private final List<String> labels;

    PovertyCause(String code, String... labels) {
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
    public static Optional<PovertyCause> parse(String text) {
        return CodeList.parse(PovertyCause.class, text);
    }
}
