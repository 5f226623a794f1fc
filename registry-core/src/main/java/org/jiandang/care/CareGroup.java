package org.jiandang.care;

/** Groups of people who need particular care, in the order of the pages (rulebook L17, L18). */
public enum CareGroup {
    /** 留守儿童 */
    LEFT_BEHIND_CHILD,
    /** 留守妇女 */
    LEFT_BEHIND_WOMAN,
    /** 留守老人 */
    LEFT_BEHIND_ELDER,
    /** 残疾人 */
    DISABLED,
    /** 孤儿 */
    ORPHAN,
    /** 事实无人抚养儿童 */
    UNATTENDED_CHILD,
    /** 困境儿童 */
    CHILD_IN_HARDSHIP,
    /** 进城务工一年以上 */
    TOWN_WORKER;

    /** Whether its people are minors, whose guardianship is recorded. */
    public boolean isOfChildren() {
        return this == LEFT_BEHIND_CHILD || this == ORPHAN || this == UNATTENDED_CHILD || this == CHILD_IN_HARDSHIP;
    }
}
