package org.jiandang.change.transfer;

/** How far a household is on its way to another county. */
public enum TransferState {
    /** 待上级确认：it goes over the border of a prefecture or region */
    CONFIRMING,
    /** 上级未同意 */
    DECLINED,
    /** 待接收 */
    SENT,
    /** 已接收 */
    ACCEPTED,
    /** 已退回 */
    RETURNED,
    /** 已撤回 */
    RECALLED;

    /** Whether it may still be recalled. */
    public boolean isUnderWay() {
        return this == CONFIRMING || this == SENT;
    }
}
