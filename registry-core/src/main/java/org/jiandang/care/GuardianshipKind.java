package org.jiandang.care;

/** Who looks after a child (监护类型). */
public enum GuardianshipKind {
    /** 父亲或母亲 */
    PARENT,
    /** 祖父母、外祖父母 */
    GRANDPARENTS,
    /** 其他亲属 */
    RELATIVE,
    /** 委托他人 */
    ENTRUSTED,
    /** 机构 */
    INSTITUTION,
    /** 无人监护 */
    NONE
}
