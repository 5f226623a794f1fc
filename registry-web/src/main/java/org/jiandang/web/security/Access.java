package org.jiandang.web.security;

/**
 * Which roles may call a handler, for {@code @PreAuthorize}. The matrix of roles and functions stands here and nowhere else in the web; areas are
 * another matter, kept by the services and by row security.
 */
public final class Access {

    private static final String VILLAGE = "'VILLAGE_CADRE'";
    private static final String TOWNSHIP = "'TOWNSHIP_REVIEWER'";
    private static final String COUNTY = "'COUNTY_OFFICE'";
    private static final String ABOVE = "'PREFECTURE_OFFICE','REGION_OFFICE'";
    private static final String WORKERS = VILLAGE + "," + TOWNSHIP + "," + COUNTY;
    private static final String READERS = WORKERS + "," + ABOVE + ",'AUDITOR'";

    /** People in special care: counts, lists, one of them. */
    public static final String READ_CARE = "hasAnyRole(" + READERS + ")";

    /** Confirms people in special care and records how they are cared for. */
    public static final String KEEP_CARE = "hasAnyRole(" + WORKERS + ")";

    /** Officers, pairings and measures. */
    public static final String READ_SUPPORT = "hasAnyRole(" + READERS + ")";

    /** Says what a household is read for, who reads from above. */
    public static final String NAME_PURPOSE = "hasAnyRole(" + ABOVE + ",'AUDITOR')";

    /** Requests of people about what is known of them, and what is past its time. */
    public static final String READ_REQUESTS = "hasAnyRole(" + COUNTY + ",'AUDITOR')";

    /** Records and answers requests of people; puts forward and releases what is past its time. */
    public static final String KEEP_REQUESTS = "hasAnyRole(" + COUNTY + ")";

    /** Keeps officers and pairs them with households. */
    public static final String KEEP_OFFICERS = "hasAnyRole(" + TOWNSHIP + "," + COUNTY + ")";

    /** Enters measures taken for households. */
    public static final String KEEP_MEASURES = "hasAnyRole(" + WORKERS + ")";

    /** Everybody, also before signing in. */
    public static final String ANYONE = "permitAll()";

    /** Everybody who has signed in. */
    public static final String SIGNED_IN = "isAuthenticated()";

    /** Lists, cards, history and search of households, masked. */
    public static final String READ_HOUSEHOLDS = "hasAnyRole(" + READERS + ")";

    /** Entry of households and of the open year's record. */
    public static final String ENTER_HOUSEHOLDS = "hasAnyRole(" + VILLAGE + ")";

    /** Reveals one full number, with a reason. */
    public static final String UNMASK = "hasAnyRole(" + READERS + ")";

    /** Proposes a change of a settled fact. */
    public static final String PROPOSE_CHANGES = "hasAnyRole(" + VILLAGE + ")";

    /** Proposes that two households are one. */
    public static final String PROPOSE_MERGES = "hasAnyRole(" + TOWNSHIP + ")";

    /** Chooses a change to propose, or tells anew one's own that was returned. */
    public static final String ASK_CHANGES = "hasAnyRole(" + VILLAGE + "," + TOWNSHIP + ")";

    /** Confirms or returns a proposed change. */
    public static final String CONFIRM_CHANGES = "hasAnyRole(" + TOWNSHIP + "," + COUNTY + ")";

    /** Proposals and confirmations, each as far as the step table lets the role. */
    public static final String WORK_ON_CHANGES = "hasAnyRole(" + WORKERS + ")";

    /** Households on their way from and to other counties. */
    public static final String READ_TRANSFERS = "hasAnyRole(" + COUNTY + "," + ABOVE + ",'AUDITOR')";

    /** Confirms that a household goes over the border of a prefecture or region. */
    public static final String CONFIRM_TRANSFERS = "hasAnyRole(" + ABOVE + ")";

    /** Accepts, sends back or recalls a household that goes to another county; confirms that help has ended. */
    public static final String DECIDE_FOR_COUNTY = "hasAnyRole(" + COUNTY + ")";

    /** Has all households of an area judged again. */
    public static final String ASK_RECHECKS = "hasAnyRole(" + COUNTY + "," + ABOVE + ")";

