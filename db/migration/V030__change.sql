-- 动态变更 (change): what the village proposes and the township confirms, and the drafts of those who are still typing.

CREATE SEQUENCE reg.change_serial INCREMENT BY 50;
CREATE SEQUENCE reg.draft_serial INCREMENT BY 50;

CREATE TABLE change_request (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    event            text NOT NULL,
    effective_on     date NOT NULL,
    note             text,
    evidence         text[] NOT NULL DEFAULT '{}',
    -- what it would change, one entry per thing, so that two requests about one thing are seen
    touches          text[] NOT NULL,
    payload_cipher   bytea NOT NULL,
    stage            text NOT NULL,
    stage_since      timestamptz NOT NULL DEFAULT reg.clock(),
    proposer_person  text NOT NULL,
    proposer_account text NOT NULL,
    proposer_name    text NOT NULL,
    proposed_at      timestamptz NOT NULL DEFAULT reg.clock(),
    decider_person   text,
    head_name        text NOT NULL,
    version          int NOT NULL DEFAULT 0,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT change_request_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT change_request_village_key UNIQUE (county_code, serial, village_code),
    CONSTRAINT change_request_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT change_request_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT change_request_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT change_request_stage_known CHECK (stage IN ('PROPOSED', 'RETURNED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT change_request_proposer_never_decides CHECK (decider_person <> proposer_person),
    CONSTRAINT change_request_touches_something CHECK (cardinality(touches) > 0)
);
CREATE INDEX change_request_of_household_idx ON change_request (county_code, household_serial, serial);
CREATE INDEX change_request_open ON change_request (village_code, serial) WHERE stage IN ('PROPOSED', 'RETURNED');
COMMENT ON TABLE change_request IS '变更申请（村提出，乡镇确认）';
COMMENT ON COLUMN change_request.event IS '变更事项';
COMMENT ON COLUMN change_request.effective_on IS '变更发生日期';
COMMENT ON COLUMN change_request.note IS '情况说明';
COMMENT ON COLUMN change_request.evidence IS '佐证材料编号';
COMMENT ON COLUMN change_request.touches IS '涉及事项';
COMMENT ON COLUMN change_request.payload_cipher IS '变更内容（密文）';
COMMENT ON COLUMN change_request.stage IS '环节';
COMMENT ON COLUMN change_request.proposer_person IS '提出人';
COMMENT ON COLUMN change_request.decider_person IS '最近处理人';
COMMENT ON COLUMN change_request.head_name IS '提出时的户主姓名';
SELECT reg.guard_area('reg.change_request');
SELECT reg.keep_history('reg.change_request');

CREATE TABLE change_step (
    county_code   text COLLATE "C" NOT NULL,
    change_serial bigint NOT NULL,
    no            int NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    person        text NOT NULL,
    account       text NOT NULL,
    actor_name    text NOT NULL,
    role          text NOT NULL,
    at            timestamptz NOT NULL DEFAULT reg.clock(),
    action        text NOT NULL,
    from_stage    text NOT NULL,
    to_stage      text NOT NULL,
    opinion       text,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT change_step_pk PRIMARY KEY (county_code, change_serial, no),
    CONSTRAINT change_step_of_request FOREIGN KEY (county_code, change_serial, village_code)
        REFERENCES change_request (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT change_step_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT change_step_village_in_county CHECK (left(village_code, 6) = county_code)
);
COMMENT ON TABLE change_step IS '变更申请办理记录（只增不改；村代码随户迁移）';
SELECT reg.guard_area('reg.change_step');
SELECT reg.keep_history('reg.change_step');
-- Immutable but for its village, which follows the household's move.
REVOKE UPDATE, DELETE ON change_step FROM app_rw;
GRANT UPDATE (village_code) ON change_step TO app_rw;

-- A draft is its author's until it is submitted: the household does not exist yet. Sealed whole, since it holds identity numbers.
CREATE TABLE household_draft (
    county_code    text COLLATE "C" NOT NULL,
    serial         bigint NOT NULL,
    village_code   text COLLATE "C" NOT NULL,
    author_person  text NOT NULL,
    author_account text NOT NULL,
    title          text NOT NULL,
    payload_cipher bytea NOT NULL,
    started_at     timestamptz NOT NULL DEFAULT reg.clock(),
    saved_at       timestamptz NOT NULL DEFAULT reg.clock(),
    version        int NOT NULL DEFAULT 0,
    CONSTRAINT household_draft_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT household_draft_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT household_draft_village_in_county CHECK (left(village_code, 6) = county_code)
);
CREATE INDEX household_draft_of_author ON household_draft (author_account, saved_at);
COMMENT ON TABLE household_draft IS '新户录入草稿（仅作者可见，密文保存，提交或放弃即删除）';
COMMENT ON COLUMN household_draft.title IS '列表中的标题（户主姓名）';
COMMENT ON COLUMN household_draft.payload_cipher IS '草稿内容（密文）';
SELECT reg.guard_area('reg.household_draft');
