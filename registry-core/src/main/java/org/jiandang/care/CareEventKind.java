package org.jiandang.care;

/** What may happen to a person in care. */
public enum CareEventKind {
    /** 走访 */
    VISIT,
    /** 监护人变更 */
    GUARDIAN_CHANGED,
    /** 外出人员返乡 */
    RETURNED,
    /** 给予救助 */
    RELIEF,
    /** 康复服务 */
    REHABILITATION,
    /** 其他 */
    OTHER
}
