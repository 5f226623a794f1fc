package org.jiandang.change.transfer;

/** How far a household is on its way to another county. */
public enum TransferState {
    /** 待接收 */
    SENT,
    /** 已接收 */
    ACCEPTED,
    /** 已退回 */
    RETURNED,
    /** 已撤回 */
    RECALLED
}
