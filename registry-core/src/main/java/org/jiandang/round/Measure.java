package org.jiandang.round;

/** What a year end counts, in households and people. */
public enum Measure {
    /** 在册：未脱贫、返贫、已脱贫 */
    REGISTERED,
    /** 按脱贫属性 */
    STATUS,
    /** 未脱贫、返贫户按主要致贫原因 */
    CAUSE,
    /** 当年新识别 */
    ENTRY,
    /** 当年脱贫退出 */
    EXIT,
    /** 当年返贫 */
    RELAPSE,
    /** 当年剔除 */
    REMOVAL,
    /** 自上次定格以来的增加 */
    ARRIVAL,
    /** 自上次定格以来的减少 */
    DEPARTURE,
    /** 贫困发生率：POOR 分子，BASE 分母（农业户籍人口） */
    INCIDENCE
}
