package org.jiandang.procedure;

/** What a case is about. */
public enum CaseKind {
    /** 识别纳入 */
    IDENTIFICATION("SB"),
    /** 脱贫退出 */
    EXIT("TC"),
    /** 变更：a fact that a decision rested on changes; member events */
    CHANGE("BG");

    private final String prefix;

    CaseKind(String prefix) {
        this.prefix = prefix;
    }

    /** The number people use, for example {@code TC-2018-000482}. */
    public String number(int year, long serial) {
        return "%s-%d-%06d".formatted(prefix, year, serial);
    }
}
