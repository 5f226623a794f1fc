-- Clues (线索) that a household may fall back or fall into poverty: told by anybody through the public form, by cadres, or found by screening.

CREATE SEQUENCE reg.clue_serial INCREMENT 50;

CREATE TABLE reg.clue (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    source           text NOT NULL,
    state            text NOT NULL,
    reported_on      date NOT NULL,
    due_on           date,
    name             text NOT NULL,
    address          text,
    phone_cipher     bytea,
    id_cipher        bytea,
    id_index         bytea,
    risks            text[] NOT NULL DEFAULT '{}',
    story            text NOT NULL,
    codes            text[] NOT NULL DEFAULT '{}',
    receipt          bytea,
    household_serial bigint,
    case_serial      bigint,
    recorded_by      text NOT NULL,
    recorded_name    text NOT NULL,
    answer           text,
    answered_on      date,
    answered_by      text,
    answered_name    text,
    version          int NOT NULL DEFAULT 0,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT clue_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT clue_receipt_key UNIQUE (county_code, receipt),
    CONSTRAINT clue_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT clue_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT clue_source_known CHECK (source IN ('SELF_REPORT', 'CADRE_VISIT', 'SCREENING')),
    CONSTRAINT clue_state_known CHECK (state IN ('OPEN', 'FOLLOWED', 'JOINED', 'ANSWERED')),
    CONSTRAINT clue_risks_at_most_five CHECK (cardinality(risks) <= 5),
    CONSTRAINT clue_followed_by_a_case CHECK (state <> 'FOLLOWED' OR (case_serial IS NOT NULL AND household_serial IS NOT NULL)),
    CONSTRAINT clue_joined_to_a_household CHECK (state <> 'JOINED' OR household_serial IS NOT NULL),
    CONSTRAINT clue_answered_with_reason CHECK (state <> 'ANSWERED'
        OR (answer IS NOT NULL AND answered_on IS NOT NULL AND answered_by IS NOT NULL AND answered_name IS NOT NULL)),
    CONSTRAINT clue_household_fk FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT clue_case_fk FOREIGN KEY (county_code, case_serial, village_code)
        REFERENCES reg.case_file (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX clue_work ON reg.clue (village_code, serial) WHERE state = 'OPEN';
CREATE INDEX clue_village ON reg.clue (village_code, reported_on DESC, serial DESC);
CREATE INDEX clue_household ON reg.clue (county_code, household_serial);
COMMENT ON TABLE reg.clue IS '线索：农户自主申报、干部排查、筛查预警；受理、并入或答复，不删除';
COMMENT ON COLUMN reg.clue.due_on IS '自发现线索起应作出决定的最后一天';
COMMENT ON COLUMN reg.clue.receipt IS '回执编号的摘要；编号本身只在申报人手中';
COMMENT ON COLUMN reg.clue.codes IS '筛查命中的规则';
SELECT reg.guard_area('reg.clue');
SELECT reg.keep_history('reg.clue');
REVOKE DELETE ON reg.clue FROM app_rw;

-- Somebody without a log-in sees no village at all (app.lo and app.hi are empty) and adds a report to the village they named.
CREATE POLICY report ON reg.clue FOR INSERT TO app_rw
    WITH CHECK (village_code = nullif(current_setting('app.report_to', true), '') COLLATE "C"
                AND source = 'SELF_REPORT' AND state = 'OPEN' AND household_serial IS NULL AND case_serial IS NULL);

-- 回执查询：凭编号只答办理到哪一步。 Knows nothing of people; owned by a role without log-in that may read these two columns.
CREATE FUNCTION reg.report_state(asked bytea) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT c.state FROM reg.clue c WHERE c.receipt = asked LIMIT 1 $$;
GRANT SELECT (receipt, state) ON reg.clue TO app_lookup;
ALTER FUNCTION reg.report_state(bytea) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.report_state(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.report_state(bytea) TO app_rw;
COMMENT ON FUNCTION reg.report_state(bytea) IS '回执查询：只答办理状态';
CREATE INDEX clue_receipt ON reg.clue (receipt) WHERE receipt IS NOT NULL;

-- One row per report or question of a visitor, for the limits per source and per village; the source as a hash.
CREATE TABLE reg.report_attempt (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    at         timestamptz NOT NULL,
    source_key bytea       NOT NULL,
    place      text        NOT NULL,
    CONSTRAINT report_attempt_pk PRIMARY KEY (id)
);
CREATE INDEX report_attempt_by_source ON reg.report_attempt (source_key, at);
CREATE INDEX report_attempt_by_place ON reg.report_attempt (place, at);
COMMENT ON TABLE reg.report_attempt IS '自主申报限流：来源摘要与所选村';
