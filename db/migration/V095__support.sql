-- 帮扶 (support): who stands by a household, and what is done for it. An officer belongs to the area in which he or she stands by households: a
-- village, a township or the whole county, written with its twelve digits; a cadre below reads the pairing's line, which keeps the officer's name,
-- unit and telephone as of its day.

CREATE SEQUENCE reg.support_serial INCREMENT 50;

CREATE TABLE reg.support_officer (
    county_code  text COLLATE "C" NOT NULL,
    serial       bigint NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    name         text COLLATE "C" NOT NULL,
    initials     text COLLATE "C" NOT NULL,
    sex          text NOT NULL,
    birth_date   date NOT NULL,
    id_region    text COLLATE "C" NOT NULL,
    id_cipher    bytea NOT NULL,
    id_index     bytea NOT NULL,
    politics     text,
    education    text,
    rank         text NOT NULL,
    unit         text NOT NULL,
    unit_type    text NOT NULL,
    unit_level   text NOT NULL,
    posts        text[] NOT NULL,
    skills       text,
    phone        text COLLATE "C" NOT NULL,
    retired_on   date,
    version      int NOT NULL DEFAULT 0,
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT support_officer_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT support_officer_phone_unique UNIQUE (county_code, phone),
    CONSTRAINT support_officer_number_unique UNIQUE (county_code, id_index),
    CONSTRAINT support_officer_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT support_officer_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT support_officer_sex_known CHECK (sex IN ('M', 'F')),
    CONSTRAINT support_officer_unit_told CHECK (length(trim(unit)) > 0)
);
CREATE INDEX support_officer_keyset ON reg.support_officer (village_code, serial);
CREATE INDEX support_officer_number ON reg.support_officer (id_index);
COMMENT ON TABLE reg.support_officer IS '帮扶责任人';
COMMENT ON COLUMN reg.support_officer.village_code IS '负责的区域：村、乡镇（补零）或旗县（补零）';
COMMENT ON COLUMN reg.support_officer.rank IS '职务级别';
COMMENT ON COLUMN reg.support_officer.unit IS '单位名称';
COMMENT ON COLUMN reg.support_officer.unit_type IS '单位类型';
COMMENT ON COLUMN reg.support_officer.unit_level IS '单位隶属关系';
COMMENT ON COLUMN reg.support_officer.posts IS '第一书记、工作队队长、驻村队员';
COMMENT ON COLUMN reg.support_officer.skills IS '技术特长';
COMMENT ON COLUMN reg.support_officer.phone IS '联系电话（旗县内唯一）';
COMMENT ON COLUMN reg.support_officer.retired_on IS '不再承担结对帮扶之日';
SELECT reg.guard_area('reg.support_officer');
SELECT reg.keep_history('reg.support_officer');

