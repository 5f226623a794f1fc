package org.jiandang.villageexit;

import static org.jiandang.account.Role.COUNTY_OFFICE;
import static org.jiandang.account.Role.TOWNSHIP_REVIEWER;
import static org.jiandang.account.Role.VILLAGE_CADRE;
import static org.jiandang.procedure.Action.*;
import static org.jiandang.procedure.Procedure.decides;
import static org.jiandang.procedure.Procedure.records;
import static org.jiandang.procedure.Stage.*;

import java.util.List;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Procedure;

/** The step table of a village's exit (rulebook §6.3): from, action, to, role, level; what decides and what only goes on record. */
public final class VillageExitProcedure {

    // spotless:off — the table is read as a table
    public static final Procedure TABLE = Procedure.of(
            CaseKind.VILLAGE_EXIT,
            List.of(LEAVE_APPLIED, SELF_CHECKED, TOWNSHIP_REVIEW, TOWNSHIP_NOTICE, COUNTY_REVIEW, ANNOUNCED, LEFT),

            decides(null,               APPLY,       LEAVE_APPLIED,      VILLAGE_CADRE,     Level.AUTHOR),
            records(LEAVE_APPLIED,      SELF_CHECK,  SELF_CHECKED,       Level.VILLAGE,     VILLAGE_CADRE),

            decides(SELF_CHECKED,       APPROVE,     TOWNSHIP_REVIEW,    TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(SELF_CHECKED,       RETURN,      RETURNED,           TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(SELF_CHECKED,       REFUSE,      REFUSED,            TOWNSHIP_REVIEWER, Level.TOWNSHIP),

            decides(TOWNSHIP_REVIEW,    POST_NOTICE, TOWNSHIP_NOTICE,    TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            records(TOWNSHIP_NOTICE,    OBJECT,      TOWNSHIP_OBJECTION, Level.TOWNSHIP,    VILLAGE_CADRE, TOWNSHIP_REVIEWER, COUNTY_OFFICE),
            decides(TOWNSHIP_OBJECTION, SETTLE,      TOWNSHIP_REVIEW,    COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_OBJECTION, UPHOLD,      REFUSED,            COUNTY_OFFICE,     Level.COUNTY),

            decides(TOWNSHIP_NOTICE,    APPROVE,     COUNTY_REVIEW,      COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_NOTICE,    RETURN,      RETURNED,           COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_NOTICE,    REFUSE,      REFUSED,            COUNTY_OFFICE,     Level.COUNTY),

            decides(COUNTY_REVIEW,      ANNOUNCE,    ANNOUNCED,          COUNTY_OFFICE,     Level.COUNTY),
            decides(ANNOUNCED,          RECORD_EXIT, LEFT,               COUNTY_OFFICE,     Level.COUNTY),

            decides(RETURNED,           RESUBMIT,    LEAVE_APPLIED,      VILLAGE_CADRE,     Level.AUTHOR),
            decides(LEAVE_APPLIED,      WITHDRAW,    WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(SELF_CHECKED,       WITHDRAW,    WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(TOWNSHIP_REVIEW,    WITHDRAW,    WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(TOWNSHIP_NOTICE,    WITHDRAW,    WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(RETURNED,           WITHDRAW,    WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR));
    // spotless:on

    private VillageExitProcedure() {}
}
