package org.jiandang.retention;

/** What somebody may ask for. Source: PIPL 45–47. */
public enum RequestKind {
    /** 查阅 */
    READ,
    /** 复制 */
    COPY,
    /** 更正、补充 */
    CORRECT,
    /** 删除 */
    DELETE
}
