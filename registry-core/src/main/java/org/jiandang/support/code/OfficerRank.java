package org.jiandang.support.code;

/** Rank of an officer (职务级别, rulebook 2.6-O), the highest first. */
public enum OfficerRank {
    /** 国家级正职 */
    NATIONAL,
    /** 国家级副职 */
    NATIONAL_DEPUTY,
    /** 省部级正职 */
    PROVINCIAL,
    /** 省部级副职 */
    PROVINCIAL_DEPUTY,
    /** 厅局级正职 */
    BUREAU,
    /** 厅局级副职 */
    BUREAU_DEPUTY,
    /** 县处级正职 */
    COUNTY,
    /** 县处级副职 */
    COUNTY_DEPUTY,
    /** 乡科级正职 */
    SECTION,
    /** 乡科级副职 */
    SECTION_DEPUTY,
    /** 科员级 */
    STAFF,
    /** 办事员级 */
    CLERK,
    /** 未定职 */
    NONE
}
