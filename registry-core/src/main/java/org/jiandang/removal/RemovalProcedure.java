package org.jiandang.removal;

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

/** The step table of a removal (rulebook §7: review and notice): from, action, to, role, level. */
public final class RemovalProcedure {

    // spotless:off — the table is read as a table
    public static final Procedure TABLE = Procedure.of(
            CaseKind.REMOVAL,
            List.of(PROPOSED, VERIFIED, APPRAISED, VILLAGE_NOTICE, TOWNSHIP_REVIEW, COUNTY_REVIEW, ANNOUNCED, CLOSED),

            decides(null,              PROPOSE,     PROPOSED,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(PROPOSED,          VERIFY,      VERIFIED,          TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VERIFIED,          APPRAISE,    APPRAISED,         VILLAGE_CADRE,     Level.VILLAGE),
            decides(VERIFIED,          VOTE_DOWN,   REFUSED,           VILLAGE_CADRE,     Level.VILLAGE),
            decides(APPRAISED,         POST_NOTICE, VILLAGE_NOTICE,    VILLAGE_CADRE,     Level.VILLAGE),
            records(VILLAGE_NOTICE,    OBJECT,      VILLAGE_OBJECTION, Level.VILLAGE,     VILLAGE_CADRE, TOWNSHIP_REVIEWER, COUNTY_OFFICE),
            decides(VILLAGE_OBJECTION, SETTLE,      APPRAISED,         TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_OBJECTION, UPHOLD,      REFUSED,           TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,    APPROVE,     TOWNSHIP_REVIEW,   TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,    RETURN,      RETURNED,          TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,    REFUSE,      REFUSED,           TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(TOWNSHIP_REVIEW,   APPROVE,     COUNTY_REVIEW,     COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_REVIEW,   RETURN,      RETURNED,          COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_REVIEW,   REFUSE,      REFUSED,           COUNTY_OFFICE,     Level.COUNTY),
            decides(COUNTY_REVIEW,     ANNOUNCE,    ANNOUNCED,         COUNTY_OFFICE,     Level.COUNTY),
            decides(ANNOUNCED,         CLOSE,       CLOSED,            COUNTY_OFFICE,     Level.COUNTY),
            decides(RETURNED,          RESUBMIT,    PROPOSED,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(PROPOSED,          WITHDRAW,    WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(VERIFIED,          WITHDRAW,    WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(APPRAISED,         WITHDRAW,    WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(VILLAGE_NOTICE,    WITHDRAW,    WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR),
            decides(RETURNED,          WITHDRAW,    WITHDRAWN,         VILLAGE_CADRE,     Level.AUTHOR));
    // spotless:on

    private RemovalProcedure() {}
}
