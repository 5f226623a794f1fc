package org.jiandang.monitoring.clue;

/** Where a clue comes from (rulebook §8). */
public enum ClueSource {
    /** 农户自主申报 */
    SELF_REPORT,
    /** 干部排查 */
    CADRE_VISIT,
    /** 筛查预警 */
    SCREENING
}
