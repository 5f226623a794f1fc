package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Political status (政治面貌, GB/T 4762). */
public enum PoliticalStatus implements CodeList {
    PARTY_MEMBER("01", "中共党员", "党员"),
    PROBATIONARY("02", "中共预备党员", "预备党员"),
    LEAGUE("03", "共青团员", "团员"),
    DEMOCRATIC_PARTY("04", "民主党派", "民革党员", "民盟盟员", "民建会员", "民进会员", "农工党党员", "致公党党员", "九三学社社员", "台盟盟员"),
    NON_PARTY("12", "无党派民主人士", "无党派", "无党派人士"),
    MASSES("13", "群众");

    private final String code;
    private final List<String> labels;

    PoliticalStatus(String code, String... labels) {
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
    public static Optional<PoliticalStatus> parse(String text) {
        return CodeList.parse(PoliticalStatus.class, text);
    }
}
