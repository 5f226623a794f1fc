package org.jiandang.villageexit;

/** What a profile may ask of a village that leaves; which items are asked where, and by which document, is the profile's. */
public enum ChecklistItem {
    /** 通硬化路 */
    HARDENED_ROAD,
    /** 安全饮水 */
    SAFE_WATER,
    /** 通生产生活用电 */
    POWER,
    /** 标准化卫生室 */
    CLINIC,
    /** 集体经济或合作社 */
    COLLECTIVE_ECONOMY,
    /** 危房改造 */
    UNSAFE_HOUSES,
    /** 街巷硬化 */
    STREETS,
    /** 广播电视通讯 */
    BROADCAST,
    /** 校舍建设及安全改造 */
    SCHOOL_BUILDINGS,
    /** 文化活动室 */
    CULTURE_ROOM,
    /** 便民超市 */
    SHOP,
    /** 养老医疗低保 */
    SOCIAL_SECURITY,
    /** 主导产业 */
    INDUSTRY,
    /** 农民专业合作社 */
    COOPERATIVE,
    /** 村集体经济收入 */
    COLLECTIVE_INCOME,
    /** 自然村通动力电 */
    THREE_PHASE_POWER,
    /** 人居环境干净整洁 */
    CLEAN_SURROUNDINGS,
    /** 适龄儿童全部在校 */
    CHILDREN_AT_SCHOOL,
    /** 养老保险全覆盖 */
    PENSION,
    /** 低保应保尽保 */
    DIBAO,
    /** 群众拥护的双强班子 */
    LEADERSHIP,
    /** 科学合理的发展规划 */
    PLAN,
    /** 高产高效的农业设施 */
    FARM_FACILITIES,
    /** 特色鲜明的主导产业 */
    LEADING_INDUSTRY,
    /** 持续稳定的集体收入 */
    STEADY_INCOME,
    /** 先进适用的信息网络 */
    NETWORK,
    /** 健康向上的文明村风 */
    CIVILITY,
    /** 村容整洁的居住环境 */
    TIDY_VILLAGE
}
