package org.jiandang.detection;

/** What is suspected. */
public enum SuspicionKind {
    /** 一人两户：the same person in two households, or tried to be registered a second time */
    DUPLICATE,
    /** 分户后申请：a household split off shortly before it applied */
    SPLIT,
    /** 共用电话 */
    SHARED_PHONE,
    /** 共用银行账号 */
    SHARED_ACCOUNT,
    /** 共用住址 */
    SHARED_ADDRESS,
    /** 户内有备案近亲属 */
    CADRE_RELATIVE
}
