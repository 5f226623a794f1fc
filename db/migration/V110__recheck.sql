-- 全面核查（过筛子）: all households of an area judged again, what came of it, the verdicts on what was found, and visits to the households
-- of the special lists. The findings themselves stand in data_finding, where the form, the import and the cases keep theirs.

CREATE SEQUENCE recheck_serial INCREMENT BY 50;

CREATE TABLE recheck_run (
    county_code   text COLLATE "C" NOT NULL,
    serial        bigint NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    state         text NOT NULL,
    job           bigint,
    asked_account text NOT NULL,
    asked_name    text NOT NULL,
    asked_at      timestamptz NOT NULL DEFAULT reg.clock(),
    started_at    timestamptz,
    ended_at      timestamptz,
    total         bigint NOT NULL DEFAULT 0,
    judged        bigint NOT NULL DEFAULT 0,
    at_village    text COLLATE "C" NOT NULL DEFAULT '',
    at_serial     bigint NOT NULL DEFAULT 0,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT recheck_run_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT recheck_run_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT recheck_run_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT recheck_run_state_known CHECK (state IN ('WAITING', 'RUNNING', 'STOPPED', 'DONE')),
    CONSTRAINT recheck_run_counts CHECK (total >= 0 AND judged >= 0),
    CONSTRAINT recheck_run_end_matches_state CHECK ((ended_at IS NOT NULL) = (state IN ('STOPPED', 'DONE')))
);
CREATE INDEX recheck_run_latest ON recheck_run (village_code, asked_at);
-- One at a time in an area: two clicks do not make two runs.
CREATE UNIQUE INDEX recheck_run_one_at_a_time ON recheck_run (county_code, village_code) WHERE state IN ('WAITING', 'RUNNING');
COMMENT ON TABLE recheck_run IS '全面核查（一次核查一行）';
COMMENT ON COLUMN recheck_run.village_code IS '核查范围的区划代码（任一级，12位）';
COMMENT ON COLUMN recheck_run.state IS 'WAITING 等待，RUNNING 核查中，STOPPED 已停止，DONE 已完成';
COMMENT ON COLUMN recheck_run.total IS '开始时在册户数';
COMMENT ON COLUMN recheck_run.judged IS '已核查户数';
COMMENT ON COLUMN recheck_run.at_village IS '进度位置：最后核查的一户所在村';
COMMENT ON COLUMN recheck_run.at_serial IS '进度位置：最后核查的一户';
SELECT reg.guard_area('reg.recheck_run');
SELECT reg.keep_history('reg.recheck_run');

CREATE TABLE recheck_tally (
    county_code  text COLLATE "C" NOT NULL,
    run_serial   bigint NOT NULL,
    code         text COLLATE "C" NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    opened       bigint NOT NULL DEFAULT 0,
    closed       bigint NOT NULL DEFAULT 0,
    still_open   bigint NOT NULL DEFAULT 0,
    answered     bigint NOT NULL DEFAULT 0,
    CONSTRAINT recheck_tally_pk PRIMARY KEY (county_code, run_serial, code),
    CONSTRAINT recheck_tally_of_run FOREIGN KEY (county_code, run_serial) REFERENCES recheck_run (county_code, serial),
    CONSTRAINT recheck_tally_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT recheck_tally_village_in_county CHECK (left(village_code, 6) = county_code)
);
COMMENT ON TABLE recheck_tally IS '全面核查结果（按规则）';
COMMENT ON COLUMN recheck_tally.village_code IS '核查范围的区划代码（任一级，12位）';
COMMENT ON COLUMN recheck_tally.opened IS '新增疑点';
COMMENT ON COLUMN recheck_tally.closed IS '已消除疑点';
COMMENT ON COLUMN recheck_tally.still_open IS '仍待处理的疑点';
COMMENT ON COLUMN recheck_tally.answered IS '已有结论且情况未变的疑点';
-- No history: counts that grow while a re-check runs; the findings keep theirs.
SELECT reg.guard_area('reg.recheck_tally');

CREATE TABLE recheck_verdict (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    finding_serial   bigint NOT NULL,
    code             text COLLATE "C" NOT NULL,
    verdict          text NOT NULL,
    ground           text NOT NULL,
    evidence_serial  bigint,
    arguments        jsonb NOT NULL,
    decided_account  text NOT NULL,
    decided_name     text NOT NULL,
    decided_at       timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT recheck_verdict_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT recheck_verdict_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT recheck_verdict_on_finding FOREIGN KEY (county_code, finding_serial) REFERENCES data_finding (county_code, serial),
    CONSTRAINT recheck_verdict_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT recheck_verdict_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT recheck_verdict_known CHECK (verdict IN ('CONFIRMED', 'UNFOUNDED', 'MENDED')),
    CONSTRAINT recheck_verdict_has_ground CHECK (length(trim(ground)) > 0)
);
CREATE INDEX recheck_verdict_latest ON recheck_verdict (county_code, finding_serial, serial);
CREATE INDEX recheck_verdict_household ON recheck_verdict (county_code, household_serial);
CREATE INDEX recheck_verdict_day ON recheck_verdict (village_code, decided_at);
COMMENT ON TABLE recheck_verdict IS '核查结论';
COMMENT ON COLUMN recheck_verdict.verdict IS 'CONFIRMED 属实，UNFOUNDED 不属实，MENDED 已整改';
COMMENT ON COLUMN recheck_verdict.ground IS '核实依据';
COMMENT ON COLUMN recheck_verdict.evidence_serial IS '佐证材料';
COMMENT ON COLUMN recheck_verdict.arguments IS '下结论时的数字';
SELECT reg.guard_area('reg.recheck_verdict');
SELECT reg.keep_history('reg.recheck_verdict');

CREATE TABLE special_visit (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    list             text NOT NULL,
    visited_on       date NOT NULL,
    conclusion       text NOT NULL,
    note             text NOT NULL DEFAULT '',
    recorded_account text NOT NULL,
    recorded_name    text NOT NULL,
    recorded_at      timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT special_visit_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT special_visit_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT special_visit_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT special_visit_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT special_visit_list_known CHECK (list IN ('EDGE', 'DOUBTFUL', 'OLD_ALONE')),
    CONSTRAINT special_visit_conclusion_known CHECK (conclusion IN ('NO_PROBLEM', 'TO_IDENTIFY', 'TO_WATCH', 'TO_CORRECT'))
);
CREATE INDEX special_visit_household ON special_visit (county_code, household_serial, list, visited_on);
CREATE INDEX special_visit_day ON special_visit (village_code, visited_on);
COMMENT ON TABLE special_visit IS '边缘户、存疑户、独居老人户排查记录';
COMMENT ON COLUMN special_visit.list IS 'EDGE 边缘户，DOUBTFUL 存疑户，OLD_ALONE 独居老人户';
COMMENT ON COLUMN special_visit.visited_on IS '排查日期';
COMMENT ON COLUMN special_visit.conclusion IS '结论：NO_PROBLEM 未发现问题，TO_IDENTIFY 应纳入识别，TO_WATCH 应纳入监测，TO_CORRECT 信息须更正';
COMMENT ON COLUMN special_visit.note IS '说明';
SELECT reg.guard_area('reg.special_visit');
SELECT reg.keep_history('reg.special_visit');
