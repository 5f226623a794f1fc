-- Reference data: regions, the profiles with their values, the working-day calendar. The same for everybody, no personal data, hence no area
-- policy. The files the application ships are loaded at start; here are the tables only.

CREATE SEQUENCE reference_stamp_seq;

-- Every change of one kind of reference data takes a new stamp, by which each node knows that what it keeps in memory is old.
CREATE TABLE reference_stamp (
    kind  text NOT NULL,
    stamp bigint NOT NULL,
    CONSTRAINT reference_stamp_pk PRIMARY KEY (kind),
    CONSTRAINT reference_stamp_kind_known CHECK (kind IN ('REGION', 'POLICY', 'CALENDAR'))
);
COMMENT ON TABLE reference_stamp IS '基础数据变更戳';
INSERT INTO reference_stamp (kind, stamp) VALUES ('REGION', 0), ('POLICY', 0), ('CALENDAR', 0);

CREATE TABLE loaded_file (
    name      text NOT NULL,
    hash      text NOT NULL,
    rows      int NOT NULL,
    edition   date,
    covers    text COLLATE "C",
    loaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT loaded_file_pk PRIMARY KEY (name),
    CONSTRAINT loaded_file_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE loaded_file IS '已载入的基础数据文件';

CREATE TABLE region (
    code           text COLLATE "C" NOT NULL,
    name           text NOT NULL,
    level          text NOT NULL,
    parent_code    text COLLATE "C",
    initials       text COLLATE "C" NOT NULL,
    valid_from     date NOT NULL,
    valid_to       date,
    successor_code text COLLATE "C",
    CONSTRAINT region_pk PRIMARY KEY (code),
    CONSTRAINT region_code_is_12_digits CHECK (code ~ '^[1-9][0-9]{11}$'),
    CONSTRAINT region_level_known CHECK (level IN ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    CONSTRAINT region_level_fits_code CHECK (level = CASE
        WHEN code LIKE '__0000000000' THEN 'PROVINCE'
        WHEN code LIKE '____00000000' THEN 'PREFECTURE'
        WHEN code LIKE '______000000' THEN 'COUNTY'
        WHEN code LIKE '_________000' THEN 'TOWNSHIP'
        ELSE 'VILLAGE' END),
    CONSTRAINT region_parent_above CHECK ((parent_code IS NULL) = (level = 'PROVINCE')),
    CONSTRAINT region_life_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT region_parent_fk FOREIGN KEY (parent_code) REFERENCES region (code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX region_parent ON region (parent_code, code);
COMMENT ON TABLE region IS '行政区划';
COMMENT ON COLUMN region.code IS '区划代码（12 位）';
COMMENT ON COLUMN region.initials IS '名称拼音首字母';
COMMENT ON COLUMN region.valid_to IS '停用前最后一日，在用为空';
COMMENT ON COLUMN region.successor_code IS '承接代码';

CREATE TABLE region_tag (
    region_code text COLLATE "C" NOT NULL,
    tag         text NOT NULL,
    source      text NOT NULL,
    CONSTRAINT region_tag_pk PRIMARY KEY (region_code, tag),
    CONSTRAINT region_tag_region_fk FOREIGN KEY (region_code) REFERENCES region (code)
);
COMMENT ON TABLE region_tag IS '区划标识：未列即不详，不作“否”解';

CREATE TABLE profile (
    key        text NOT NULL,
    parent_key text,
    name       text NOT NULL,
    name_en    text NOT NULL,
    CONSTRAINT profile_pk PRIMARY KEY (key),
    CONSTRAINT profile_key_shape CHECK (key ~ '^[A-Z][A-Z0-9_]{0,19}$'),
    CONSTRAINT profile_parent_fk FOREIGN KEY (parent_key) REFERENCES profile (key),
    CONSTRAINT profile_not_its_own_parent CHECK (parent_key <> key)
);
COMMENT ON TABLE profile IS '地区政策方案';
COMMENT ON COLUMN profile.parent_key IS '上级方案：本方案未列的参数取自上级';

-- Values are never changed or deleted: a change ends the row with a revision and begins another, so that each version can be read again.
CREATE TABLE profile_parameter (
    id            bigint GENERATED ALWAYS AS IDENTITY,
    profile_key   text NOT NULL,
    region_prefix text COLLATE "C" NOT NULL DEFAULT '',
    parameter     text NOT NULL,
    use           text,
    year          int,
    standard_type text,
    area_type     text,
    value         text NOT NULL,
    inclusive     boolean NOT NULL,
    unit          text NOT NULL,
    document      text NOT NULL,
    article       text NOT NULL,
    source        text NOT NULL,
    confidence    text NOT NULL,
    example       boolean NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    origin        text NOT NULL,
    since         bigint NOT NULL,
    until         bigint,
    CONSTRAINT profile_parameter_pk PRIMARY KEY (id),
    CONSTRAINT profile_parameter_profile_fk FOREIGN KEY (profile_key) REFERENCES profile (key),
    CONSTRAINT profile_parameter_prefix_shape CHECK (region_prefix ~ '^([1-9][0-9]([0-9]{2}){0,2})?$'),
    CONSTRAINT profile_parameter_line_whole CHECK (
        (parameter = 'line') = (use IS NOT NULL)
        AND num_nulls(use, year, standard_type, area_type) IN (0, 4)),
    CONSTRAINT profile_parameter_use_known CHECK (use IN ('ENTRY', 'EXIT', 'MONITOR')),
    CONSTRAINT profile_parameter_standard_known CHECK (standard_type IN ('NATIONAL', 'REGIONAL', 'ANY')),
    CONSTRAINT profile_parameter_area_known CHECK (area_type IN ('FARMING', 'PASTORAL', 'ANY')),
    CONSTRAINT profile_parameter_confidence_known CHECK (confidence IN ('H', 'M', 'L')),
    CONSTRAINT profile_parameter_has_clause CHECK (document <> ''),
    CONSTRAINT profile_parameter_life_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT profile_parameter_revisions_in_order CHECK (until > since)
);
CREATE UNIQUE INDEX profile_parameter_once ON profile_parameter
    (profile_key, region_prefix, parameter, use, year, standard_type, area_type, valid_from) NULLS NOT DISTINCT
    WHERE until IS NULL;
COMMENT ON TABLE profile_parameter IS '政策参数：带年度、依据与版次，只增不改';
COMMENT ON COLUMN profile_parameter.region_prefix IS '仅适用的区划前缀（旗县可提高标准）';
COMMENT ON COLUMN profile_parameter.inclusive IS '含本数；公示参数为张贴当日是否计入';
COMMENT ON COLUMN profile_parameter.example IS '示例值，非政策规定';
COMMENT ON COLUMN profile_parameter.origin IS '来源：FILE 随程序附带，其余为录入账号';
COMMENT ON COLUMN profile_parameter.since IS '自哪一版次起';
COMMENT ON COLUMN profile_parameter.until IS '至哪一版次止（不含）';

CREATE TABLE profile_region (
    region_prefix text COLLATE "C" NOT NULL,
    profile_key   text NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    origin        text NOT NULL,
    CONSTRAINT profile_region_pk PRIMARY KEY (region_prefix, valid_from, origin),
    CONSTRAINT profile_region_profile_fk FOREIGN KEY (profile_key) REFERENCES profile (key),
    CONSTRAINT profile_region_prefix_shape CHECK (region_prefix ~ '^[1-9][0-9]([0-9]{2}){0,2}$'),
    CONSTRAINT profile_region_life_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE profile_region IS '区划适用的政策方案';

CREATE TABLE calendar_year (
    year       int NOT NULL,
    source     text NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT calendar_year_pk PRIMARY KEY (year)
);
COMMENT ON TABLE calendar_year IS '已录入的工作日历年度：未录入的年度一律报错，不推算';

CREATE TABLE calendar_day (
    day     date NOT NULL,
    year    int NOT NULL GENERATED ALWAYS AS (EXTRACT(YEAR FROM day)::int) STORED,
    name    text NOT NULL,
    working boolean NOT NULL,
    CONSTRAINT calendar_day_pk PRIMARY KEY (day),
    CONSTRAINT calendar_day_year_fk FOREIGN KEY (year) REFERENCES calendar_year (year)
);
COMMENT ON TABLE calendar_day IS '节假日与调休上班日';
COMMENT ON COLUMN calendar_day.working IS '调休上班为真，放假为假';
