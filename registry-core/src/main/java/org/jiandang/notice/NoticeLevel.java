package org.jiandang.notice;

import org.jiandang.policy.NoticeStep;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;

/** Who issues a sheet. */
public enum NoticeLevel {
    /** 村级公示 */
    VILLAGE,
    /** 乡镇审核后公示 */
    TOWNSHIP;

    /** Whose days the sheet has to hang. */
    NoticeStep term(CaseKind kind) {
        if (kind == CaseKind.EXIT) {
            return this == VILLAGE ? NoticeStep.EXIT_VILLAGE : NoticeStep.EXIT_TOWNSHIP;
        }
        return this == VILLAGE ? NoticeStep.ENTRY_VILLAGE : NoticeStep.ENTRY_TOWNSHIP;
    }

    /** The stage at which a case waits for this sheet. */
    public Stage awaits(CaseKind kind) {
        if (this == TOWNSHIP) {
            return Stage.TOWNSHIP_REVIEW;
        }
        return kind == CaseKind.EXIT ? Stage.SIGNED : Stage.APPRAISED;
    }
}
