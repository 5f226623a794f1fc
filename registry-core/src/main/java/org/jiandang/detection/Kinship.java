package org.jiandang.detection;

/** What a declared relative is to the one who declares. */
public enum Kinship {
    /** 本人 */
    SELF,
    /** 配偶 */
    SPOUSE,
    /** 父母 */
    PARENT,
    /** 子女 */
    CHILD,
    /** 兄弟姐妹 */
    SIBLING,
    /** 祖父母、外祖父母 */
    GRANDPARENT,
    /** 孙子女、外孙子女 */
    GRANDCHILD,
    /** 岳父母、公婆、儿媳、女婿 */
    IN_LAW,
    /** 其他近亲属 */
    OTHER_NEAR
}
