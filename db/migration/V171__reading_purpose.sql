-- 查看用途 (what a household is read for): prefecture, region and auditor name a case of the household, or say why there is none, before a page of it
-- opens, once a day for each household. The rows serve the day; what was said stays in the audit record.
CREATE TABLE reg.reading_purpose (
    person           text             NOT NULL,
    day              date             NOT NULL,
    county_code      text COLLATE "C" NOT NULL,
    household_serial bigint           NOT NULL,
    purpose          text             NOT NULL,
    CONSTRAINT reading_purpose_pk PRIMARY KEY (person, day, county_code, household_serial),
    CONSTRAINT reading_purpose_said CHECK (btrim(purpose) <> '')
);
COMMENT ON TABLE reg.reading_purpose IS '查看农户的用途：盟市、自治区、审计当日已说明的，七天后删除';
CREATE INDEX reading_purpose_by_day ON reg.reading_purpose (day);
REVOKE UPDATE ON reg.reading_purpose FROM app_rw;
