-- 读取限度: how much a person may open in a day or a minute. The counts stand in the database, so that no restart and no second node forgets them.
CREATE TABLE reg.allowance_use (
    person text        NOT NULL,
    kind   text        NOT NULL,
    period timestamptz NOT NULL,
    used   int         NOT NULL,
    CONSTRAINT allowance_use_pk PRIMARY KEY (person, kind, period),
    CONSTRAINT allowance_use_kind CHECK (kind IN ('DETAIL', 'REVEAL', 'SEARCH')),
    CONSTRAINT allowance_use_positive CHECK (used > 0)
);
COMMENT ON TABLE reg.allowance_use IS '读取限度使用情况 / how often a person opened, revealed or searched in a day or minute';

CREATE TABLE reg.household_seen (
    person           text            NOT NULL,
    day              date            NOT NULL,
    county_code      text COLLATE "C" NOT NULL,
    household_serial bigint          NOT NULL,
    CONSTRAINT household_seen_pk PRIMARY KEY (person, day, county_code, household_serial)
);
COMMENT ON TABLE reg.household_seen IS '当日已看的户 / households a person has opened on a day; the same one again does not count again';
CREATE INDEX household_seen_by_day ON reg.household_seen (day);
REVOKE DELETE ON reg.allowance_use FROM app_rw;
REVOKE UPDATE, DELETE ON reg.household_seen FROM app_rw;