    /** Gives verdicts on what a re-check found, and records visits to the households of the special lists. */
    public static final String CLOSE_FINDINGS = "hasAnyRole(" + WORKERS + ")";

    /** Lists and pages of cases, notices, appraisals and evidence. */
    public static final String READ_CASES = "hasAnyRole(" + READERS + ")";

    /** Opens a case. */
    public static final String START_CASES = "hasAnyRole(" + VILLAGE + ")";

    /** Writes in the checklist of a village that leaves. */
    public static final String KEEP_CHECKLISTS = "hasAnyRole(" + VILLAGE + "," + TOWNSHIP + ")";

    /** Applies for the own county to leave. */
    public static final String START_COUNTY_EXIT = "hasAnyRole(" + COUNTY + ")";

    /** Enters the results of the assessment of a county. */
    public static final String ASSESS_COUNTIES = "hasAnyRole('REGION_OFFICE')";

    /** Takes a step of a case; which step is whose stands in the procedure's table. */
    public static final String DECIDE_CASES = "hasAnyRole(" + WORKERS + "," + ABOVE + ")";

    /** Approves several at once, resolves suspected red lines of households. */
    public static final String REVIEW_HOUSEHOLDS = "hasAnyRole(" + WORKERS + ")";

    /** Holds an appraisal meeting. */
    public static final String RECORD_APPRAISALS = "hasAnyRole(" + VILLAGE + ")";

    /** Posts notices and records objections. */
    public static final String KEEP_NOTICES = "hasAnyRole(" + WORKERS + "," + ABOVE + ")";

    /** Announces approved cases. */
    public static final String ANNOUNCE = "hasAnyRole(" + COUNTY + ",'REGION_OFFICE')";

    /** Puts clues of a possible relapse on record. */
    public static final String RECORD_CLUES = "hasAnyRole(" + VILLAGE + "," + TOWNSHIP + ")";

    /** Joins, answers and follows clues, and reads the numbers left with them. */
    public static final String DEAL_WITH_CLUES = "hasAnyRole(" + WORKERS + ")";

    /** Screens an area for households that should be watched. */
    public static final String SCREEN_CLUES = "hasAnyRole(" + TOWNSHIP + "," + COUNTY + ")";

    /** Sends a clue to another village of the own area. */
    public static final String FORWARD_CLUES = SCREEN_CLUES;

    /** Adds evidence files. */
    public static final String ADD_EVIDENCE = "hasAnyRole(" + WORKERS + ")";

    /** The catalogue of rules with the values in force. */
    public static final String READ_RULES = "hasAnyRole(" + READERS + ")";

    /** The county's roster of reported deaths. */
    public static final String KEEP_ROSTERS = "hasAnyRole(" + COUNTY + ")";

    /** Judges the decisions of the own area again. */
    public static final String REPLAY = "hasAnyRole(" + COUNTY + "," + ABOVE + ",'AUDITOR')";

    /** Regions with their figures. */
    public static final String READ_REGIONS = "hasAnyRole(" + READERS + ")";

    /** Regions without figures, calendar, profiles and their loading. */
    public static final String KEEP_REGIONS = "hasAnyRole('SYSTEM_ADMIN')";

    /** The policy in force in a region of the own area. */
    public static final String READ_PROFILES = "hasAnyRole(" + READERS + ",'SYSTEM_ADMIN')";

    /** Proposes values of policy, releases what another has proposed, sets kinds of area. */
    public static final String CHANGE_POLICY = "hasAnyRole(" + COUNTY + "," + ABOVE + ")";

    /** Proposals, and what would follow if a line were another. */
    public static final String READ_PROPOSALS = "hasAnyRole(" + COUNTY + "," + ABOVE + ",'AUDITOR')";

    /** Uploads, previews and commits files. */
    public static final String IMPORT = "hasAnyRole(" + WORKERS + ")";

    /** Batches of files: those of the own area, and from above the large ones that wait for a release. */
    public static final String READ_IMPORTS = "hasAnyRole(" + WORKERS + "," + ABOVE + ")";

    /** Lets a large batch of somebody else in, or not. */
    public static final String RELEASE_IMPORTS = "hasAnyRole(" + COUNTY + "," + ABOVE + ")";

