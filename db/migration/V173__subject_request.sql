-- 个人信息请求 (C30, PIPL 45–47): somebody of a household asks to read, to have a copy, to correct or to delete; the county answers by a day and with reasons.
CREATE SEQUENCE reg.subject_request_serial INCREMENT BY 50;

CREATE TABLE reg.subject_request (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint,
    household_no     text,
    kind             text NOT NULL,
    applicant        text NOT NULL,
    standing         text NOT NULL,
    content          text NOT NULL,
    received_on      date NOT NULL,
    due_on           date NOT NULL,
    state            text NOT NULL DEFAULT 'OPEN',
    answer           text,
    answered_on      date,
    answered_by      text,
    answered_account text,
    answered_name    text,
    recorded_by      text NOT NULL,
    recorded_account text NOT NULL,
    recorded_name    text NOT NULL,
    recorded_at      timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT subject_request_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT subject_request_county_form CHECK (village_code ~ '^[0-9]{6}0{6}$'),
    CONSTRAINT subject_request_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT subject_request_kind_known CHECK (kind IN ('READ', 'COPY', 'CORRECT', 'DELETE')),
    CONSTRAINT subject_request_state_known CHECK (state IN ('OPEN', 'GRANTED', 'PARTLY', 'REFUSED')),
    CONSTRAINT subject_request_due_after_receipt CHECK (due_on >= received_on),
    CONSTRAINT subject_request_answered_whole CHECK ((state = 'OPEN') = (answered_on IS NULL)
        AND num_nulls(answer, answered_on, answered_by, answered_account, answered_name) IN (0, 5) AND btrim(coalesce(answer, '-')) <> '')
);
CREATE INDEX subject_request_open ON reg.subject_request (village_code, due_on) WHERE state = 'OPEN';
CREATE INDEX subject_request_household ON reg.subject_request (county_code, household_serial) WHERE household_serial IS NOT NULL;
COMMENT ON TABLE reg.subject_request IS '个人信息查阅、复制、更正、删除请求';
COMMENT ON COLUMN reg.subject_request.standing IS '申请人与本户的关系';
COMMENT ON COLUMN reg.subject_request.due_on IS '答复期限';
COMMENT ON COLUMN reg.subject_request.answer IS '答复内容和理由';
SELECT reg.guard_area('reg.subject_request');
SELECT reg.keep_history('reg.subject_request');
