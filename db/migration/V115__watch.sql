-- Relapse watch (防止返贫动态监测): what a case assessed, and the households that are watched.

-- The assessment of a case that would take a household under watch; the newest one of the case.
CREATE TABLE reg.watch_assessment (
    county_code     text COLLATE "C" NOT NULL,
    case_serial     bigint NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    kind            text,
    risks           text[] NOT NULL,
    rigid_spending  numeric(14, 2),
    income_fell     boolean NOT NULL,
    in_trouble      boolean NOT NULL,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT watch_assessment_pk PRIMARY KEY (county_code, case_serial),
    CONSTRAINT watch_assessment_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT watch_assessment_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT watch_assessment_kind_known CHECK (kind IN ('UNSTABLE', 'EDGE', 'SUDDEN')),
    CONSTRAINT watch_assessment_one_to_five_risks CHECK (cardinality(risks) BETWEEN 1 AND 5),
    CONSTRAINT watch_assessment_spending_not_negative CHECK (rigid_spending >= 0),
    CONSTRAINT watch_assessment_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX watch_assessment_village ON reg.watch_assessment (village_code, case_serial);
COMMENT ON TABLE reg.watch_assessment IS '监测对象认定：类别、风险（至多五项）、刚性支出';
COMMENT ON COLUMN reg.watch_assessment.kind IS '监测对象类别；数据比对前为空';
COMMENT ON COLUMN reg.watch_assessment.rigid_spending IS '年内合规刚性支出（元），未核算为空';
COMMENT ON COLUMN reg.watch_assessment.in_trouble IS '基本生活出现严重困难';
SELECT reg.guard_area('reg.watch_assessment');
SELECT reg.keep_history('reg.watch_assessment');

-- Households that are or were watched; the serial is that of the case that decided it.
CREATE TABLE reg.watch (
    county_code        text COLLATE "C" NOT NULL,
    serial             bigint NOT NULL,
    village_code       text COLLATE "C" NOT NULL,
    household_serial   bigint NOT NULL,
    kind               text NOT NULL,
    risks              text[] NOT NULL,
    year               int NOT NULL,
    per_capita         numeric(14, 2),
    rigid_spending     numeric(14, 2),
    since              date NOT NULL,
    measures_due_on    date,
    cleared_on         date,
    clearance_mode     text,
    clearance_serial   bigint,
    valid_from         timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT watch_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT watch_village_key UNIQUE (county_code, serial, village_code),
    CONSTRAINT watch_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT watch_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT watch_kind_known CHECK (kind IN ('UNSTABLE', 'EDGE', 'SUDDEN')),
    CONSTRAINT watch_one_to_five_risks CHECK (cardinality(risks) BETWEEN 1 AND 5),
    CONSTRAINT watch_mode_known CHECK (clearance_mode IN ('SUPPORTED', 'NATURAL')),
    CONSTRAINT watch_cleared_whole CHECK ((cleared_on IS NULL) = (clearance_mode IS NULL) AND (cleared_on IS NULL) = (clearance_serial IS NULL)),
    CONSTRAINT watch_dates_in_order CHECK (cleared_on >= since),
    CONSTRAINT watch_case_fk FOREIGN KEY (county_code, serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT watch_clearance_fk FOREIGN KEY (county_code, clearance_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT watch_household_fk FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX watch_one_per_household ON reg.watch (county_code, household_serial) WHERE cleared_on IS NULL;
CREATE INDEX watch_village ON reg.watch (village_code, serial);
CREATE INDEX watch_household ON reg.watch (county_code, household_serial);
COMMENT ON TABLE reg.watch IS '监测对象：类别、风险、识别日期、消除方式与日期；只消除，不删除';
COMMENT ON COLUMN reg.watch.since IS '县级审定纳入监测的日期';
COMMENT ON COLUMN reg.watch.measures_due_on IS '帮扶措施须落实的最后一天';
SELECT reg.guard_area('reg.watch');
SELECT reg.keep_history('reg.watch');
REVOKE DELETE ON reg.watch FROM app_rw;

-- The assessment of a case that would clear the risk; the newest one of the case.
CREATE TABLE reg.clearance_assessment (
    county_code         text COLLATE "C" NOT NULL,
    case_serial         bigint NOT NULL,
    village_code        text COLLATE "C" NOT NULL,
    mode                text NOT NULL,
    stable_since        date,
    spending_controlled boolean NOT NULL,
    risk_gone           boolean NOT NULL,
    no_new_risk         boolean NOT NULL,
    valid_from          timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT clearance_assessment_pk PRIMARY KEY (county_code, case_serial),
    CONSTRAINT clearance_assessment_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT clearance_assessment_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT clearance_assessment_mode_known CHECK (mode IN ('SUPPORTED', 'NATURAL')),
    CONSTRAINT clearance_assessment_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX clearance_assessment_village ON reg.clearance_assessment (village_code, case_serial);
COMMENT ON TABLE reg.clearance_assessment IS '风险消除核查：方式、收入稳定起始日、支出与风险';
SELECT reg.guard_area('reg.clearance_assessment');
SELECT reg.keep_history('reg.clearance_assessment');