    /** Yearly rounds and their progress. */
    public static final String READ_ROUNDS = "hasAnyRole(" + READERS + ")";

    /** Opens rounds and changes their days. */
    public static final String OPEN_ROUNDS = "hasAnyRole(" + COUNTY + "," + ABOVE + ")";

    /** Reminds those below. */
    public static final String REMIND = "hasAnyRole(" + TOWNSHIP + "," + COUNTY + "," + ABOVE + ")";

    /** Closes a round, freezes its year end and corrections. */
    public static final String CLOSE_ROUNDS = "hasAnyRole(" + COUNTY + ")";

    /** Frozen year ends. */
    public static final String READ_YEAR_ENDS = "hasAnyRole(" + COUNTY + "," + ABOVE + ",'AUDITOR')";

    /** Suspicions of detection; the village, whose people they may concern, has no part in them. */
    public static final String READ_SUSPICIONS = "hasAnyRole(" + TOWNSHIP + "," + COUNTY + "," + ABOVE + ",'AUDITOR')";

    /** Verdicts on suspicions. */
    public static final String SETTLE_SUSPICIONS = "hasAnyRole(" + TOWNSHIP + "," + COUNTY + "," + ABOVE + ")";

    /** Looks through an area for suspicions. */
    public static final String LOOK_FOR_SUSPICIONS = "hasAnyRole(" + COUNTY + "," + ABOVE + ")";

    /** The register of declared relatives. */
    public static final String READ_RELATIVES = "hasAnyRole(" + READERS + ")";

    /** Declares and withdraws one's own near relatives. */
    public static final String DECLARE_RELATIVES = "hasAnyRole(" + WORKERS + ")";

    /** Ledgers on screen and in print. */
    public static final String READ_LEDGERS = "hasAnyRole(" + READERS + ")";

    /** Ledgers as files. */
    public static final String EXPORT = "hasAnyRole(" + READERS + ")";

    /** Ledgers as files with full numbers and a purpose. */
    public static final String EXPORT_UNMASKED = "hasAnyRole(" + COUNTY + ",'REGION_OFFICE')";

    /** The own background jobs. */
    public static final String OWN_JOBS = "isAuthenticated()";

    /** Creates and disables accounts, starts resets. */
    public static final String MANAGE_ACCOUNTS = "hasAnyRole('SYSTEM_ADMIN')";

    /** Grants and ends roles. */
    public static final String GRANT_ROLES = "hasAnyRole('SECURITY_ADMIN')";

    /** Proposals of roles: prefecture and region for their own area, security administrators for all. */
    public static final String PROPOSE_GRANTS = "hasAnyRole('SECURITY_ADMIN'," + ABOVE + ")";

    /** Proposals of roles, to read and to decide as far as they are the role's. */
    public static final String DECIDE_GRANTS = "hasAnyRole('SECURITY_ADMIN','AUDIT_ADMIN'," + ABOVE + ")";

    /** Newer lists of divisions: region and system administrator propose, the security administrator releases, the system administrator applies. */
    public static final String SEE_DIVISIONS = "hasAnyRole('SYSTEM_ADMIN','SECURITY_ADMIN','REGION_OFFICE')";

    public static final String PROPOSE_DIVISIONS = "hasAnyRole('SYSTEM_ADMIN','REGION_OFFICE')";

    /** Sees the accounts. */
    public static final String READ_ACCOUNTS = "hasAnyRole('SYSTEM_ADMIN','SECURITY_ADMIN')";

    /** The vault's keys and their change, for which two of the three administrators are needed. */
    public static final String CHANGE_KEYS = "hasAnyRole('SYSTEM_ADMIN','SECURITY_ADMIN')";

    /** The audit record: all of it for the audit administrator, the own acts for everybody else. */
    public static final String READ_AUDIT = "isAuthenticated()";

    /** Reports of who read what, alarms, the chain of seals. */
    public static final String OVERSEE = "hasAnyRole('AUDIT_ADMIN')";

    /** Databases put back from a backup: declared by the audit administrator, confirmed by a second person. */
    public static final String RESTORES = "hasAnyRole('SECURITY_ADMIN','AUDIT_ADMIN')";

    private Access() {}
}
