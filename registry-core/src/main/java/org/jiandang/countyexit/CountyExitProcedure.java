package org.jiandang.countyexit;

import static org.jiandang.account.Role.COUNTY_OFFICE;
import static org.jiandang.account.Role.PREFECTURE_OFFICE;
import static org.jiandang.account.Role.REGION_OFFICE;
import static org.jiandang.procedure.Action.*;
import static org.jiandang.procedure.Procedure.decides;
import static org.jiandang.procedure.Procedure.records;
import static org.jiandang.procedure.Stage.*;

import java.util.List;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Procedure;

/** The step table of a county's exit (rulebook §6.4 and part 2 §1.4): from, action, to, role, level; what decides and what only goes on record. */
public final class CountyExitProcedure {

    // spotless:off — the table is read as a table
    public static final Procedure TABLE = Procedure.of(
            CaseKind.COUNTY_EXIT,
            List.of(LEAVE_APPLIED, PREFECTURE_REVIEW, ASSESSED, REGION_REVIEW, REGION_NOTICE, OBJECTION_REVIEW, ANNOUNCED, REPORTED),

            decides(null,              APPLY,           LEAVE_APPLIED,     COUNTY_OFFICE,     Level.AUTHOR),

            decides(LEAVE_APPLIED,     APPROVE,         PREFECTURE_REVIEW, PREFECTURE_OFFICE, Level.PREFECTURE),
            decides(LEAVE_APPLIED,     RETURN,          RETURNED,          PREFECTURE_OFFICE, Level.PREFECTURE),
            decides(LEAVE_APPLIED,     REFUSE,          REFUSED,           PREFECTURE_OFFICE, Level.PREFECTURE),

            decides(PREFECTURE_REVIEW, ASSESS,          ASSESSED,          REGION_OFFICE,     Level.REGION),
            decides(PREFECTURE_REVIEW, RETURN,          RETURNED,          REGION_OFFICE,     Level.REGION),

            decides(ASSESSED,          APPROVE,         REGION_REVIEW,     REGION_OFFICE,     Level.REGION),
            decides(ASSESSED,          RETURN,          RETURNED,          REGION_OFFICE,     Level.REGION),
            decides(ASSESSED,          REFUSE,          REFUSED,           REGION_OFFICE,     Level.REGION),

            decides(REGION_REVIEW,     POST_NOTICE,     REGION_NOTICE,     REGION_OFFICE,     Level.REGION),
            records(REGION_NOTICE,     OBJECT,          REGION_OBJECTION,  Level.REGION,      COUNTY_OFFICE, PREFECTURE_OFFICE, REGION_OFFICE),
            decides(REGION_OBJECTION,  SETTLE,          REGION_REVIEW,     REGION_OFFICE,     Level.REGION),
            decides(REGION_OBJECTION,  UPHOLD,          REFUSED,           REGION_OFFICE,     Level.REGION),

            decides(REGION_NOTICE,     REVIEW_OPINIONS, OBJECTION_REVIEW,  REGION_OFFICE,     Level.REGION),
            decides(OBJECTION_REVIEW,  ANNOUNCE,        ANNOUNCED,         REGION_OFFICE,     Level.REGION),
            decides(ANNOUNCED,         REPORT,          REPORTED,          REGION_OFFICE,     Level.REGION),

            decides(RETURNED,          RESUBMIT,        LEAVE_APPLIED,     COUNTY_OFFICE,     Level.AUTHOR),
            decides(LEAVE_APPLIED,     WITHDRAW,        WITHDRAWN,         COUNTY_OFFICE,     Level.AUTHOR),
            decides(PREFECTURE_REVIEW, WITHDRAW,        WITHDRAWN,         COUNTY_OFFICE,     Level.AUTHOR),
            decides(RETURNED,          WITHDRAW,        WITHDRAWN,         COUNTY_OFFICE,     Level.AUTHOR));
    // spotless:on

    private CountyExitProcedure() {}
}
