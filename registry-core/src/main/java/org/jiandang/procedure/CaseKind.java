package org.jiandang.procedure;

/** What a case is about. */
public enum CaseKind {
    /** 识别纳入 */
    IDENTIFICATION("SB", Strand.REGISTER),
    /** 脱贫退出 */
    EXIT("TC", Strand.REGISTER),
    /** 剔除：identified wrongly */
    REMOVAL("TX", Strand.REGISTER),
    /** 变更：a fact that a decision rested on changes; member events */
    CHANGE("BG", Strand.CHANGE),
    /** 贫困村退出 */
    VILLAGE_EXIT("CT", Strand.VILLAGE),
    /** 贫困县退出 */
    COUNTY_EXIT("XT", Strand.COUNTY),
    /** 纳入监测 */
    WATCH("JC", Strand.WATCH),
    /** 风险消除 */
    CLEARANCE("XC", Strand.WATCH);

    private final String prefix;
    private final Strand strand;

    CaseKind(String prefix, Strand strand) {
        this.prefix = prefix;
        this.strand = strand;
    }

    /** Kinds that decide about the same thing: a subject has one running case of a strand. */
    private enum Strand {
        /** Whether a household is on the register: entry, exit, removal. */
        REGISTER(SubjectKind.HOUSEHOLD),
        CHANGE(SubjectKind.HOUSEHOLD),
        /** Whether a household is watched against relapse: taken under watch, cleared. */
        WATCH(SubjectKind.HOUSEHOLD),
        VILLAGE(SubjectKind.VILLAGE),
        COUNTY(SubjectKind.COUNTY);

        private final SubjectKind subject;

        Strand(SubjectKind subject) {
            this.subject = subject;
        }
    }

    /** What such a case is about. */
    public SubjectKind subject() {
        return strand.subject;
    }

    public boolean isAboutHousehold() {
        return strand.subject == SubjectKind.HOUSEHOLD;
    }

    /** Whether a case of the other kind may not run for the same subject at the same time. */
    public boolean rivals(CaseKind other) {
        return strand == other.strand;
    }

    /** The number people use, for example {@code TC-2018-000482}. */
    public String number(int year, long serial) {
        return "%s-%d-%06d".formatted(prefix, year, serial);
    }
}
