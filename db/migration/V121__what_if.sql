-- 标准线测算: what would follow if an income line were another. Figures only, no household is named.

CREATE SEQUENCE reg.what_if_serial INCREMENT BY 50;

CREATE TABLE reg.what_if (
    county_code     text COLLATE "C" NOT NULL,
    serial          bigint NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    use             text NOT NULL,
    year            int NOT NULL,
    standard_type   text NOT NULL,
    area_type       text NOT NULL,
    value           numeric(12, 2) NOT NULL,
    inclusive       boolean NOT NULL,
    proposal_county text COLLATE "C",
    proposal_serial bigint,
    state           text NOT NULL,
    asked_account   text NOT NULL,
    asked_name      text NOT NULL,
    asked_at        timestamptz NOT NULL,
    profile_version text,
    data_at         timestamptz,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT what_if_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT what_if_area_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT what_if_area_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT what_if_use_known CHECK (use IN ('ENTRY', 'EXIT', 'MONITOR')),
    CONSTRAINT what_if_standard_known CHECK (standard_type IN ('NATIONAL', 'REGIONAL', 'ANY')),
    CONSTRAINT what_if_area_type_known CHECK (area_type IN ('FARMING', 'PASTORAL', 'ANY')),
    CONSTRAINT what_if_state_known CHECK (state IN ('ASKED', 'DONE')),
    CONSTRAINT what_if_value_positive CHECK (value > 0),
    CONSTRAINT what_if_done_has_data_day CHECK (state <> 'DONE' OR (data_at IS NOT NULL AND profile_version IS NOT NULL)),
    CONSTRAINT what_if_proposal_whole CHECK ((proposal_county IS NULL) = (proposal_serial IS NULL))
);
CREATE INDEX what_if_latest ON reg.what_if (village_code, asked_at DESC);
COMMENT ON TABLE reg.what_if IS '标准线测算';
COMMENT ON COLUMN reg.what_if.village_code IS '测算地区代码（任一级，12 位）';
COMMENT ON COLUMN reg.what_if.value IS '假定的标准（元）';
COMMENT ON COLUMN reg.what_if.profile_version IS '现行政策版本';
COMMENT ON COLUMN reg.what_if.data_at IS '数据时点';
SELECT reg.guard_area('reg.what_if');
SELECT reg.keep_history('reg.what_if');
REVOKE DELETE ON reg.what_if FROM app_rw;

-- One row per township and standing of the households. The county of the row is the township's; what_if_county names the what-if.
CREATE TABLE reg.what_if_count (
    county_code    text COLLATE "C" NOT NULL,
    what_if_county text COLLATE "C" NOT NULL,
    what_if_serial bigint NOT NULL,
    village_code   text COLLATE "C" NOT NULL,
    standing       text NOT NULL,
    households     int NOT NULL,
    judged         int NOT NULL,
    without_line   int NOT NULL,
    now_in         int NOT NULL,
    then_in        int NOT NULL,
    gained         int NOT NULL,
    lost           int NOT NULL,
    people_gained  int NOT NULL,
    people_lost    int NOT NULL,
    valid_from     timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT what_if_count_pk PRIMARY KEY (county_code, what_if_county, what_if_serial, village_code, standing),
    CONSTRAINT what_if_count_area_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT what_if_count_area_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT what_if_count_area_is_township CHECK (right(village_code, 3) = '000'),
    CONSTRAINT what_if_count_standing_known CHECK (standing IN ('APPLICANT', 'UNRESOLVED', 'LEFT')),
    CONSTRAINT what_if_count_adds_up CHECK (then_in = now_in + gained - lost AND judged + without_line <= households
        AND now_in <= judged AND then_in <= judged)
);
CREATE INDEX what_if_count_of ON reg.what_if_count (what_if_county, what_if_serial, village_code);
COMMENT ON TABLE reg.what_if_count IS '标准线测算结果（按乡镇）';
COMMENT ON COLUMN reg.what_if_count.standing IS 'APPLICANT 申请中，UNRESOLVED 未脱贫或返贫，LEFT 已脱贫';
COMMENT ON COLUMN reg.what_if_count.judged IS '可测算户数：该年度有收入，且前后标准至少有一个';
COMMENT ON COLUMN reg.what_if_count.without_line IS '有收入而没有适用标准的户数';
COMMENT ON COLUMN reg.what_if_count.now_in IS '按现行标准符合的户数';
COMMENT ON COLUMN reg.what_if_count.then_in IS '按假定标准符合的户数';
SELECT reg.guard_area('reg.what_if_count');
SELECT reg.keep_history('reg.what_if_count');

COMMENT ON COLUMN reg.profile_parameter.origin IS '来源：FILE 随程序附带，proposal:编号 为发布的提案，其余为录入账号';

-- A scoped table refers only by keys that carry the county; the profile is public reference data and is read before a proposal is written.
ALTER TABLE reg.policy_proposal DROP CONSTRAINT policy_proposal_profile_fk;
