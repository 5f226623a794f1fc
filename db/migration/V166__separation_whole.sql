-- 职责分离，续 (separation of duties, continued): what V155 left to the services.
-- S1, S3: every step of a case or change is one of the step tables, its author's steps are the author's own. S2, S3: objections from their first
-- row. S5: a decider of a change is not of the household. S7: the auditor changes nothing, in no table but the own.

-- The step tables, as the code declares them (StepTablesTest compares). A changed table comes with a migration that changes these rows.
CREATE TABLE reg.procedure_step (
    kind       text     NOT NULL,
    from_stage text     NOT NULL,
    action     text     NOT NULL,
    to_stage   text     NOT NULL,
    role       text     NOT NULL,
    level      smallint NOT NULL,
    binds      boolean  NOT NULL,
    CONSTRAINT procedure_step_pk PRIMARY KEY (kind, from_stage, action, role),
    CONSTRAINT procedure_step_level_known CHECK (level BETWEEN 0 AND 5)
);
REVOKE INSERT, UPDATE, DELETE ON reg.procedure_step FROM app_rw;
COMMENT ON TABLE reg.procedure_step IS '办理程序的环节表，与代码一致';
COMMENT ON COLUMN reg.procedure_step.from_stage IS '现环节，开始办理的一步为空';
COMMENT ON COLUMN reg.procedure_step.level IS '办理层级，0 为经办人本人';
COMMENT ON COLUMN reg.procedure_step.binds IS '是否决定（登记为否）';
INSERT INTO reg.procedure_step (kind, from_stage, action, to_stage, role, level, binds) VALUES
    ('IDENTIFICATION', '', 'APPLY', 'APPLIED', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'APPLIED', 'SURVEY', 'SURVEYED', 'VILLAGE_CADRE', 1, false),
    ('IDENTIFICATION', 'SURVEYED', 'GROUP_REVIEW', 'GROUP_REVIEWED', 'VILLAGE_CADRE', 1, false),
    ('IDENTIFICATION', 'GROUP_REVIEWED', 'MATCH', 'MATCHED', 'VILLAGE_CADRE', 1, false),
    ('IDENTIFICATION', 'GROUP_REVIEWED', 'MATCH', 'MATCHED', 'TOWNSHIP_REVIEWER', 1, false),
    ('IDENTIFICATION', 'GROUP_REVIEWED', 'MATCH', 'MATCHED', 'COUNTY_OFFICE', 1, false),
    ('IDENTIFICATION', 'MATCHED', 'APPRAISE', 'APPRAISED', 'VILLAGE_CADRE', 1, true),
    ('IDENTIFICATION', 'MATCHED', 'VOTE_DOWN', 'REFUSED', 'VILLAGE_CADRE', 1, true),
    ('IDENTIFICATION', 'MATCHED', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('IDENTIFICATION', 'APPRAISED', 'POST_NOTICE', 'VILLAGE_NOTICE', 'VILLAGE_CADRE', 1, true),
    ('IDENTIFICATION', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'VILLAGE_CADRE', 1, false),
    ('IDENTIFICATION', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'TOWNSHIP_REVIEWER', 1, false),
    ('IDENTIFICATION', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'COUNTY_OFFICE', 1, false),
    ('IDENTIFICATION', 'VILLAGE_OBJECTION', 'SETTLE', 'APPRAISED', 'TOWNSHIP_REVIEWER', 2, true),
    ('IDENTIFICATION', 'VILLAGE_OBJECTION', 'UPHOLD', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('IDENTIFICATION', 'VILLAGE_NOTICE', 'APPROVE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 2, true),
    ('IDENTIFICATION', 'VILLAGE_NOTICE', 'RETURN', 'RETURNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('IDENTIFICATION', 'VILLAGE_NOTICE', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('IDENTIFICATION', 'TOWNSHIP_REVIEW', 'POST_NOTICE', 'TOWNSHIP_NOTICE', 'TOWNSHIP_REVIEWER', 2, true),
    ('IDENTIFICATION', 'TOWNSHIP_NOTICE', 'OBJECT', 'TOWNSHIP_OBJECTION', 'VILLAGE_CADRE', 1, false),
    ('IDENTIFICATION', 'TOWNSHIP_NOTICE', 'OBJECT', 'TOWNSHIP_OBJECTION', 'TOWNSHIP_REVIEWER', 1, false),
    ('IDENTIFICATION', 'TOWNSHIP_NOTICE', 'OBJECT', 'TOWNSHIP_OBJECTION', 'COUNTY_OFFICE', 1, false),
    ('IDENTIFICATION', 'TOWNSHIP_OBJECTION', 'SETTLE', 'TOWNSHIP_REVIEW', 'COUNTY_OFFICE', 3, true),
    ('IDENTIFICATION', 'TOWNSHIP_OBJECTION', 'UPHOLD', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('IDENTIFICATION', 'TOWNSHIP_NOTICE', 'APPROVE', 'COUNTY_REVIEW', 'COUNTY_OFFICE', 3, true),
    ('IDENTIFICATION', 'TOWNSHIP_NOTICE', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('IDENTIFICATION', 'TOWNSHIP_NOTICE', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('IDENTIFICATION', 'COUNTY_REVIEW', 'ANNOUNCE', 'ANNOUNCED', 'COUNTY_OFFICE', 3, true),
    ('IDENTIFICATION', 'ANNOUNCED', 'REGISTER', 'REGISTERED', 'COUNTY_OFFICE', 3, true),
    ('IDENTIFICATION', 'RETURNED', 'RESUBMIT', 'APPLIED', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'APPLIED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'SURVEYED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'GROUP_REVIEWED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'MATCHED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'APPRAISED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'VILLAGE_NOTICE', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('IDENTIFICATION', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('EXIT', '', 'NOMINATE', 'NOMINATED', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'NOMINATED', 'VISIT', 'VISITED', 'TOWNSHIP_REVIEWER', 2, true),
    ('EXIT', 'VISITED', 'APPRAISE', 'APPRAISED', 'VILLAGE_CADRE', 1, true),
    ('EXIT', 'VISITED', 'VOTE_DOWN', 'REFUSED', 'VILLAGE_CADRE', 1, true),
    ('EXIT', 'APPRAISED', 'VERIFY', 'VERIFIED', 'VILLAGE_CADRE', 1, true),
    ('EXIT', 'VERIFIED', 'SIGN', 'SIGNED', 'VILLAGE_CADRE', 1, false),
    ('EXIT', 'VERIFIED', 'DECLINE', 'REFUSED', 'VILLAGE_CADRE', 1, false),
    ('EXIT', 'SIGNED', 'POST_NOTICE', 'VILLAGE_NOTICE', 'VILLAGE_CADRE', 1, true),
    ('EXIT', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'VILLAGE_CADRE', 1, false),
    ('EXIT', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'TOWNSHIP_REVIEWER', 1, false),
    ('EXIT', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'COUNTY_OFFICE', 1, false),
    ('EXIT', 'VILLAGE_OBJECTION', 'SETTLE', 'SIGNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('EXIT', 'VILLAGE_OBJECTION', 'UPHOLD', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('EXIT', 'VILLAGE_NOTICE', 'APPROVE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 2, true),
    ('EXIT', 'VILLAGE_NOTICE', 'RETURN', 'RETURNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('EXIT', 'VILLAGE_NOTICE', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('EXIT', 'TOWNSHIP_REVIEW', 'APPROVE', 'COUNTY_REVIEW', 'COUNTY_OFFICE', 3, true),
    ('EXIT', 'TOWNSHIP_REVIEW', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('EXIT', 'TOWNSHIP_REVIEW', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('EXIT', 'COUNTY_REVIEW', 'ANNOUNCE', 'ANNOUNCED', 'COUNTY_OFFICE', 3, true),
    ('EXIT', 'ANNOUNCED', 'CLOSE', 'CLOSED', 'COUNTY_OFFICE', 3, true),
    ('EXIT', 'RETURNED', 'RESUBMIT', 'APPRAISED', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'NOMINATED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'VISITED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'APPRAISED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'VERIFIED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'SIGNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'VILLAGE_NOTICE', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('EXIT', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('REMOVAL', '', 'PROPOSE', 'PROPOSED', 'VILLAGE_CADRE', 0, true),
    ('REMOVAL', 'PROPOSED', 'VERIFY', 'VERIFIED', 'TOWNSHIP_REVIEWER', 2, true),
    ('REMOVAL', 'VERIFIED', 'APPRAISE', 'APPRAISED', 'VILLAGE_CADRE', 1, true),
    ('REMOVAL', 'VERIFIED', 'VOTE_DOWN', 'REFUSED', 'VILLAGE_CADRE', 1, true),
    ('REMOVAL', 'APPRAISED', 'POST_NOTICE', 'VILLAGE_NOTICE', 'VILLAGE_CADRE', 1, true),
    ('REMOVAL', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'VILLAGE_CADRE', 1, false),
    ('REMOVAL', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'TOWNSHIP_REVIEWER', 1, false),
    ('REMOVAL', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'COUNTY_OFFICE', 1, false),
    ('REMOVAL', 'VILLAGE_OBJECTION', 'SETTLE', 'APPRAISED', 'TOWNSHIP_REVIEWER', 2, true),
    ('REMOVAL', 'VILLAGE_OBJECTION', 'UPHOLD', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('REMOVAL', 'VILLAGE_NOTICE', 'APPROVE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 2, true),
    ('REMOVAL', 'VILLAGE_NOTICE', 'RETURN', 'RETURNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('REMOVAL', 'VILLAGE_NOTICE', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('REMOVAL', 'TOWNSHIP_REVIEW', 'APPROVE', 'COUNTY_REVIEW', 'COUNTY_OFFICE', 3, true),
    ('REMOVAL', 'TOWNSHIP_REVIEW', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('REMOVAL', 'TOWNSHIP_REVIEW', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('REMOVAL', 'COUNTY_REVIEW', 'ANNOUNCE', 'ANNOUNCED', 'COUNTY_OFFICE', 3, true),
    ('REMOVAL', 'ANNOUNCED', 'CLOSE', 'CLOSED', 'COUNTY_OFFICE', 3, true),
    ('REMOVAL', 'RETURNED', 'RESUBMIT', 'PROPOSED', 'VILLAGE_CADRE', 0, true),
    ('REMOVAL', 'PROPOSED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('REMOVAL', 'VERIFIED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('REMOVAL', 'APPRAISED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('REMOVAL', 'VILLAGE_NOTICE', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('REMOVAL', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('WATCH', '', 'TAKE_UP', 'TAKEN_UP', 'VILLAGE_CADRE', 0, true),
    ('WATCH', 'TAKEN_UP', 'CHECK_HOME', 'HOME_CHECKED', 'VILLAGE_CADRE', 1, false),
    ('WATCH', 'HOME_CHECKED', 'COMPARE', 'MATCHED', 'VILLAGE_CADRE', 1, false),
    ('WATCH', 'HOME_CHECKED', 'COMPARE', 'MATCHED', 'TOWNSHIP_REVIEWER', 1, false),
    ('WATCH', 'HOME_CHECKED', 'COMPARE', 'MATCHED', 'COUNTY_OFFICE', 1, false),
    ('WATCH', 'HOME_CHECKED', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('WATCH', 'MATCHED', 'APPRAISE', 'APPRAISED', 'VILLAGE_CADRE', 1, true),
    ('WATCH', 'MATCHED', 'VOTE_DOWN', 'REFUSED', 'VILLAGE_CADRE', 1, true),
    ('WATCH', 'APPRAISED', 'POST_NOTICE', 'VILLAGE_NOTICE', 'VILLAGE_CADRE', 1, true),
    ('WATCH', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'VILLAGE_CADRE', 1, false),
    ('WATCH', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'TOWNSHIP_REVIEWER', 1, false),
    ('WATCH', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'COUNTY_OFFICE', 1, false),
    ('WATCH', 'VILLAGE_OBJECTION', 'SETTLE', 'APPRAISED', 'TOWNSHIP_REVIEWER', 2, true),
    ('WATCH', 'VILLAGE_OBJECTION', 'UPHOLD', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('WATCH', 'VILLAGE_NOTICE', 'APPROVE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 2, true),
    ('WATCH', 'VILLAGE_NOTICE', 'RETURN', 'RETURNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('WATCH', 'VILLAGE_NOTICE', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('WATCH', 'TOWNSHIP_REVIEW', 'APPROVE', 'WATCHED', 'COUNTY_OFFICE', 3, true),
    ('WATCH', 'TOWNSHIP_REVIEW', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('WATCH', 'TOWNSHIP_REVIEW', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('WATCH', 'RETURNED', 'RESUBMIT', 'TAKEN_UP', 'VILLAGE_CADRE', 0, true),
    ('WATCH', 'TAKEN_UP', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('WATCH', 'HOME_CHECKED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('WATCH', 'MATCHED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('WATCH', 'APPRAISED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('WATCH', 'VILLAGE_NOTICE', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('WATCH', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('CLEARANCE', '', 'ASK_CLEARANCE', 'CLEARANCE_ASKED', 'VILLAGE_CADRE', 0, true),
    ('CLEARANCE', 'CLEARANCE_ASKED', 'CHECK_CLEARANCE', 'HOME_CHECKED', 'VILLAGE_CADRE', 1, false),
    ('CLEARANCE', 'HOME_CHECKED', 'APPRAISE', 'APPRAISED', 'VILLAGE_CADRE', 1, true),
    ('CLEARANCE', 'HOME_CHECKED', 'VOTE_DOWN', 'REFUSED', 'VILLAGE_CADRE', 1, true),
    ('CLEARANCE', 'APPRAISED', 'POST_NOTICE', 'VILLAGE_NOTICE', 'VILLAGE_CADRE', 1, true),
    ('CLEARANCE', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'VILLAGE_CADRE', 1, false),
    ('CLEARANCE', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'TOWNSHIP_REVIEWER', 1, false),
    ('CLEARANCE', 'VILLAGE_NOTICE', 'OBJECT', 'VILLAGE_OBJECTION', 'COUNTY_OFFICE', 1, false),
    ('CLEARANCE', 'VILLAGE_OBJECTION', 'SETTLE', 'APPRAISED', 'TOWNSHIP_REVIEWER', 2, true),
    ('CLEARANCE', 'VILLAGE_OBJECTION', 'UPHOLD', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('CLEARANCE', 'VILLAGE_NOTICE', 'APPROVE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 2, true),
    ('CLEARANCE', 'VILLAGE_NOTICE', 'RETURN', 'RETURNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('CLEARANCE', 'VILLAGE_NOTICE', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('CLEARANCE', 'TOWNSHIP_REVIEW', 'APPROVE', 'CLEARED', 'COUNTY_OFFICE', 3, true),
    ('CLEARANCE', 'TOWNSHIP_REVIEW', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('CLEARANCE', 'TOWNSHIP_REVIEW', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('CLEARANCE', 'RETURNED', 'RESUBMIT', 'CLEARANCE_ASKED', 'VILLAGE_CADRE', 0, true),
    ('CLEARANCE', 'CLEARANCE_ASKED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('CLEARANCE', 'HOME_CHECKED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('CLEARANCE', 'APPRAISED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('CLEARANCE', 'VILLAGE_NOTICE', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('CLEARANCE', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('VILLAGE_EXIT', '', 'APPLY', 'LEAVE_APPLIED', 'VILLAGE_CADRE', 0, true),
    ('VILLAGE_EXIT', 'LEAVE_APPLIED', 'SELF_CHECK', 'SELF_CHECKED', 'VILLAGE_CADRE', 1, false),
    ('VILLAGE_EXIT', 'SELF_CHECKED', 'APPROVE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 2, true),
    ('VILLAGE_EXIT', 'SELF_CHECKED', 'RETURN', 'RETURNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('VILLAGE_EXIT', 'SELF_CHECKED', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_REVIEW', 'POST_NOTICE', 'TOWNSHIP_NOTICE', 'TOWNSHIP_REVIEWER', 2, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_NOTICE', 'OBJECT', 'TOWNSHIP_OBJECTION', 'VILLAGE_CADRE', 2, false),
    ('VILLAGE_EXIT', 'TOWNSHIP_NOTICE', 'OBJECT', 'TOWNSHIP_OBJECTION', 'TOWNSHIP_REVIEWER', 2, false),
    ('VILLAGE_EXIT', 'TOWNSHIP_NOTICE', 'OBJECT', 'TOWNSHIP_OBJECTION', 'COUNTY_OFFICE', 2, false),
    ('VILLAGE_EXIT', 'TOWNSHIP_OBJECTION', 'SETTLE', 'TOWNSHIP_REVIEW', 'COUNTY_OFFICE', 3, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_OBJECTION', 'UPHOLD', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_NOTICE', 'APPROVE', 'COUNTY_REVIEW', 'COUNTY_OFFICE', 3, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_NOTICE', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_NOTICE', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('VILLAGE_EXIT', 'COUNTY_REVIEW', 'ANNOUNCE', 'ANNOUNCED', 'COUNTY_OFFICE', 3, true),
    ('VILLAGE_EXIT', 'ANNOUNCED', 'RECORD_EXIT', 'LEFT', 'COUNTY_OFFICE', 3, true),
    ('VILLAGE_EXIT', 'RETURNED', 'RESUBMIT', 'LEAVE_APPLIED', 'VILLAGE_CADRE', 0, true),
    ('VILLAGE_EXIT', 'LEAVE_APPLIED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('VILLAGE_EXIT', 'SELF_CHECKED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_REVIEW', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('VILLAGE_EXIT', 'TOWNSHIP_NOTICE', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('VILLAGE_EXIT', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, true),
    ('COUNTY_EXIT', '', 'APPLY', 'LEAVE_APPLIED', 'COUNTY_OFFICE', 0, true),
    ('COUNTY_EXIT', 'LEAVE_APPLIED', 'APPROVE', 'PREFECTURE_REVIEW', 'PREFECTURE_OFFICE', 4, true),
    ('COUNTY_EXIT', 'LEAVE_APPLIED', 'RETURN', 'RETURNED', 'PREFECTURE_OFFICE', 4, true),
    ('COUNTY_EXIT', 'LEAVE_APPLIED', 'REFUSE', 'REFUSED', 'PREFECTURE_OFFICE', 4, true),
    ('COUNTY_EXIT', 'PREFECTURE_REVIEW', 'ASSESS', 'ASSESSED', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'PREFECTURE_REVIEW', 'RETURN', 'RETURNED', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'ASSESSED', 'APPROVE', 'REGION_REVIEW', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'ASSESSED', 'RETURN', 'RETURNED', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'ASSESSED', 'REFUSE', 'REFUSED', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'REGION_REVIEW', 'POST_NOTICE', 'REGION_NOTICE', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'REGION_NOTICE', 'OBJECT', 'REGION_OBJECTION', 'COUNTY_OFFICE', 5, false),
    ('COUNTY_EXIT', 'REGION_NOTICE', 'OBJECT', 'REGION_OBJECTION', 'PREFECTURE_OFFICE', 5, false),
    ('COUNTY_EXIT', 'REGION_NOTICE', 'OBJECT', 'REGION_OBJECTION', 'REGION_OFFICE', 5, false),
    ('COUNTY_EXIT', 'REGION_OBJECTION', 'SETTLE', 'REGION_REVIEW', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'REGION_OBJECTION', 'UPHOLD', 'REFUSED', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'REGION_NOTICE', 'REVIEW_OPINIONS', 'OBJECTION_REVIEW', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'OBJECTION_REVIEW', 'ANNOUNCE', 'ANNOUNCED', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'ANNOUNCED', 'REPORT', 'REPORTED', 'REGION_OFFICE', 5, true),
    ('COUNTY_EXIT', 'RETURNED', 'RESUBMIT', 'LEAVE_APPLIED', 'COUNTY_OFFICE', 0, true),
    ('COUNTY_EXIT', 'LEAVE_APPLIED', 'WITHDRAW', 'WITHDRAWN', 'COUNTY_OFFICE', 0, true),
    ('COUNTY_EXIT', 'PREFECTURE_REVIEW', 'WITHDRAW', 'WITHDRAWN', 'COUNTY_OFFICE', 0, true),
    ('COUNTY_EXIT', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'COUNTY_OFFICE', 0, true),
    ('CHANGE', '', 'PROPOSE', 'PROPOSED', 'VILLAGE_CADRE', 0, false),
    ('CHANGE', 'PROPOSED', 'CONFIRM', 'CONFIRMED', 'TOWNSHIP_REVIEWER', 2, true),
    ('CHANGE', 'PROPOSED', 'CONFIRM', 'CONFIRMED', 'COUNTY_OFFICE', 2, true),
    ('CHANGE', 'PROPOSED', 'APPROVE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 2, true),
    ('CHANGE', 'PROPOSED', 'RETURN', 'RETURNED', 'TOWNSHIP_REVIEWER', 2, true),
    ('CHANGE', 'PROPOSED', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 2, true),
    ('CHANGE', 'PROPOSED', 'REFUSE', 'REFUSED', 'TOWNSHIP_REVIEWER', 2, true),
    ('CHANGE', 'PROPOSED', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 2, true),
    ('CHANGE', 'TOWNSHIP_REVIEW', 'CONFIRM', 'CONFIRMED', 'COUNTY_OFFICE', 3, true),
    ('CHANGE', 'TOWNSHIP_REVIEW', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('CHANGE', 'TOWNSHIP_REVIEW', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('CHANGE', 'PROPOSED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, false),
    ('CHANGE', 'RETURNED', 'RESUBMIT', 'PROPOSED', 'VILLAGE_CADRE', 0, false),
    ('CHANGE', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'VILLAGE_CADRE', 0, false);

-- Cases ----------------------------------------------------------------------------------------------------------------------

-- Whoever the case is about and whoever opened it: the separation rests on these.
CREATE FUNCTION reg.keep_case_origin() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'case_file_origin_is_fixed: %', OLD.case_no USING ERRCODE = 'check_violation', CONSTRAINT = 'case_file_origin_is_fixed';
END $$;
COMMENT ON FUNCTION reg.keep_case_origin() IS '经办人、事项、对象不得更改';
CREATE TRIGGER origin_is_fixed BEFORE UPDATE ON reg.case_file FOR EACH ROW
    WHEN ((OLD.kind, OLD.household_serial, OLD.author_person, OLD.author_account)
          IS DISTINCT FROM (NEW.kind, NEW.household_serial, NEW.author_person, NEW.author_account))
    EXECUTE FUNCTION reg.keep_case_origin();

CREATE OR REPLACE FUNCTION reg.keep_decisions_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    author    text;
    household bigint;
    sort      text;
    stands_at text;
BEGIN
    IF NOT reg.holds(NEW.account, NEW.role, NEW.village_code)
       OR EXISTS (SELECT FROM reg.account a WHERE a.login = NEW.account AND a.person <> NEW.person) THEN
        RAISE EXCEPTION 'decision_role_is_held: % does not hold % at %', NEW.account, NEW.role, NEW.village_code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_role_is_held';
    END IF;
    SELECT d.to_stage INTO stands_at FROM reg.decision d
    WHERE d.county_code = NEW.county_code AND d.case_serial = NEW.case_serial AND d.no < NEW.no ORDER BY d.no DESC LIMIT 1;
    IF NEW.from_stage IS DISTINCT FROM stands_at THEN
        RAISE EXCEPTION 'decision_follows_the_last: the case does not stand at %', NEW.from_stage
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_follows_the_last';
    END IF;
    SELECT c.kind, c.author_person, c.household_serial INTO sort, author, household
    FROM reg.case_file c WHERE c.county_code = NEW.county_code AND c.serial = NEW.case_serial;
    IF NEW.binds AND NEW.level > 0 THEN
        IF NEW.level <> reg.level_of(NEW.role) THEN
            RAISE EXCEPTION 'decision_level_is_the_roles: % does not decide at level %', NEW.role, NEW.level
                USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_level_is_the_roles';
        END IF;
        IF author IS NULL OR author = NEW.person THEN
            RAISE EXCEPTION 'decision_author_never_decides: % opened the case', NEW.person
                USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_author_never_decides';
        END IF;
        IF EXISTS (SELECT FROM reg.objection o JOIN reg.notice n ON n.county_code = o.county_code AND n.serial = o.notice_serial
                   WHERE o.county_code = NEW.county_code AND o.case_serial = NEW.case_serial AND o.settled_by = NEW.person
                     AND reg.settling_level(n.level) <> NEW.level) THEN
            RAISE EXCEPTION 'decision_one_person_one_level: % settled an objection at another level', NEW.person
                USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_one_person_one_level';
        END IF;
        IF household IS NOT NULL AND reg.is_of_household(NEW.person, NEW.county_code, household) THEN
            RAISE EXCEPTION 'decision_not_about_oneself: % is of the household', NEW.person
                USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_not_about_oneself';
        END IF;
        IF household IS NOT NULL AND coalesce(btrim(NEW.opinion), '') = ''
           AND reg.is_declared_relative(NEW.person, NEW.county_code, household) THEN
            RAISE EXCEPTION 'decision_about_a_relative_has_reason: % has declared a relative', NEW.person
                USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_about_a_relative_has_reason';
        END IF;
    END IF;
    IF NEW.binds AND NEW.level = 0 AND author IS DISTINCT FROM NEW.person THEN
        RAISE EXCEPTION 'decision_authors_step_is_the_authors: % did not open the case', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_authors_step_is_the_authors';
    END IF;
    IF NOT EXISTS (SELECT FROM reg.procedure_step s WHERE s.kind = sort AND s.from_stage = coalesce(NEW.from_stage, '')
                   AND s.action = NEW.action AND s.role = NEW.role AND s.to_stage = NEW.to_stage AND s.binds = NEW.binds
                   AND NEW.level = CASE WHEN s.binds THEN s.level ELSE reg.level_of(NEW.role) END) THEN
        RAISE EXCEPTION 'decision_is_a_step: % has no step % from % to % for %', sort, NEW.action, NEW.from_stage, NEW.to_stage, NEW.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_is_a_step';
    END IF;
    RETURN NEW;
END $$;

-- Objections -----------------------------------------------------------------------------------------------------------------

ALTER TABLE reg.objection ADD COLUMN settled_account text;
COMMENT ON COLUMN reg.objection.settled_account IS '处理异议的账号';
SELECT reg.keep_history('reg.objection');
-- What was objected never changes, and nobody takes it away; the village follows the household's move.
REVOKE UPDATE, DELETE ON reg.objection FROM app_rw;
GRANT UPDATE (village_code, state, settled_on, settled_by, settled_name, settlement, evidence_serial, settled_account) ON reg.objection TO app_rw;

-- It begins open, about the case whose line of the sheet it names.
CREATE FUNCTION reg.keep_objections_open() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF NEW.state <> 'OPEN' OR num_nonnulls(NEW.settled_on, NEW.settled_by, NEW.settled_name, NEW.settled_account, NEW.settlement) > 0 THEN
        RAISE EXCEPTION 'objection_begins_open: % is %', NEW.serial, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_begins_open';
    END IF;
    IF NOT EXISTS (SELECT FROM reg.notice_entry e WHERE e.county_code = NEW.county_code AND e.notice_serial = NEW.notice_serial
                   AND e.no = NEW.entry_no AND e.case_serial = NEW.case_serial) THEN
        RAISE EXCEPTION 'objection_is_to_its_entry: line % of sheet % is another case', NEW.entry_no, NEW.notice_serial
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_is_to_its_entry';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_objections_open() IS '异议登记时未处理，且属于所公示的事项';

CREATE OR REPLACE FUNCTION reg.keep_settlements_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    asked     smallint;
    author    text;
    household bigint;
    settler   text := coalesce(current_setting('app.actor', true), '');
    settling  text := coalesce(current_setting('app.role', true), '');
BEGIN
    IF OLD.state <> 'OPEN' OR NEW.state = 'OPEN' THEN
        RAISE EXCEPTION 'objection_settled_once: % is %', OLD.serial, OLD.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_settled_once';
    END IF;
    -- whoever is signed in settles, and in nobody else's name
    NEW.settled_account := settler;
    IF settler = '' OR NOT reg.holds(settler, settling, NEW.village_code)
       OR EXISTS (SELECT FROM reg.account a WHERE a.login = settler AND a.person <> NEW.settled_by) THEN
        RAISE EXCEPTION 'objection_settled_by_whom: % does not hold % at % as %', settler, settling, NEW.village_code, NEW.settled_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_settled_by_whom';
    END IF;
    SELECT reg.settling_level(n.level) INTO asked FROM reg.notice n WHERE n.county_code = NEW.county_code AND n.serial = NEW.notice_serial;
    SELECT c.author_person, c.household_serial INTO author, household
    FROM reg.case_file c WHERE c.county_code = NEW.county_code AND c.serial = NEW.case_serial;
    IF author = NEW.settled_by THEN
        RAISE EXCEPTION 'objection_author_never_settles: % opened the case', NEW.settled_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_author_never_settles';
    END IF;
    IF reg.level_of(settling) IS DISTINCT FROM asked THEN
        RAISE EXCEPTION 'objection_level_is_the_roles: % does not settle at level %', settling, asked
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_level_is_the_roles';
    END IF;
    IF EXISTS (SELECT FROM reg.decision d WHERE d.county_code = NEW.county_code AND d.case_serial = NEW.case_serial
               AND d.binds AND d.person = NEW.settled_by AND d.level NOT IN (0, asked)) THEN
        RAISE EXCEPTION 'objection_one_person_one_level: % decided at another level', NEW.settled_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_one_person_one_level';
    END IF;
    IF household IS NOT NULL AND reg.is_of_household(NEW.settled_by, NEW.county_code, household) THEN
        RAISE EXCEPTION 'objection_not_about_oneself: % is of the household', NEW.settled_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_not_about_oneself';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER keep_apart ON reg.objection;
CREATE TRIGGER begins_open BEFORE INSERT ON reg.objection FOR EACH ROW EXECUTE FUNCTION reg.keep_objections_open();
CREATE TRIGGER keep_apart BEFORE UPDATE ON reg.objection FOR EACH ROW
    WHEN ((OLD.state, OLD.settled_on, OLD.settled_by, OLD.settled_name, OLD.settled_account, OLD.settlement, OLD.evidence_serial)
          IS DISTINCT FROM (NEW.state, NEW.settled_on, NEW.settled_by, NEW.settled_name, NEW.settled_account, NEW.settlement, NEW.evidence_serial))
    EXECUTE FUNCTION reg.keep_settlements_apart();

-- Changes --------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION reg.keep_changes_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    request reg.change_request;
    before  reg.change_step;
    step    reg.procedure_step;
BEGIN
    IF NOT reg.holds(NEW.account, NEW.role, NEW.village_code)
       OR EXISTS (SELECT FROM reg.account a WHERE a.login = NEW.account AND a.person <> NEW.person) THEN
        RAISE EXCEPTION 'change_role_is_held: % does not hold % at %', NEW.account, NEW.role, NEW.village_code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_role_is_held';
    END IF;
    SELECT * INTO before FROM reg.change_step s WHERE s.county_code = NEW.county_code AND s.change_serial = NEW.change_serial AND s.no < NEW.no
    ORDER BY s.no DESC LIMIT 1;
    SELECT * INTO request FROM reg.change_request r WHERE r.county_code = NEW.county_code AND r.serial = NEW.change_serial;
    SELECT * INTO step FROM reg.procedure_step s WHERE s.kind = 'CHANGE' AND s.from_stage = NEW.from_stage AND s.action = NEW.action
        AND s.role = NEW.role AND s.to_stage = NEW.to_stage;
    IF NEW.from_stage <> coalesce(before.to_stage, '') OR step.kind IS NULL OR request.serial IS NULL
       OR (NEW.action = 'CONFIRM' AND (request.approval = 'COUNTY') <> (NEW.from_stage = 'TOWNSHIP_REVIEW'))
       OR (NEW.action = 'APPROVE' AND request.approval <> 'COUNTY') THEN
        RAISE EXCEPTION 'change_step_is_a_step: no step % from % to % for %', NEW.action, NEW.from_stage, NEW.to_stage, NEW.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_step_is_a_step';
    END IF;
    IF NOT step.binds THEN
        IF NEW.person <> request.proposer_person THEN
            RAISE EXCEPTION 'change_authors_step_is_the_authors: % did not propose it', NEW.person
                USING ERRCODE = 'check_violation', CONSTRAINT = 'change_authors_step_is_the_authors';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.person = request.proposer_person OR (before.to_stage = 'TOWNSHIP_REVIEW' AND before.person = NEW.person) THEN
        RAISE EXCEPTION 'change_proposer_never_decides: % proposed or endorsed it', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_proposer_never_decides';
    END IF;
    IF reg.is_of_household(NEW.person, NEW.county_code, request.household_serial) THEN
        RAISE EXCEPTION 'change_not_about_oneself: % is of the household', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_not_about_oneself';
    END IF;
    IF coalesce(btrim(NEW.opinion), '') = '' AND reg.is_declared_relative(NEW.person, NEW.county_code, request.household_serial) THEN
        RAISE EXCEPTION 'change_about_a_relative_has_reason: % has declared a relative', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_about_a_relative_has_reason';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_changes_apart() IS '职责分离：变更申请的提出人、办理人';
CREATE TRIGGER keep_apart BEFORE INSERT ON reg.change_step FOR EACH ROW EXECUTE FUNCTION reg.keep_changes_apart();

CREATE FUNCTION reg.keep_change_origin() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'change_request_origin_is_fixed: %', OLD.serial
        USING ERRCODE = 'check_violation', CONSTRAINT = 'change_request_origin_is_fixed';
END $$;
COMMENT ON FUNCTION reg.keep_change_origin() IS '提出人、所属户不得更改';
CREATE TRIGGER origin_is_fixed BEFORE UPDATE ON reg.change_request FOR EACH ROW
    WHEN ((OLD.household_serial, OLD.proposer_person, OLD.proposer_account) IS DISTINCT FROM (NEW.household_serial, NEW.proposer_person, NEW.proposer_account))
    EXECUTE FUNCTION reg.keep_change_origin();

-- S7 -------------------------------------------------------------------------------------------------------------------------

-- Tables without an area: the auditor changes none of them either.
CREATE FUNCTION reg.keep_from_auditor(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER auditor_never_writes BEFORE INSERT OR UPDATE OR DELETE ON %s
                    FOR EACH STATEMENT EXECUTE FUNCTION reg.refuse_auditor()', target);
END $$;
COMMENT ON FUNCTION reg.keep_from_auditor(regclass) IS '审计检查人员不得写入的表';
REVOKE EXECUTE ON FUNCTION reg.keep_from_auditor(regclass) FROM PUBLIC;

-- What belongs to whoever is signed in, by the log-in it is kept under: an auditor changes the own and nobody else's.
CREATE FUNCTION reg.keep_auditor_to_own() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND to_jsonb(OLD) ->> TG_ARGV[0] <> current_setting('app.actor', true)
       OR TG_OP <> 'DELETE' AND to_jsonb(NEW) ->> TG_ARGV[0] <> current_setting('app.actor', true) THEN
        RAISE EXCEPTION 'auditor_never_writes: % of another', TG_RELID::regclass USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
COMMENT ON FUNCTION reg.keep_auditor_to_own() IS '审计检查人员只改自己的密码、第二因素、筛选、任务';

DO $$
DECLARE target regclass;
BEGIN
    FOR target IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'reg'::regnamespace AND c.relkind IN ('r', 'p')
                  AND c.relname NOT LIKE '%\_history' AND c.relname <> 'flyway_schema_history'
                  AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'village_code')
                  -- the record, limits and keys of whoever works, the scheduler's and the sessions' own
                  AND c.relname NOT IN ('audit_event', 'audit_alarm', 'allowance_use', 'household_seen', 'login_attempt', 'data_key',
                                        'scheduled_tasks', 'spring_session', 'spring_session_attributes',
                                        'account', 'second_factor', 'former_password', 'saved_view', 'submission', 'job') LOOP
        PERFORM reg.keep_from_auditor(target);
    END LOOP;
END $$;
DO $$
DECLARE own record;
BEGIN
    FOR own IN SELECT * FROM (VALUES ('account', 'login'), ('second_factor', 'login'), ('former_password', 'login'), ('saved_view', 'account'),
                                     ('submission', 'account'), ('job', 'account')) AS kept(name, owner) LOOP
        EXECUTE format('CREATE TRIGGER auditor_never_writes BEFORE INSERT OR UPDATE OR DELETE ON reg.%I FOR EACH ROW
                        WHEN (current_setting(''app.role'', true) = ''AUDITOR'') EXECUTE FUNCTION reg.keep_auditor_to_own(%L)', own.name, own.owner);
    END LOOP;
END $$;
