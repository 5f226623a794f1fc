-- 特殊群体 (care): people who need particular care. An entry is suggested by what the card tells or made by hand; a person confirms it or sets it
-- aside. One entry for each person and group; it is ended, never deleted.

CREATE SEQUENCE reg.care_serial INCREMENT 50;

CREATE TABLE reg.care_entry (
    county_code       text COLLATE "C" NOT NULL,
    serial            bigint NOT NULL,
    village_code      text COLLATE "C" NOT NULL,
    household_serial  bigint NOT NULL,
    member_no         int NOT NULL,
    care_group        text NOT NULL,
    state             text NOT NULL,
    holds             boolean,
    reason            text,
    decided_name      text,
    decided_on        date,
    guardian          text,
    guardian_phone    text COLLATE "C",
    guardianship      text,
    guardianship_state text,
    away_at           text,
    livelihood        text,
    relief            text,
    living_allowance  boolean,
    nursing_allowance boolean,
    rehabilitation    text,
    version           int NOT NULL DEFAULT 0,
    valid_from        timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT care_entry_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT care_entry_village_key UNIQUE (county_code, serial, village_code),
    CONSTRAINT care_entry_once UNIQUE (county_code, household_serial, member_no, care_group),
    CONSTRAINT care_entry_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT care_entry_of_member FOREIGN KEY (county_code, household_serial, member_no)
        REFERENCES reg.member (county_code, household_serial, no) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT care_entry_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT care_entry_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT care_entry_group_known CHECK (care_group IN ('LEFT_BEHIND_CHILD', 'LEFT_BEHIND_WOMAN', 'LEFT_BEHIND_ELDER', 'DISABLED', 'ORPHAN',
        'UNATTENDED_CHILD', 'CHILD_IN_HARDSHIP', 'TOWN_WORKER')),
    CONSTRAINT care_entry_state_known CHECK (state IN ('SUGGESTED', 'CONFIRMED', 'SET_ASIDE', 'ENDED')),
    CONSTRAINT care_entry_aside_has_reason CHECK (state <> 'SET_ASIDE' OR length(trim(reason)) > 0)
);
CREATE INDEX care_entry_list ON reg.care_entry (village_code, serial);
CREATE INDEX care_entry_counts ON reg.care_entry (village_code, care_group) WHERE state = 'CONFIRMED';
COMMENT ON TABLE reg.care_entry IS '特殊群体';
COMMENT ON COLUMN reg.care_entry.care_group IS '类别：留守儿童、留守妇女、留守老人、残疾人、孤儿、事实无人抚养儿童、困境儿童、进城务工一年以上';
COMMENT ON COLUMN reg.care_entry.holds IS '档案数据是否仍显示属于此类；人工列入的为空';
COMMENT ON COLUMN reg.care_entry.guardian IS '委托监护人、赡养人';
COMMENT ON COLUMN reg.care_entry.guardianship IS '监护类型';
COMMENT ON COLUMN reg.care_entry.guardianship_state IS '监护情况';
COMMENT ON COLUMN reg.care_entry.away_at IS '外出人员务工地';
COMMENT ON COLUMN reg.care_entry.livelihood IS '经济来源';
COMMENT ON COLUMN reg.care_entry.relief IS '救助';
COMMENT ON COLUMN reg.care_entry.living_allowance IS '困难残疾人生活补贴';
COMMENT ON COLUMN reg.care_entry.nursing_allowance IS '重度残疾人护理补贴';
COMMENT ON COLUMN reg.care_entry.rehabilitation IS '康复';
SELECT reg.guard_area('reg.care_entry');
SELECT reg.keep_history('reg.care_entry');

CREATE TABLE reg.care_event (
    county_code   text COLLATE "C" NOT NULL,
    serial        bigint NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    care_serial   bigint NOT NULL,
    kind          text NOT NULL,
    happened_on   date NOT NULL,
    note          text NOT NULL,
    recorded_name text NOT NULL,
    recorded_at   timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT care_event_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT care_event_of_entry FOREIGN KEY (county_code, care_serial, village_code)
        REFERENCES reg.care_entry (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT care_event_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT care_event_village_in_county CHECK (left(village_code, 6) = county_code)
);
CREATE INDEX care_event_entry ON reg.care_event (county_code, care_serial, happened_on);
COMMENT ON TABLE reg.care_event IS '特殊群体变动与关爱记录：只追加';
SELECT reg.guard_area('reg.care_event');
SELECT reg.keep_history('reg.care_event');
