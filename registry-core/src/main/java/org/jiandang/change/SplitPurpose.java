package org.jiandang.change;

/** Why a household splits (分户原因). */
public enum SplitPurpose {
    /** 子女成家另过 */
    OWN_FAMILY,
    /** 离婚 */
    DIVORCE,
    /** 另有住房、独立生活 */
    OWN_HOUSE,
    /** 法院或公证析产 */
    DIVIDED_PROPERTY,
    /** 为享受政策：N11, refused */
    BENEFIT
}