-- 是否登记为帮扶责任人？ Answers only which of the asked numbers are registered, never where (V008).
CREATE FUNCTION reg.support_officers_among(asked bytea[]) RETURNS SETOF bytea
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT DISTINCT o.id_index FROM reg.support_officer o WHERE o.id_index = ANY (asked) $$;
GRANT SELECT (id_index) ON reg.support_officer TO app_lookup;
ALTER FUNCTION reg.support_officers_among(bytea[]) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.support_officers_among(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.support_officers_among(bytea[]) TO app_rw;
COMMENT ON FUNCTION reg.support_officers_among(bytea[]) IS '是否登记为帮扶责任人：只答有无';

-- A line of the handbook's list of helpers. Lines are appended; a corrected one names the line that took its place and counts no more.
CREATE TABLE reg.pairing (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    officer_serial   bigint NOT NULL,
    officer_name     text COLLATE "C" NOT NULL,
    unit             text NOT NULL,
    unit_level       text NOT NULL,
    rank             text NOT NULL,
    phone            text COLLATE "C" NOT NULL,
    since            date NOT NULL,
    until            date,
    reason           text,
    replaced_by      bigint,
    written_by       text NOT NULL DEFAULT coalesce(current_setting('app.actor', true), ''),
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT pairing_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT pairing_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT pairing_with_officer FOREIGN KEY (county_code, officer_serial) REFERENCES reg.support_officer (county_code, serial),
    CONSTRAINT pairing_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT pairing_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT pairing_days_in_order CHECK (until >= since),
    CONSTRAINT pairing_end_has_reason CHECK (replaced_by IS NULL OR length(trim(reason)) > 0),
    CONSTRAINT pairing_one_officer_a_day EXCLUDE USING gist
        (county_code WITH =, household_serial WITH =, daterange(since, until, '[]') WITH &&) WHERE (replaced_by IS NULL)
);
CREATE INDEX pairing_household ON reg.pairing (county_code, household_serial, since);
CREATE INDEX pairing_officer ON reg.pairing (county_code, officer_serial);
CREATE INDEX pairing_village ON reg.pairing (village_code, household_serial);
COMMENT ON TABLE reg.pairing IS '结对帮扶记录：只追加，不覆盖';
COMMENT ON COLUMN reg.pairing.officer_name IS '帮扶责任人姓名（结对时）';
COMMENT ON COLUMN reg.pairing.since IS '开始时间';
COMMENT ON COLUMN reg.pairing.until IS '结束时间（含当日）';
COMMENT ON COLUMN reg.pairing.reason IS '变更或结束原因';
COMMENT ON COLUMN reg.pairing.replaced_by IS '更正本条的记录；本条不再有效';
SELECT reg.guard_area('reg.pairing');
SELECT reg.keep_history('reg.pairing');

CREATE TABLE reg.measure (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    class            text NOT NULL,
    project          text NOT NULL,
    content          text,
    unit             text,
    quantity         text,
    amount           numeric(14, 2),
    source           text,
    since            date NOT NULL,
    until            date,
    result           text,
    signer           text,
    signed_on        date,
    evidence_serial  bigint,
    void_reason      text,
    version          int NOT NULL DEFAULT 0,
    recorded_by      text NOT NULL,
    recorded_name    text NOT NULL,
    recorded_at      timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT measure_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT measure_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT measure_signature_fk FOREIGN KEY (county_code, evidence_serial) REFERENCES reg.evidence (county_code, serial),
    CONSTRAINT measure_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT measure_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT measure_days_in_order CHECK (until >= since),
    CONSTRAINT measure_amount_not_negative CHECK (amount >= 0),
    CONSTRAINT measure_signed_whole CHECK (num_nonnulls(result, signer, signed_on, evidence_serial) IN (0, 4))
);
CREATE INDEX measure_household ON reg.measure (county_code, household_serial, since);
CREATE INDEX measure_list ON reg.measure (village_code, since, serial);
COMMENT ON TABLE reg.measure IS '帮扶措施';
COMMENT ON COLUMN reg.measure.class IS '措施类型';
COMMENT ON COLUMN reg.measure.project IS '项目名称';
COMMENT ON COLUMN reg.measure.content IS '项目内容';
COMMENT ON COLUMN reg.measure.unit IS '帮扶单位';
COMMENT ON COLUMN reg.measure.quantity IS '数量';
COMMENT ON COLUMN reg.measure.amount IS '资金（元）';
COMMENT ON COLUMN reg.measure.source IS '资金来源';
COMMENT ON COLUMN reg.measure.since IS '开始时间';
COMMENT ON COLUMN reg.measure.until IS '完成时间';
COMMENT ON COLUMN reg.measure.result IS '帮扶成效';
COMMENT ON COLUMN reg.measure.signer IS '签字人';
COMMENT ON COLUMN reg.measure.evidence_serial IS '农户签字（佐证）';
COMMENT ON COLUMN reg.measure.void_reason IS '作废原因';
SELECT reg.guard_area('reg.measure');
SELECT reg.keep_history('reg.measure');
