package org.jiandang.identification;

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

/** The step table of a household's entry (rulebook §5.2): from, action, to, role, level; what decides and what only goes on record. */
public final class IdentificationProcedure {

    // spotless:off — the table is read as a table
    public static final Procedure TABLE = Procedure.of(
            CaseKind.IDENTIFICATION,
            List.of(APPLIED, SURVEYED, GROUP_REVIEWED, MATCHED, APPRAISED, VILLAGE_NOTICE, TOWNSHIP_REVIEW, TOWNSHIP_NOTICE, COUNTY_REVIEW,
                    ANNOUNCED, REGISTERED),

            decides(null,               APPLY,        APPLIED,            VILLAGE_CADRE,     Level.AUTHOR),
            records(APPLIED,            SURVEY,       SURVEYED,           Level.VILLAGE,     VILLAGE_CADRE),
            records(SURVEYED,           GROUP_REVIEW, GROUP_REVIEWED,     Level.VILLAGE,     VILLAGE_CADRE),
            records(GROUP_REVIEWED,     MATCH,        MATCHED,            Level.VILLAGE,     VILLAGE_CADRE, TOWNSHIP_REVIEWER, COUNTY_OFFICE),
            decides(MATCHED,            APPRAISE,     APPRAISED,          VILLAGE_CADRE,     Level.VILLAGE),
            decides(MATCHED,            VOTE_DOWN,    REFUSED,            VILLAGE_CADRE,     Level.VILLAGE),
            decides(MATCHED,            REFUSE,       REFUSED,            TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(APPRAISED,          POST_NOTICE,  VILLAGE_NOTICE,     VILLAGE_CADRE,     Level.VILLAGE),
            records(VILLAGE_NOTICE,     OBJECT,       VILLAGE_OBJECTION,  Level.VILLAGE,     VILLAGE_CADRE, TOWNSHIP_REVIEWER, COUNTY_OFFICE),
            decides(VILLAGE_OBJECTION,  SETTLE,       APPRAISED,          TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_OBJECTION,  UPHOLD,       REFUSED,            TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,     APPROVE,      TOWNSHIP_REVIEW,    TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,     RETURN,       RETURNED,           TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(VILLAGE_NOTICE,     REFUSE,       REFUSED,            TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            decides(TOWNSHIP_REVIEW,    POST_NOTICE,  TOWNSHIP_NOTICE,    TOWNSHIP_REVIEWER, Level.TOWNSHIP),
            records(TOWNSHIP_NOTICE,    OBJECT,       TOWNSHIP_OBJECTION, Level.VILLAGE,     VILLAGE_CADRE, TOWNSHIP_REVIEWER, COUNTY_OFFICE),
            decides(TOWNSHIP_OBJECTION, SETTLE,       TOWNSHIP_REVIEW,    COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_OBJECTION, UPHOLD,       REFUSED,            COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_NOTICE,    APPROVE,      COUNTY_REVIEW,      COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_NOTICE,    RETURN,       RETURNED,           COUNTY_OFFICE,     Level.COUNTY),
            decides(TOWNSHIP_NOTICE,    REFUSE,       REFUSED,            COUNTY_OFFICE,     Level.COUNTY),
            decides(COUNTY_REVIEW,      ANNOUNCE,     ANNOUNCED,          COUNTY_OFFICE,     Level.COUNTY),
            decides(ANNOUNCED,          REGISTER,     REGISTERED,         COUNTY_OFFICE,     Level.COUNTY),
            decides(RETURNED,           RESUBMIT,     APPLIED,            VILLAGE_CADRE,     Level.AUTHOR),
            decides(APPLIED,            WITHDRAW,     WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(SURVEYED,           WITHDRAW,     WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(GROUP_REVIEWED,     WITHDRAW,     WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(MATCHED,            WITHDRAW,     WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(APPRAISED,          WITHDRAW,     WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(VILLAGE_NOTICE,     WITHDRAW,     WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR),
            decides(RETURNED,           WITHDRAW,     WITHDRAWN,          VILLAGE_CADRE,     Level.AUTHOR));
    // spotless:on

    private IdentificationProcedure() {}
}
