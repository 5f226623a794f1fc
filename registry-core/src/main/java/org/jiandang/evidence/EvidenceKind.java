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
    /** 出生医学证明 */
    BIRTH_CERTIFICATE,
    /** 结婚证 */
    MARRIAGE_CERTIFICATE,
    /** 离婚证或离婚判决 */
    DIVORCE_CERTIFICATE,
    /** 户口簿或户籍证明 */
    HOUSEHOLD_REGISTER,
    /** 收养登记证 */
    ADOPTION_CERTIFICATE,
    /** 释放证明 */
    RELEASE_CERTIFICATE,
    /** 退役证明 */
    DISCHARGE_CERTIFICATE,
    /** 毕业证或复学证明 */
    SCHOOL_CERTIFICATE,
    /** 死亡证明或户口注销证明 */
    DEATH_CERTIFICATE,
    /** 判决书或收监通知 */
    JUDGMENT,
    /** 出国定居证明 */
    EMIGRATION_PROOF,
    /** 公安机关失联证明 */
    MISSING_PROOF,
    /** 入伍通知书 */
    ENLISTMENT_NOTICE,
    /** 公安机关分户合户证明 */
    POLICE_PROOF,
    /** 赡养协议 */
    SUPPORT_AGREEMENT,
    /** 村委会证明 */
    VILLAGE_NOTE,
    /** 村退出指标佐证 */
    VILLAGE_PROOF,
    /** 核查评估报告 */
    ASSESSMENT_REPORT,
    /** 备案文件 */
    REPORT_DOCUMENT,
    /** 其他 */
    OTHER
}
