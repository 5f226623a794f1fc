package org.jiandang.support.code;

/** Level a supporting unit belongs to (单位隶属关系, rulebook 2.6-O). */
public enum UnitLevel {
    /** 中央 */
    CENTRAL,
    /** 省（自治区） */
    PROVINCE,
    /** 市（盟） */
    PREFECTURE,
    /** 县（旗） */
    COUNTY,
    /** 乡镇（苏木） */
    TOWNSHIP,
    /** 部队 */
    MILITARY,
    /** 其他 */
    OTHER
}
