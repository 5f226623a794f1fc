package org.jiandang.support.code;

/** What kind of unit sends a support officer (单位类型, rulebook 2.6-O). */
public enum UnitType {
    /** 国家机关 */
    STATE_ORGAN,
    /** 社会团体 */
    SOCIAL_ORGANISATION,
    /** 高等院校 */
    UNIVERSITY,
    /** 国有企业 */
    STATE_ENTERPRISE,
    /** 东部对口帮扶 */
    EASTERN_PARTNER,
    /** 定点机构 */
    ASSIGNED_INSTITUTION,
    /** 村民自治组织 */
    VILLAGE_SELF_GOVERNMENT
}
