package org.jiandang.procedure;

/** What somebody does to move a case. */
public enum Action {
    /** 提交申请 */
    APPLY,
    /** 列入初选名单 */
    NOMINATE,
    /** 登记入户调查 */
    SURVEY,
    /** 登记初评意见 */
    GROUP_REVIEW,
    /** 登记信息比对 */
    MATCH,
    /** 登记入户核查 */
    VISIT,
    /** 评议通过 */
    APPRAISE,
    /** 评议未通过 */
    VOTE_DOWN,
    /** 登记核实 */
    VERIFY,
    /** 农户签字 */
    SIGN,
    /** 农户不认可 */
    DECLINE,
    /** 张贴公示 */
    POST_NOTICE,
    /** 登记异议 */
    OBJECT,
    /** 异议不成立 */
    SETTLE,
    /** 异议成立 */
    UPHOLD,
    /** 同意 */
    APPROVE,
    /** 退回 */
    RETURN,
    /** 不予通过 */
    REFUSE,
    /** 补正后重新提交 */
    RESUBMIT,
    /** 撤回 */
    WITHDRAW,
    /** 公告 */
    ANNOUNCE,
    /** 登记纳入 */
    REGISTER,
    /** 销号 */
    CLOSE,
    /** 提出变更 */
    PROPOSE,
    /** 确认变更 */
    CONFIRM,
    /** 完成村级自查 */
    SELF_CHECK,
    /** 登记退出结果 */
    RECORD_EXIT,
    /** 登记核查评估结果 */
    ASSESS,
    /** 登记公示意见核查处理 */
    REVIEW_OPINIONS,
    /** 报备案 */
    REPORT,
    /** 受理线索 */
    TAKE_UP,
    /** 登记入户核实 */
    CHECK_HOME,
    /** 登记数据比对 */
    COMPARE,
    /** 提出消除风险 */
    ASK_CLEARANCE,
    /** 登记消除核查 */
    CHECK_CLEARANCE
}
