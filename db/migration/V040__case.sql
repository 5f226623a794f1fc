-- Cases: the household entry (识别纳入) and exit (脱贫退出) procedures and what their steps leave behind.
-- The exclusion constraint on decision needs btree_gist (V001).

CREATE TABLE reg.case_file (
    county_code        text COLLATE "C" NOT NULL,
    serial             bigint NOT NULL,
    village_code       text COLLATE "C" NOT NULL,
    kind               text NOT NULL,
    case_no            text NOT NULL,
    household_serial   bigint NOT NULL,
    year               int NOT NULL,
    stage              text NOT NULL,
    steps              int NOT NULL,
    author_person      text NOT NULL,
    author_account     text NOT NULL,
    author_name        text NOT NULL,
    opened_on          date NOT NULL,
    stage_since        date NOT NULL,
    ready_on           date,
    due_on             date,
    ended_on           date,
    profile_key        text NOT NULL,
    profile_version    text NOT NULL,
    head_name          text NOT NULL,
    group_name         text,
    population         int NOT NULL,
    per_capita         numeric(14, 2),
    findings           int NOT NULL DEFAULT 0,
    continuation_until date,
    version            int NOT NULL,
    valid_from         timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT case_file_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT case_file_village_key UNIQUE (county_code, serial, village_code),
    CONSTRAINT case_file_no_key UNIQUE (county_code, case_no),
    CONSTRAINT case_file_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT case_file_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT case_file_kind_known CHECK (kind IN ('IDENTIFICATION', 'EXIT')),
    CONSTRAINT case_file_dates_in_order CHECK (opened_on <= stage_since AND (ended_on IS NULL OR ended_on >= opened_on)),
    CONSTRAINT case_file_household_fk FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX case_file_one_open_per_household ON reg.case_file (county_code, household_serial) WHERE ended_on IS NULL;
CREATE INDEX case_file_queue ON reg.case_file (county_code, coalesce(due_on, DATE '9999-12-31'), village_code, serial) WHERE ended_on IS NULL;
CREATE INDEX case_file_village ON reg.case_file (village_code, serial);
CREATE INDEX case_file_household ON reg.case_file (county_code, household_serial);
COMMENT ON TABLE reg.case_file IS '办理事项：识别纳入、脱贫退出';
COMMENT ON COLUMN reg.case_file.stage IS '环节：最近完成的一步';
COMMENT ON COLUMN reg.case_file.ready_on IS '公示期满后可办理的第一天';
COMMENT ON COLUMN reg.case_file.due_on IS '办理期限';
COMMENT ON COLUMN reg.case_file.continuation_until IS '脱贫不脱政策，继续享受政策至';
SELECT reg.guard_area('reg.case_file');
SELECT reg.keep_history('reg.case_file');

CREATE TABLE reg.decision (
    county_code     text COLLATE "C" NOT NULL,
    case_serial     bigint NOT NULL,
    no              int NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    person          text NOT NULL,
    account         text NOT NULL,
    actor_name      text NOT NULL,
    role            text NOT NULL,
    level           smallint NOT NULL,
    decided_at      timestamptz NOT NULL,
    decided_on      date NOT NULL,
    action          text NOT NULL,
    from_stage      text,
    to_stage        text NOT NULL,
    binds           boolean NOT NULL,
    opinion         text,
    facts           jsonb NOT NULL,
    findings        jsonb NOT NULL,
    profile_version text NOT NULL,
    evidence        text,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT decision_pk PRIMARY KEY (county_code, case_serial, no),
    CONSTRAINT decision_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT decision_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT decision_level_known CHECK (level BETWEEN 0 AND 5),
    CONSTRAINT decision_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    -- One person binds at one level of a case, as often as it returns there; the author is level 0 and so never decides.
    CONSTRAINT decision_one_person_one_level EXCLUDE USING gist
        (county_code WITH =, case_serial WITH =, person WITH =, level WITH <>) WHERE (binds)
);
CREATE INDEX decision_village ON reg.decision (village_code, case_serial);
COMMENT ON TABLE reg.decision IS '办理记录：谁、何时、以何身份、依据何种事实作出；只增不改';
SELECT reg.guard_area('reg.decision');
SELECT reg.keep_history('reg.decision');
REVOKE UPDATE, DELETE ON reg.decision FROM app_rw;
-- The village follows the household's move; nothing else of a decision ever changes.
GRANT UPDATE (village_code) ON reg.decision TO app_rw;

CREATE TABLE reg.evidence (
    county_code  text COLLATE "C" NOT NULL,
    serial       bigint NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    case_serial  bigint,
    kind         text NOT NULL,
    file_name    text NOT NULL,
    media_type   text NOT NULL,
    size         bigint NOT NULL,
    sha256       text NOT NULL,
    stored_at    timestamptz NOT NULL,
    stored_by    text NOT NULL,
    stored_name  text NOT NULL,
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT evidence_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT evidence_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT evidence_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT evidence_type_known CHECK (media_type IN ('image/jpeg', 'image/png', 'application/pdf')),
    CONSTRAINT evidence_hash_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT evidence_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX evidence_case ON reg.evidence (county_code, case_serial, serial);
CREATE INDEX evidence_village ON reg.evidence (village_code, serial);
COMMENT ON TABLE reg.evidence IS '佐证材料：照片、扫描件、PDF；文件按散列值存放在网站目录之外';
SELECT reg.guard_area('reg.evidence');
SELECT reg.keep_history('reg.evidence');

CREATE TABLE reg.appraisal (
    county_code       text COLLATE "C" NOT NULL,
    serial            bigint NOT NULL,
    village_code      text COLLATE "C" NOT NULL,
    kind              text NOT NULL,
    held_on           date NOT NULL,
    place             text NOT NULL,
    chair             text NOT NULL,
    recorder          text NOT NULL,
    vote_watcher      text,
    vote_counter      text,
    township_attendee text,
    entitled          int NOT NULL,
    present           int NOT NULL,
    secret_ballot     boolean NOT NULL,
    comparison_read   boolean NOT NULL,
    sign_in_serial    bigint NOT NULL,
    recorded_by       text NOT NULL,
    recorded_name     text NOT NULL,
    recorded_on       date NOT NULL,
    valid_from        timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT appraisal_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT appraisal_present_key UNIQUE (county_code, serial, present),
    CONSTRAINT appraisal_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT appraisal_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT appraisal_attendance CHECK (entitled > 0 AND present BETWEEN 0 AND entitled),
    CONSTRAINT appraisal_sign_in_fk FOREIGN KEY (county_code, sign_in_serial) REFERENCES reg.evidence (county_code, serial)
);
CREATE INDEX appraisal_village ON reg.appraisal (village_code, serial);
COMMENT ON TABLE reg.appraisal IS '民主评议会议：应到、实到、签到照片';
SELECT reg.guard_area('reg.appraisal');
SELECT reg.keep_history('reg.appraisal');

CREATE TABLE reg.appraisal_vote (
    county_code      text COLLATE "C" NOT NULL,
    appraisal_serial bigint NOT NULL,
    case_serial      bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    present          int NOT NULL,
    in_favour        int NOT NULL,
    against          int NOT NULL,
    abstained        int NOT NULL,
    passed           boolean NOT NULL,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT appraisal_vote_pk PRIMARY KEY (county_code, appraisal_serial, case_serial),
    CONSTRAINT appraisal_vote_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT appraisal_vote_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT appraisal_vote_everyone_counted CHECK (in_favour >= 0 AND against >= 0 AND abstained >= 0
        AND in_favour + against + abstained = present),
    CONSTRAINT appraisal_vote_majority_of_those_present CHECK (passed = (in_favour * 2 > present)),
    CONSTRAINT appraisal_vote_meeting_fk FOREIGN KEY (county_code, appraisal_serial, present)
        REFERENCES reg.appraisal (county_code, serial, present),
    CONSTRAINT appraisal_vote_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX appraisal_vote_case ON reg.appraisal_vote (county_code, case_serial);
COMMENT ON TABLE reg.appraisal_vote IS '评议票数：赞成、反对、弃权之和等于实到人数';
SELECT reg.guard_area('reg.appraisal_vote');
SELECT reg.keep_history('reg.appraisal_vote');

CREATE TABLE reg.notice (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    kind             text NOT NULL,
    level            text NOT NULL,
    state            text NOT NULL,
    year             int NOT NULL,
    place            text NOT NULL,
    contact          text NOT NULL,
    prepared_on      date NOT NULL,
    prepared_by      text NOT NULL,
    prepared_name    text NOT NULL,
    posted_on        date,
    posted_by        text,
    posted_name      text,
    first_day        date,
    last_day         date,
    days             int NOT NULL,
    working_days     boolean NOT NULL,
    first_day_counts boolean NOT NULL,
    profile_version  text NOT NULL,
    verifier_1       text,
    verifier_2       text,
    photo_serial     bigint,
    entries          int NOT NULL,
    version          int NOT NULL,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT notice_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT notice_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT notice_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT notice_level_known CHECK (level IN ('VILLAGE', 'TOWNSHIP')),
    CONSTRAINT notice_state_known CHECK (state IN ('DRAFT', 'POSTED', 'CANCELLED')),
    CONSTRAINT notice_posted_complete CHECK (state <> 'POSTED' OR (posted_on IS NOT NULL AND first_day IS NOT NULL
        AND last_day IS NOT NULL AND photo_serial IS NOT NULL AND verifier_1 IS NOT NULL AND verifier_2 IS NOT NULL)),
    CONSTRAINT notice_two_verifiers CHECK (verifier_1 <> verifier_2),
    CONSTRAINT notice_days_in_order CHECK (last_day >= first_day AND first_day >= posted_on),
    CONSTRAINT notice_photo_fk FOREIGN KEY (county_code, photo_serial) REFERENCES reg.evidence (county_code, serial)
);
CREATE INDEX notice_village ON reg.notice (village_code, serial);
COMMENT ON TABLE reg.notice IS '公示：一村一环节一张，张贴照片，起止日期';
COMMENT ON COLUMN reg.notice.first_day IS '公示期第一天';
COMMENT ON COLUMN reg.notice.last_day IS '公示期最后一天（含）';
SELECT reg.guard_area('reg.notice');
SELECT reg.keep_history('reg.notice');

-- No field for identity number, phone, account or health, and none may be added: this table is printed on the village board.
CREATE TABLE reg.notice_entry (
    county_code   text COLLATE "C" NOT NULL,
    notice_serial bigint NOT NULL,
    no            int NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    case_serial   bigint NOT NULL,
    group_name    text,
    head_name     text NOT NULL,
    population    int NOT NULL,
    exit_year     int,
    stopped_on    date,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT notice_entry_pk PRIMARY KEY (county_code, notice_serial, no),
    CONSTRAINT notice_entry_case_key UNIQUE (county_code, notice_serial, case_serial),
    CONSTRAINT notice_entry_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT notice_entry_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT notice_entry_notice_fk FOREIGN KEY (county_code, notice_serial) REFERENCES reg.notice (county_code, serial),
    CONSTRAINT notice_entry_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX notice_entry_case ON reg.notice_entry (county_code, case_serial);
CREATE INDEX notice_entry_village ON reg.notice_entry (village_code, notice_serial);
COMMENT ON TABLE reg.notice_entry IS '公示名单：序号、村民小组、户主、人口、退出年度';
SELECT reg.guard_area('reg.notice_entry');
SELECT reg.keep_history('reg.notice_entry');

CREATE TABLE reg.objection (
    county_code    text COLLATE "C" NOT NULL,
    serial         bigint NOT NULL,
    village_code   text COLLATE "C" NOT NULL,
    notice_serial  bigint NOT NULL,
    entry_no       int NOT NULL,
    case_serial    bigint NOT NULL,
    received_at    timestamptz NOT NULL,
    objector       text,
    content        text NOT NULL,
    recorded_by    text NOT NULL,
    recorded_name  text NOT NULL,
    state          text NOT NULL,
    settled_on     date,
    settled_by     text,
    settled_name   text,
    settlement     text,
    evidence_serial bigint,
    valid_from     timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT objection_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT objection_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT objection_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT objection_state_known CHECK (state IN ('OPEN', 'SETTLED', 'UPHELD')),
    CONSTRAINT objection_settled_complete CHECK (state = 'OPEN'
        OR (settled_on IS NOT NULL AND settled_by IS NOT NULL AND settlement IS NOT NULL)),
    CONSTRAINT objection_entry_fk FOREIGN KEY (county_code, notice_serial, entry_no)
        REFERENCES reg.notice_entry (county_code, notice_serial, no),
    CONSTRAINT objection_evidence_fk FOREIGN KEY (county_code, evidence_serial) REFERENCES reg.evidence (county_code, serial),
    CONSTRAINT objection_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX objection_case ON reg.objection (county_code, case_serial);
CREATE INDEX objection_village ON reg.objection (village_code, serial);
COMMENT ON TABLE reg.objection IS '公示异议：由工作人员登记，姓名可不填';
SELECT reg.guard_area('reg.objection');
SELECT reg.keep_history('reg.objection');

CREATE TABLE reg.red_line_hit (
    county_code     text COLLATE "C" NOT NULL,
    case_serial     bigint NOT NULL,
    no              int NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    code            text NOT NULL,
    member_no       smallint,
    source          text NOT NULL,
    detail          text NOT NULL,
    found_on        date NOT NULL,
    found_by        text NOT NULL,
    found_name      text NOT NULL,
    state           text NOT NULL,
    reason          text,
    evidence_serial bigint,
    resolved_on     date,
    resolved_by     text,
    resolved_name   text,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT red_line_hit_pk PRIMARY KEY (county_code, case_serial, no),
    CONSTRAINT red_line_hit_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT red_line_hit_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT red_line_hit_state_known CHECK (state IN ('SUSPECTED', 'CONFIRMED', 'LIFTED')),
    CONSTRAINT red_line_hit_resolved_with_reason CHECK (state = 'SUSPECTED'
        OR (reason IS NOT NULL AND resolved_on IS NOT NULL AND resolved_by IS NOT NULL)),
    CONSTRAINT red_line_hit_evidence_fk FOREIGN KEY (county_code, evidence_serial) REFERENCES reg.evidence (county_code, serial),
    CONSTRAINT red_line_hit_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX red_line_hit_village ON reg.red_line_hit (village_code, case_serial);
COMMENT ON TABLE reg.red_line_hit IS '红线：疑似、确认、排除，均须理由';
SELECT reg.guard_area('reg.red_line_hit');
SELECT reg.keep_history('reg.red_line_hit');

CREATE TABLE reg.verification (
    county_code   text COLLATE "C" NOT NULL,
    case_serial   bigint NOT NULL,
    no            int NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    purpose       text NOT NULL,
    visited_on    date NOT NULL,
    verifier_1    text NOT NULL,
    post_1        text NOT NULL,
    verifier_2    text NOT NULL,
    post_2        text NOT NULL,
    report        text NOT NULL,
    recorded_by   text NOT NULL,
    recorded_name text NOT NULL,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT verification_pk PRIMARY KEY (county_code, case_serial, no),
    CONSTRAINT verification_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT verification_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT verification_two_persons CHECK (verifier_1 <> verifier_2),
    CONSTRAINT verification_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX verification_village ON reg.verification (village_code, case_serial);
COMMENT ON TABLE reg.verification IS '入户调查、入户核查、核实：两名核查人';
SELECT reg.guard_area('reg.verification');
SELECT reg.keep_history('reg.verification');

CREATE TABLE reg.exit_check (
    county_code     text COLLATE "C" NOT NULL,
    case_serial     bigint NOT NULL,
    verification_no int NOT NULL,
    item            text NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    met             boolean NOT NULL,
    checked_on      date NOT NULL,
    evidence_serial bigint,
    note            text,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT exit_check_pk PRIMARY KEY (county_code, case_serial, verification_no, item),
    CONSTRAINT exit_check_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT exit_check_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT exit_check_verification_fk FOREIGN KEY (county_code, case_serial, verification_no)
        REFERENCES reg.verification (county_code, case_serial, no),
    CONSTRAINT exit_check_evidence_fk FOREIGN KEY (county_code, evidence_serial) REFERENCES reg.evidence (county_code, serial)
);
CREATE INDEX exit_check_village ON reg.exit_check (village_code, case_serial);
COMMENT ON TABLE reg.exit_check IS '两不愁三保障及饮水逐项核查：日期、佐证';
SELECT reg.guard_area('reg.exit_check');
SELECT reg.keep_history('reg.exit_check');

CREATE TABLE reg.signature (
    county_code     text COLLATE "C" NOT NULL,
    case_serial     bigint NOT NULL,
    no              int NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    purpose         text NOT NULL,
    signer          text NOT NULL,
    way             text NOT NULL,
    evidence_serial bigint NOT NULL,
    signed_on       date NOT NULL,
    recorded_by     text NOT NULL,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT signature_pk PRIMARY KEY (county_code, case_serial, no),
    CONSTRAINT signature_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT signature_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT signature_purpose_known CHECK (purpose IN ('EXIT_CONSENT', 'RECEIPT')),
    CONSTRAINT signature_way_known CHECK (way IN ('DRAWN', 'SCANNED')),
    CONSTRAINT signature_evidence_fk FOREIGN KEY (county_code, evidence_serial) REFERENCES reg.evidence (county_code, serial),
    CONSTRAINT signature_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX signature_village ON reg.signature (village_code, case_serial);
COMMENT ON TABLE reg.signature IS '农户签字：退出认可、告知书签收';
SELECT reg.guard_area('reg.signature');
SELECT reg.keep_history('reg.signature');

CREATE TABLE reg.announcement (
    county_code  text COLLATE "C" NOT NULL,
    case_serial  bigint NOT NULL,
    no           int NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    document_no  text NOT NULL,
    place        text NOT NULL,
    announced_on date NOT NULL,
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT announcement_pk PRIMARY KEY (county_code, case_serial, no),
    CONSTRAINT announcement_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT announcement_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT announcement_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX announcement_village ON reg.announcement (village_code, case_serial);
COMMENT ON TABLE reg.announcement IS '公告：文号、地点、日期；公告不受理异议';
SELECT reg.guard_area('reg.announcement');
SELECT reg.keep_history('reg.announcement');
