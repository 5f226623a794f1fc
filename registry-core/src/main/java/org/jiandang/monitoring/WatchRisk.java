package org.jiandang.monitoring;

/** What may make a household fall (返贫致贫风险, rulebook §2.6-P); at most five count. */
public enum WatchRisk {
    /** 因病 */
    ILLNESS,
    /** 因残 */
    DISABILITY,
    /** 因学 */
    SCHOOLING,
    /** 因洪涝灾害 */
    FLOOD,
    /** 因地质灾害 */
    LANDSLIDE,
    /** 因干旱灾害 */
    DROUGHT,
    /** 因生物灾害 */
    PEST,
    /** 因气象灾害 */
    WEATHER,
    /** 因地震灾害 */
    EARTHQUAKE,
    /** 因其他自然灾害 */
    OTHER_DISASTER,
    /** 因意外事故 */
    ACCIDENT,
    /** 因产业项目失败 */
    FAILED_BUSINESS,
    /** 因务工就业不稳 */
    UNSTABLE_WORK,
    /** 因缺劳动力 */
    NO_LABOUR,
    /** 其他 */
    OTHER;

    /** How many risks of one household are recorded at most. */
    public static final int MOST = 5;
}
