package org.jiandang.policy;

/** The notices whose length a profile sets. */
public enum NoticeStep {
    /** Entry, first notice, in the village. */
    ENTRY_VILLAGE,
    /** Entry, second notice, after the township's review, in each village. */
    ENTRY_TOWNSHIP,
    /** Entry, at the county. */
    ENTRY_COUNTY,
    /** A household's exit, in the village. */
    EXIT_VILLAGE,
    /** A household's exit, second notice, after the township's review. */
    EXIT_TOWNSHIP,
    /** A household's exit, at the county. */
    EXIT_COUNTY,
    /** A household that should not have been taken in is removed. */
    REMOVAL_VILLAGE,
    /** A whole village leaves, notice in the township. */
    VILLAGE_EXIT,
    /** A whole county leaves. */
    COUNTY_EXIT,
    /** A household is taken under relapse watch. */
    MONITORING,
    /** Funds and projects. */
    FUND;

    /** The name of the parameter. */
    public String parameter() {
        return "notice." + name();
    }
}
