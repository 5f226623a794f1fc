package org.jiandang.fieldwork;

/** 两不愁三保障 and safe water (rulebook §6.1). */
public enum CheckItem {
    /** 不愁吃 */
    FOOD,
    /** 不愁穿 */
    CLOTHES,
    /** 义务教育有保障 */
    EDUCATION,
    /** 基本医疗有保障 */
    MEDICAL,
    /** 住房安全有保障 */
    HOUSING,
    /** 饮水安全 */
    WATER
}
