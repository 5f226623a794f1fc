package org.jiandang.procedure;

/**
 * The last step a case has completed. {@code VILLAGE_NOTICE} therefore means that the village notice hangs, {@code TOWNSHIP_REVIEW} that the
 * township has approved. Source of the order: rulebook §5.2 and §6.2.
 */
public enum Stage {
    /** 农户申请 */
    APPLIED,
    /** 入户调查 */
    SURVEYED,
    /** 初评 */
    GROUP_REVIEWED,
    /** 信息比对 */
    MATCHED,
    /** 退出初选名单 */
    NOMINATED,
    /** 入户核查验收 */
    VISITED,
    /** 民主评议 */
    APPRAISED,
    /** 两委与工作队核实 */
    VERIFIED,
    /** 农户签字认可 */
    SIGNED,
    /** 村级公示 */
    VILLAGE_NOTICE,
    /** 村级公示有异议，停止计时，重新核实 */
    VILLAGE_OBJECTION,
    /** 乡镇审核 */
    TOWNSHIP_REVIEW,
    /** 乡镇公示 */
    TOWNSHIP_NOTICE,
    /** 乡镇公示有异议，停止计时，重新核实 */
    TOWNSHIP_OBJECTION,
    /** 县级审批 */
    COUNTY_REVIEW,
    /** 公告 */
    ANNOUNCED,
    /** 纳入登记 */
    REGISTERED,
    /** 销号 */
    CLOSED,
    /** 退回补正 */
    RETURNED,
    /** 已撤回 */
    WITHDRAWN,
    /** 未通过 */
    REFUSED,
    /** 变更已提出 */
    PROPOSED,
    /** 变更已确认 */
    CONFIRMED,
    /** 申请退出：a village or a county */
    LEAVE_APPLIED,
    /** 村级自查，清单齐备 */
    SELF_CHECKED,
    /** 登记退出 */
    LEFT,
    /** 盟市初审 */
    PREFECTURE_REVIEW,
    /** 自治区核查评估 */
    ASSESSED,
    /** 自治区审定 */
    REGION_REVIEW,
    /** 自治区公示 */
    REGION_NOTICE,
    /** 自治区公示有异议，停止计时，重新核实 */
    REGION_OBJECTION,
    /** 公示意见核查处理 */
    OBJECTION_REVIEW,
    /** 已备案 */
    REPORTED,
    /** 线索受理 */
    TAKEN_UP,
    /** 入户核实 */
    HOME_CHECKED,
    /** 纳入监测 */
    WATCHED,
    /** 拟消除风险 */
    CLEARANCE_ASKED,
    /** 风险消除 */
    CLEARED;

    /** Whether a notice hangs at this stage. */
    public boolean isNotice() {
        return this == VILLAGE_NOTICE || this == TOWNSHIP_NOTICE || this == REGION_NOTICE;
    }

    /** Whether an objection has stopped the notice's clock. */
    public boolean isObjection() {
        return this == VILLAGE_OBJECTION || this == TOWNSHIP_OBJECTION || this == REGION_OBJECTION;
    }
}
