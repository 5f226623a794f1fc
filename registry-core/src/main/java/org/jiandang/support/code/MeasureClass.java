package org.jiandang.support.code;

/** Class of a support measure (帮扶措施类型, rulebook 2.6-N). */
public enum MeasureClass {
    /** 产业 */
    INDUSTRY,
    /** 就业（务工） */
    EMPLOYMENT,
    /** 公益性岗位 */
    PUBLIC_POST,
    /** 易地搬迁 */
    RELOCATION,
    /** 教育（雨露计划） */
    EDUCATION,
    /** 健康 */
    HEALTH,
    /** 危房改造（住房安全） */
    HOUSING,
    /** 饮水安全 */
    WATER,
    /** 金融（小额信贷） */
    FINANCE,
    /** 生态 */
    ECOLOGY,
    /** 兜底：低保 */
    DIBAO,
    /** 兜底：特困供养 */
    TEKUN,
    /** 兜底：残疾人两项补贴 */
    DISABILITY_ALLOWANCE,
    /** 资产收益（光伏） */
    ASSET_INCOME,
    /** 社会帮扶 */
    SOCIAL,
    /** 基础设施 */
    INFRASTRUCTURE
}
