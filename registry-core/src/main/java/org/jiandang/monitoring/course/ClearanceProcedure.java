package org.jiandang.monitoring.course;

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

/** The step table of clearing a risk (风险消除, rulebook §8): the same chain as taking under watch. */
public final class ClearanceProcedure {

    // spotless:off — the table is read as a table
    public static final Procedure TABLE = Procedure.of(
            CaseKind.CLEARANCE,
            List.of(CLEARANCE_ASKED, HOME_CHECKED, APPRAISED, VILLAGE_NOTICE, TOWNSHIP_REVIEW, CLEARED),

            decides(null,              ASK_CLEARANCE,   CLEARANCE_ASKED,   VILLAGE_CADRE,     Level.AUTHOR),
            records(CLEARANCE_ASKED,   CHECK_CLEARANCE, HOME_CHECKED,      Level.VILLAGE,     VILLAGE_CADRE),
            decides(HOME_CHECKED,      APPRAISE,        APPRAISED,         VILLAGE_CADRE,     Level.VILLAGE),
            decides(HOME_CHECKED,      VOTE_DOWN,       REFUSED,           VILLAGE_CADRE,     Level.VILLAGE),
            decides(APPRAISED,         POST_NOTICE,     VILLAGE_NOTICE,    VILLAGE_CADRE,     Level.VILLAGE),
            records(VILLAGE_NOTICE,    OBJECT,          VILLAGE_OBJECTION, Level.VILLAGE,     VILLAGE_CADRE, TOWNSHIP_REVIEWER, COUNTY_OFFICE),
            decides(VILLAGE_OBJECTION, SETTLE,          APPRAISED,         TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_OBJECTION, UPHOLD,          REFUSED,           TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,    APPROVE,         TOWNSHIP_REVIEW,   TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,    RETURN,          RETURNED,          TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,    REFUSE,          REFUSED,           TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(TOWNSHIP_REVIEW,   APPROVE,         CLEARED,           COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_REVIEW,   RETURN,          RETURNED,          COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_REVIEW,   REFUSE,          REFUSED,           COUNTY_OFFICE,     Level.COUNTY),
            decides(RETURNED,          RESUBMIT,        CLEARANCE_ASKED,   VILLAGE_CADRE,     Level.AUTHOR),
            decides(CLEARANCE_ASKED,   WITHDRAW,        WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(HOME_CHECKED,      WITHDRAW,        WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(APPRAISED,         WITHDRAW,        WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(VILLAGE_NOTICE,    WITHDRAW,        WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(RETURNED,          WITHDRAW,        WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR));
    // spotless:on

    private ClearanceProcedure() {}
}
