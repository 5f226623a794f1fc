package org.jiandang.evidence;

/** What a piece of evidence shows (rulebook §5.2, §6.1). */
public enum EvidenceKind {
    /** 申请书 */
    APPLICATION,
    /** 授权查询书 */
    AUTHORISATION,
    /** 入户调查表 */
    SURVEY_FORM,
    /** 会议记录 */
    MINUTES,
    /** 签到照片 */
    SIGN_IN,
    /** 公示照片 */
    NOTICE_PHOTO,
    /** 信息比对结果 */
    MATCH_RESULT,
    /** 入户照片 */
    VISIT_PHOTO,
    /** 收入核算表 */
    INCOME_SHEET,
    /** 学籍证明或送教协议 */
    SCHOOL_PROOF,
    /** 参保凭证 */
    MEDICAL_PROOF,
    /** 住房鉴定或验收 */
    HOUSING_PROOF,
    /** 饮水认定报告 */
    WATER_PROOF,
    /** 农户签字 */
    SIGNATURE,
    /** 红线核实材料 */
    RED_LINE_PROOF,
    /** 异议核实材料 */
    OBJECTION_PROOF,
    /** 告知书回执 */
    RECEIPT,
    /** 其他 */
    OTHER
}
