package org.jiandang.notice;

import org.jiandang.account.Role;
import org.jiandang.policy.NoticeStep;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;

/** Who issues a sheet. */
public enum NoticeLevel {
    /** 村级公示 */
    VILLAGE,
    /** 乡镇审核后公示；贫困村退出在乡镇内公示 */
    TOWNSHIP,
    /** 省级公示：贫困县退出 */
    REGION;

    /** The sheets a role issues; the county issues none, and is shown those of the township. */
    public static NoticeLevel of(Role role) {
        return switch (role) {
            case VILLAGE_CADRE -> VILLAGE;
            case REGION_OFFICE -> REGION;
            default -> TOWNSHIP;
        };
    }

    /** Whether sheets of this level are issued for such cases. */
    public boolean issues(CaseKind kind) {
        return switch (kind) {
            case IDENTIFICATION, EXIT -> this != REGION;
            case REMOVAL -> this == VILLAGE;
            case VILLAGE_EXIT -> this == TOWNSHIP;
            case COUNTY_EXIT -> this == REGION;
            case WATCH, CLEARANCE -> this == VILLAGE;
            case CHANGE -> false;
        };
    }

    /** Whose days the sheet has to hang. */
    NoticeStep term(CaseKind kind) {
        mustIssue(kind);
        return switch (kind) {
            case EXIT, REMOVAL -> this == VILLAGE ? NoticeStep.EXIT_VILLAGE : NoticeStep.EXIT_TOWNSHIP;
            case VILLAGE_EXIT -> NoticeStep.VILLAGE_EXIT;
            case COUNTY_EXIT -> NoticeStep.COUNTY_EXIT;
            case WATCH, CLEARANCE -> NoticeStep.MONITORING;
            case IDENTIFICATION, CHANGE -> this == VILLAGE ? NoticeStep.ENTRY_VILLAGE : NoticeStep.ENTRY_TOWNSHIP;
        };
    }

    /** The stage at which a case waits for this sheet; throws {@link IllegalArgumentException} where none is issued. */
    public Stage awaits(CaseKind kind) {
        mustIssue(kind);
        return switch (this) {
            case VILLAGE -> kind == CaseKind.EXIT ? Stage.SIGNED : Stage.APPRAISED;
            case TOWNSHIP -> Stage.TOWNSHIP_REVIEW;
            case REGION -> Stage.REGION_REVIEW;
        };
    }

    private void mustIssue(CaseKind kind) {
        if (!issues(kind)) {
            throw new IllegalArgumentException("no notice of " + this + " for " + kind);
        }
    }
}
