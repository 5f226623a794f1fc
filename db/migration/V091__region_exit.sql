-- What the exits of villages and counties leave behind: items as they were found, samples, results.

CREATE TABLE reg.village_exit_item (
    county_code     text COLLATE "C" NOT NULL,
    case_serial     bigint NOT NULL,
    item            text NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    met             boolean NOT NULL,
    checked_on      date NOT NULL,
    evidence_serial bigint,
    note            text,
    recorded_by     text NOT NULL,
    recorded_name   text NOT NULL,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT village_exit_item_pk PRIMARY KEY (county_code, case_serial, item),
    CONSTRAINT village_exit_item_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT village_exit_item_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT village_exit_item_met_is_shown CHECK (NOT met OR evidence_serial IS NOT NULL),
    CONSTRAINT village_exit_item_evidence_fk FOREIGN KEY (county_code, evidence_serial) REFERENCES reg.evidence (county_code, serial),
    CONSTRAINT village_exit_item_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX village_exit_item_village ON reg.village_exit_item (village_code, case_serial);
COMMENT ON TABLE reg.village_exit_item IS '贫困村退出清单：逐项核查结果、日期、佐证';
COMMENT ON COLUMN reg.village_exit_item.checked_on IS '核查日期';
SELECT reg.guard_area('reg.village_exit_item');
SELECT reg.keep_history('reg.village_exit_item');

CREATE TABLE reg.village_exit (
    county_code            text COLLATE "C" NOT NULL,
    village_code           text COLLATE "C" NOT NULL,
    year                   int NOT NULL,
    left_on                date NOT NULL,
    case_serial            bigint NOT NULL,
    unresolved_households  bigint NOT NULL,
    unresolved_people      bigint NOT NULL,
    agricultural_residents int,
    collective_income      numeric(14, 2),
    continuation_until     date,
    valid_from             timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT village_exit_pk PRIMARY KEY (county_code, village_code),
    CONSTRAINT village_exit_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT village_exit_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT village_exit_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX village_exit_village ON reg.village_exit (village_code);
COMMENT ON TABLE reg.village_exit IS '贫困村退出结果';
COMMENT ON COLUMN reg.village_exit.left_on IS '登记退出日期';
COMMENT ON COLUMN reg.village_exit.unresolved_people IS '未脱贫人口（贫困发生率分子）';
COMMENT ON COLUMN reg.village_exit.agricultural_residents IS '农业户籍人口（贫困发生率分母）';
COMMENT ON COLUMN reg.village_exit.continuation_until IS '退出后继续享受政策至';
SELECT reg.guard_area('reg.village_exit');
SELECT reg.keep_history('reg.village_exit');

CREATE TABLE reg.county_assessment (
    county_code            text COLLATE "C" NOT NULL,
    case_serial            bigint NOT NULL,
    village_code           text COLLATE "C" NOT NULL,
    sampled_exited         int NOT NULL,
    wrong_exits            int NOT NULL,
    sampled_unregistered   int NOT NULL,
    missed                 int NOT NULL,
    asked                  int NOT NULL,
    approving              int NOT NULL,
    income_growth          numeric(6, 2),
    mean_growth            numeric(6, 2),
    services_better        boolean,
    long_term_mechanism    boolean,
    report_serial          bigint NOT NULL,
    assessed_on            date NOT NULL,
    recorded_by            text NOT NULL,
    recorded_name          text NOT NULL,
    valid_from             timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT county_assessment_pk PRIMARY KEY (county_code, case_serial),
    CONSTRAINT county_assessment_village_form CHECK (village_code ~ '^[0-9]{6}000000$'),
    CONSTRAINT county_assessment_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT county_assessment_parts_of_samples CHECK (wrong_exits BETWEEN 0 AND sampled_exited
        AND missed BETWEEN 0 AND sampled_unregistered AND approving BETWEEN 0 AND asked),
    CONSTRAINT county_assessment_report_fk FOREIGN KEY (county_code, report_serial) REFERENCES reg.evidence (county_code, serial),
    CONSTRAINT county_assessment_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX county_assessment_village ON reg.county_assessment (village_code, case_serial);
COMMENT ON TABLE reg.county_assessment IS '贫困县退出核查评估：抽样结果';
COMMENT ON COLUMN reg.county_assessment.sampled_exited IS '抽查脱贫人口';
COMMENT ON COLUMN reg.county_assessment.wrong_exits IS '错退人口';
COMMENT ON COLUMN reg.county_assessment.sampled_unregistered IS '抽查非建档立卡人口';
COMMENT ON COLUMN reg.county_assessment.missed IS '漏评人口';
COMMENT ON COLUMN reg.county_assessment.asked IS '受访群众';
COMMENT ON COLUMN reg.county_assessment.approving IS '认可人数';
COMMENT ON COLUMN reg.county_assessment.income_growth IS '农牧民人均可支配收入增幅（%）';
COMMENT ON COLUMN reg.county_assessment.mean_growth IS '全国或全省平均增幅（%）';
SELECT reg.guard_area('reg.county_assessment');
SELECT reg.keep_history('reg.county_assessment');

CREATE TABLE reg.county_exit (
    county_code        text COLLATE "C" NOT NULL,
    village_code       text COLLATE "C" NOT NULL,
    year               int NOT NULL,
    left_on            date NOT NULL,
    case_serial        bigint NOT NULL,
    reported_on        date,
    continuation_until date,
    valid_from         timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT county_exit_pk PRIMARY KEY (county_code),
    CONSTRAINT county_exit_village_form CHECK (village_code ~ '^[0-9]{6}000000$'),
    CONSTRAINT county_exit_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT county_exit_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX county_exit_village ON reg.county_exit (village_code);
COMMENT ON TABLE reg.county_exit IS '贫困县退出结果';
COMMENT ON COLUMN reg.county_exit.left_on IS '公告退出日期';
COMMENT ON COLUMN reg.county_exit.reported_on IS '备案日期';
COMMENT ON COLUMN reg.county_exit.continuation_until IS '退出后继续享受政策至';
SELECT reg.guard_area('reg.county_exit');
SELECT reg.keep_history('reg.county_exit');
