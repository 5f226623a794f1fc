package org.jiandang.care;

/** How well a child is looked after (监护情况). */
public enum GuardianshipState {
    /** 良好 */
    GOOD,
    /** 一般 */
    FAIR,
    /** 较差 */
    POOR
}
