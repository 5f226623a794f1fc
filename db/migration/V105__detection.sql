-- 疑点侦测 (detection): what cadres declare of their relatives, and suspicions that are questions for a person, never a verdict.
-- A suspicion stands at the smallest area, from the township up, that holds both its sides: a village never reads about another, and a pair in two
-- counties is the prefecture's.

CREATE SEQUENCE reg.detection_serial INCREMENT BY 50;

CREATE TABLE reg.declared_relative (
    county_code  text COLLATE "C" NOT NULL,
    serial       bigint NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    person       text NOT NULL,
    account      text NOT NULL,
    person_name  text NOT NULL,
    post         text,
    name         text NOT NULL,
    kinship      text NOT NULL,
    id_cipher    bytea NOT NULL,
    id_index     bytea NOT NULL,
    id_masked    text NOT NULL,
    declared_on  date NOT NULL,
    ended_on     date,
    ended_reason text,
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT declared_relative_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT declared_relative_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT declared_relative_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT declared_relative_kinship_known
        CHECK (kinship IN ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD', 'IN_LAW', 'OTHER_NEAR')),
    CONSTRAINT declared_relative_name_not_blank CHECK (btrim(name) <> ''),
    CONSTRAINT declared_relative_end_has_reason CHECK ((ended_on IS NULL) = (ended_reason IS NULL))
);
CREATE UNIQUE INDEX declared_relative_once ON reg.declared_relative (county_code, person, id_index) WHERE ended_on IS NULL;
CREATE INDEX declared_relative_area ON reg.declared_relative (village_code, serial);
CREATE INDEX declared_relative_person ON reg.declared_relative (person) WHERE ended_on IS NULL;
COMMENT ON TABLE reg.declared_relative IS '近亲属备案：工作人员申报的近亲属';
COMMENT ON COLUMN reg.declared_relative.village_code IS '申报人所在的区划（任一级，12位）';
COMMENT ON COLUMN reg.declared_relative.person IS '申报人';
COMMENT ON COLUMN reg.declared_relative.post IS '申报人职务';
COMMENT ON COLUMN reg.declared_relative.name IS '近亲属姓名';
COMMENT ON COLUMN reg.declared_relative.kinship IS '是申报人的什么人';
COMMENT ON COLUMN reg.declared_relative.id_cipher IS '近亲属证件号码（密文）';
COMMENT ON COLUMN reg.declared_relative.id_index IS '近亲属证件号码（盲索引）';
COMMENT ON COLUMN reg.declared_relative.ended_on IS '撤销备案之日，仍有效为空';
SELECT reg.guard_area('reg.declared_relative');
SELECT reg.keep_history('reg.declared_relative');

-- V081c. Whether somebody has declared a member of the household a relative, wherever it was declared: yes or no and nothing more.
CREATE FUNCTION reg.is_declared_relative(asked_person text, asked_county text, asked_household bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT EXISTS (SELECT FROM reg.declared_relative d JOIN reg.resident r ON r.id_index = d.id_index
                     WHERE d.person = asked_person AND d.ended_on IS NULL
                       AND r.county_code = asked_county AND r.household_serial = asked_household) $$;
GRANT SELECT (person, id_index, ended_on) ON reg.declared_relative TO app_lookup;
GRANT SELECT (id_index, county_code, household_serial, member_no, village_code) ON reg.resident TO app_lookup;
ALTER FUNCTION reg.is_declared_relative(text, text, bigint) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.is_declared_relative(text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.is_declared_relative(text, text, bigint) TO app_rw;
COMMENT ON FUNCTION reg.is_declared_relative(text, text, bigint) IS '是否该户成员的备案近亲属：只答是否';

CREATE TABLE reg.suspicion (
    county_code     text COLLATE "C" NOT NULL,
    serial          bigint NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    kind            text NOT NULL,
    mark            text NOT NULL,
    found_by        text NOT NULL,
    found_on        date NOT NULL,
    -- one side: a household, or somebody who was not let in and therefore has none
    first_county    text COLLATE "C",
    first_serial    bigint,
    first_village   text COLLATE "C" NOT NULL,
    first_name      text,
    -- the other side, where there are two
    second_county   text COLLATE "C",
    second_serial   bigint,
    second_village  text COLLATE "C",
    detail          text,
    tried_by        text,
    tried_name      text,
    state           text NOT NULL DEFAULT 'OPEN',
    verdict         text,
    reason          text,
    evidence_serial bigint,
    settled_by      text,
    settled_name    text,
    settled_at      timestamptz,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT suspicion_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT suspicion_once UNIQUE (county_code, kind, mark),
    CONSTRAINT suspicion_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT suspicion_area_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT suspicion_kind_known
        CHECK (kind IN ('DUPLICATE', 'SPLIT', 'SHARED_PHONE', 'SHARED_ACCOUNT', 'SHARED_ADDRESS', 'CADRE_RELATIVE')),
    CONSTRAINT suspicion_found_by_known CHECK (found_by IN ('RUN', 'ATTEMPT')),
    CONSTRAINT suspicion_state_known CHECK (state IN ('OPEN', 'SETTLED')),
    CONSTRAINT suspicion_verdict_known CHECK (verdict IN ('TRUE', 'FALSE', 'MENDED')),
    CONSTRAINT suspicion_settled_whole CHECK ((state = 'SETTLED')
        = (verdict IS NOT NULL AND settled_by IS NOT NULL AND settled_at IS NOT NULL AND coalesce(btrim(reason), '') <> ''))
);
CREATE INDEX suspicion_work_list ON reg.suspicion (village_code, kind, serial) WHERE state = 'OPEN';
CREATE INDEX suspicion_area ON reg.suspicion (village_code, serial);
COMMENT ON TABLE reg.suspicion IS '疑点：侦测所得，待人核查';
COMMENT ON COLUMN reg.suspicion.village_code IS '由谁核查：同时管辖两方的最小区划，最低为乡镇（12位）';
COMMENT ON COLUMN reg.suspicion.mark IS '同一疑点的标记：已问过的不再问';
COMMENT ON COLUMN reg.suspicion.found_by IS 'RUN 侦测所得，ATTEMPT 登记时被拒';
COMMENT ON COLUMN reg.suspicion.first_name IS '未能登记者的姓名';
COMMENT ON COLUMN reg.suspicion.verdict IS '核查结论：TRUE 属实，FALSE 不属实，MENDED 已整改';
SELECT reg.guard_area('reg.suspicion');
SELECT reg.keep_history('reg.suspicion');

-- The smallest area from the township up that holds both villages; of two provinces that of the first.
CREATE FUNCTION reg.common_area(one text, other text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN left(one, 9) = left(other, 9) THEN left(one, 9) || '000'
               WHEN left(one, 6) = left(other, 6) THEN left(one, 6) || '000000'
               WHEN left(one, 4) = left(other, 4) THEN left(one, 4) || '00000000'
               ELSE left(one, 2) || '0000000000' END $$;
COMMENT ON FUNCTION reg.common_area(text, text) IS '同时管辖两村的最小区划，最低为乡镇';

-- Rulebook §15.9: somebody tried to register a person who is registered already. Kept where both sides can be seen; the one who tried learns nothing.
CREATE FUNCTION reg.note_duplicate(asked bytea, serial bigint, tried_village text, tried_county text, tried_household bigint, tried_person text,
                                   actor text, actor_name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp
AS $$
DECLARE
    other record;
    place text;
BEGIN
    IF NOT (tried_village COLLATE "C" >= current_setting('app.lo', true) AND tried_village COLLATE "C" <= current_setting('app.hi', true)) THEN
        RAISE EXCEPTION 'note_duplicate: outside the area' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT r.county_code, r.household_serial, r.village_code INTO other FROM reg.resident r WHERE r.id_index = asked;
    IF NOT FOUND OR (other.county_code = tried_county AND other.household_serial = tried_household) THEN
        RETURN;
    END IF;
    place := reg.common_area(tried_village, other.village_code);
    INSERT INTO reg.suspicion (county_code, serial, village_code, kind, mark, found_by, found_on, first_county, first_serial, first_village,
                               first_name, second_county, second_serial, second_village, tried_by, tried_name)
    VALUES (left(place, 6), note_duplicate.serial, place, 'DUPLICATE', encode(asked, 'hex') || '-' || tried_village, 'ATTEMPT', reg.today(),
            tried_county, tried_household, tried_village, tried_person, other.county_code, other.household_serial, other.village_code,
            actor, actor_name)
    ON CONFLICT DO NOTHING;
END $$;
GRANT INSERT ON reg.suspicion TO app_lookup;
ALTER FUNCTION reg.note_duplicate(bytea, bigint, text, text, bigint, text, text, text) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.note_duplicate(bytea, bigint, text, text, bigint, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.note_duplicate(bytea, bigint, text, text, bigint, text, text, text) TO app_rw;
COMMENT ON FUNCTION reg.note_duplicate(bytea, bigint, text, text, bigint, text, text, text) IS '重复登记的尝试留作疑点，不答复';

-- How many numbers somebody has asked “registered elsewhere?” about on a day.
CREATE TABLE reg.elsewhere_asked (
    person text NOT NULL,
    day    date NOT NULL,
    way    text NOT NULL,
    asked  bigint NOT NULL,
    CONSTRAINT elsewhere_asked_pk PRIMARY KEY (person, day, way),
    CONSTRAINT elsewhere_asked_way_known CHECK (way IN ('ENTRY', 'IMPORT')),
    CONSTRAINT elsewhere_asked_counts CHECK (asked >= 0)
);
COMMENT ON TABLE reg.elsewhere_asked IS '跨辖区查重次数（每人每日）';
