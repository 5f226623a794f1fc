-- Replay (复核办理记录): every decision judged again from the facts and the policy version it keeps, and what came out differently.
CREATE SEQUENCE reg.replay_serial INCREMENT BY 50;

CREATE TABLE reg.replay_run (
    county_code   text COLLATE "C" NOT NULL,
    serial        bigint NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    state         text NOT NULL,
    asked_account text NOT NULL,
    asked_name    text NOT NULL,
    asked_at      timestamptz NOT NULL DEFAULT reg.clock(),
    ended_at      timestamptz,
    total         bigint NOT NULL DEFAULT 0,
    judged        bigint NOT NULL DEFAULT 0,
    different     bigint NOT NULL DEFAULT 0,
    at_county     text COLLATE "C" NOT NULL DEFAULT '',
    at_case       bigint NOT NULL DEFAULT 0,
    at_no         int NOT NULL DEFAULT 0,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT replay_run_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT replay_run_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT replay_run_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT replay_run_state_known CHECK (state IN ('WAITING', 'RUNNING', 'STOPPED', 'DONE')),
    CONSTRAINT replay_run_counts CHECK (different >= 0 AND judged >= different)
);
CREATE INDEX replay_run_latest ON reg.replay_run (village_code, asked_at);
COMMENT ON TABLE reg.replay_run IS '办理记录复核（一次一行）';
COMMENT ON COLUMN reg.replay_run.village_code IS '复核范围的区划代码（任一级，12位）';
COMMENT ON COLUMN reg.replay_run.judged IS '已复核的办理记录数';
COMMENT ON COLUMN reg.replay_run.different IS '结论不一致的办理记录数';
COMMENT ON COLUMN reg.replay_run.at_case IS '进度位置：最后复核的办件';
SELECT reg.guard_area('reg.replay_run');
SELECT reg.keep_history('reg.replay_run');

CREATE TABLE reg.replay_difference (
    county_code   text COLLATE "C" NOT NULL,
    run_county    text COLLATE "C" NOT NULL,
    run_serial    bigint NOT NULL,
    case_serial   bigint NOT NULL,
    decision_no   int NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    case_no       text NOT NULL,
    decided_codes text[] NOT NULL,
    judged_codes  text[] NOT NULL,
    trouble       text,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT replay_difference_pk PRIMARY KEY (county_code, run_county, run_serial, case_serial, decision_no),
    CONSTRAINT replay_difference_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT replay_difference_village_in_county CHECK (left(village_code, 6) = county_code)
);
CREATE INDEX replay_difference_of_run ON reg.replay_difference (run_county, run_serial, county_code, case_serial, decision_no);
COMMENT ON TABLE reg.replay_difference IS '复核不一致的办理记录';
COMMENT ON COLUMN reg.replay_difference.decided_codes IS '办理时的规则代码';
COMMENT ON COLUMN reg.replay_difference.judged_codes IS '复核得出的规则代码';
COMMENT ON COLUMN reg.replay_difference.trouble IS '不能复核的原因';
SELECT reg.guard_area('reg.replay_difference');
SELECT reg.keep_history('reg.replay_difference');

-- Who gave the reason of a doubt, by name: pages show it beside the reason.
ALTER TABLE reg.data_finding ADD COLUMN reasoned_name text;
COMMENT ON COLUMN reg.data_finding.reasoned_name IS '说明人姓名';
SELECT reg.keep_history('reg.data_finding');
