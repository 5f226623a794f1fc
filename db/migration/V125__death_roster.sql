-- Reported deaths (死亡名单): who the police reported dead, as blind indexes. The numbers of the file are read once and never stored.
CREATE SEQUENCE reg.death_file_serial INCREMENT BY 50;

CREATE TABLE reg.death_file (
    county_code  text COLLATE "C" NOT NULL,
    serial       bigint NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    name         text NOT NULL,
    lines        int NOT NULL DEFAULT 0,
    kept         int NOT NULL DEFAULT 0,
    unread       int NOT NULL DEFAULT 0,
    matched      int NOT NULL DEFAULT 0,
    loaded_by    text NOT NULL,
    loaded_name  text NOT NULL,
    loaded_at    timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT death_file_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT death_file_county_form CHECK (village_code ~ '^[0-9]{6}0{6}$'),
    CONSTRAINT death_file_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT death_file_counts CHECK (lines >= 0 AND kept >= 0 AND unread >= 0 AND matched >= 0)
);
COMMENT ON TABLE reg.death_file IS '死亡名单文件（只记文件名和条数）';
COMMENT ON COLUMN reg.death_file.unread IS '号码不能识别的行数';
COMMENT ON COLUMN reg.death_file.matched IS '在册成员中比中的人数';
SELECT reg.guard_area('reg.death_file');
SELECT reg.keep_history('reg.death_file');

CREATE TABLE reg.death_record (
    county_code  text COLLATE "C" NOT NULL,
    id_index     bytea NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    died_on      date,
    file_serial  bigint NOT NULL,
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT death_record_pk PRIMARY KEY (county_code, id_index),
    CONSTRAINT death_record_county_form CHECK (village_code ~ '^[0-9]{6}0{6}$'),
    CONSTRAINT death_record_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT death_record_file FOREIGN KEY (county_code, file_serial) REFERENCES reg.death_file (county_code, serial)
);
COMMENT ON TABLE reg.death_record IS '死亡名单（身份证号码只存盲索引）';
COMMENT ON COLUMN reg.death_record.died_on IS '死亡日期，名单未注明的为空';
SELECT reg.guard_area('reg.death_record');
SELECT reg.keep_history('reg.death_record');

-- A village asks of its own members only: which of these numbers the county's roster names, or nothing at all where the county has no roster.
CREATE FUNCTION reg.reported_dead(county text, asked bytea[]) RETURNS bytea[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT CASE WHEN EXISTS (SELECT FROM reg.death_file f WHERE f.county_code = county)
             THEN ARRAY(SELECT r.id_index FROM reg.death_record r WHERE r.county_code = county AND r.id_index = ANY (asked)) END $$;
GRANT SELECT (county_code, id_index) ON reg.death_record TO app_lookup;
GRANT SELECT (county_code) ON reg.death_file TO app_lookup;
ALTER FUNCTION reg.reported_dead(text, bytea[]) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.reported_dead(text, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.reported_dead(text, bytea[]) TO app_rw;
COMMENT ON FUNCTION reg.reported_dead(text, bytea[]) IS '死亡名单比对：只答所问号码中哪些在名单上';

-- A suspected red line is lifted for a lawful exception, or for another reason that is written out.
ALTER TABLE reg.red_line_hit ADD COLUMN exception text;
COMMENT ON COLUMN reg.red_line_hit.exception IS '排除所依据的法定或政策例外';
SELECT reg.keep_history('reg.red_line_hit');
