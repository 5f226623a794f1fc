-- 年度动态调整 (round): the yearly round of a county, what of it is left in each village, who was reminded, and the frozen year end.
-- A round measures and freezes; it never locks anything. Every village has its own row, so that the village sees its round and no other.

CREATE SEQUENCE reg.round_serial INCREMENT BY 50;

CREATE TABLE reg.yearly_round (
    county_code   text COLLATE "C" NOT NULL,
    serial        bigint NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    year          int NOT NULL,
    opens_on      date NOT NULL,
    entry_due_on  date NOT NULL,
    review_due_on date NOT NULL,
    closes_on     date NOT NULL,
    state         text NOT NULL DEFAULT 'OPEN',
    opened_by     text NOT NULL,
    opened_name   text NOT NULL,
    opened_on     date NOT NULL,
    closed_on     date,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT yearly_round_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT yearly_round_one_a_year UNIQUE (county_code, year),
    CONSTRAINT yearly_round_area_is_the_county CHECK (village_code = county_code || '000000'),
    CONSTRAINT yearly_round_area_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT yearly_round_year_plausible CHECK (year BETWEEN 2005 AND 2099),
    CONSTRAINT yearly_round_dates_in_order CHECK (opens_on <= entry_due_on AND entry_due_on <= review_due_on AND review_due_on <= closes_on),
    CONSTRAINT yearly_round_state_known CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT yearly_round_closed_has_day CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
);
COMMENT ON TABLE reg.yearly_round IS '年度动态调整';
COMMENT ON COLUMN reg.yearly_round.village_code IS '旗县区划代码（12位）';
COMMENT ON COLUMN reg.yearly_round.year IS '数据年度';
COMMENT ON COLUMN reg.yearly_round.entry_due_on IS '村级完成期限';
COMMENT ON COLUMN reg.yearly_round.review_due_on IS '乡镇审核期限';
COMMENT ON COLUMN reg.yearly_round.closes_on IS '结束日期，次日起可结束并定格';
SELECT reg.guard_area('reg.yearly_round');
SELECT reg.keep_history('reg.yearly_round');

CREATE TABLE reg.round_village (
    county_code   text COLLATE "C" NOT NULL,
    round_serial  bigint NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    year          int NOT NULL,
    opens_on      date NOT NULL,
    entry_due_on  date NOT NULL,
    review_due_on date NOT NULL,
    closes_on     date NOT NULL,
    state         text NOT NULL,
    opened_name   text NOT NULL,
    opened_on     date NOT NULL,
    closed_on     date,
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT round_village_pk PRIMARY KEY (county_code, round_serial, village_code),
    CONSTRAINT round_village_of_round FOREIGN KEY (county_code, round_serial) REFERENCES reg.yearly_round (county_code, serial),
    CONSTRAINT round_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT round_village_in_county CHECK (left(village_code, 6) = county_code)
);
CREATE INDEX round_village_open ON reg.round_village (village_code) WHERE state = 'OPEN';
COMMENT ON TABLE reg.round_village IS '年度动态调整的各村（日期与全旗县相同）';
SELECT reg.guard_area('reg.round_village');
SELECT reg.keep_history('reg.round_village');

CREATE TABLE reg.round_reminder (
    county_code   text COLLATE "C" NOT NULL,
    serial        bigint NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    round_serial  bigint NOT NULL,
    note          text,
    left_then     bigint NOT NULL,
    person        text NOT NULL,
    account       text NOT NULL,
    person_name   text NOT NULL,
    reminded_on   date NOT NULL,
    CONSTRAINT round_reminder_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT round_reminder_of_round FOREIGN KEY (county_code, round_serial) REFERENCES reg.yearly_round (county_code, serial),
    CONSTRAINT round_reminder_area_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT round_reminder_area_in_county CHECK (left(village_code, 6) = county_code)
);
CREATE INDEX round_reminder_of_area ON reg.round_reminder (village_code, round_serial, serial);
COMMENT ON TABLE reg.round_reminder IS '年度动态调整催办';
COMMENT ON COLUMN reg.round_reminder.village_code IS '被催办的乡镇或村（12位）';
COMMENT ON COLUMN reg.round_reminder.left_then IS '催办时未完成户数';
SELECT reg.guard_area('reg.round_reminder');
REVOKE UPDATE, DELETE ON reg.round_reminder FROM app_rw;

CREATE TABLE reg.year_end (
    county_code     text COLLATE "C" NOT NULL,
    serial          bigint NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    round_serial    bigint NOT NULL,
    year            int NOT NULL,
    number          int NOT NULL,
    day             date NOT NULL,
    since           date,
    left_households bigint NOT NULL,
    reason          text,
    state           text NOT NULL DEFAULT 'RUNNING',
    asked_by        text NOT NULL,
    asked_name      text NOT NULL,
    asked_at        timestamptz NOT NULL,
    frozen_at       timestamptz,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT year_end_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT year_end_once UNIQUE (county_code, round_serial, number),
    CONSTRAINT year_end_of_round FOREIGN KEY (county_code, round_serial) REFERENCES reg.yearly_round (county_code, serial),
    CONSTRAINT year_end_area_is_the_county CHECK (village_code = county_code || '000000'),
    CONSTRAINT year_end_area_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT year_end_state_known CHECK (state IN ('RUNNING', 'FROZEN')),
    CONSTRAINT year_end_frozen_has_time CHECK ((state = 'FROZEN') = (frozen_at IS NOT NULL)),
    CONSTRAINT year_end_correction_has_reason CHECK (number = 1 OR length(btrim(reason)) > 0)
);
COMMENT ON TABLE reg.year_end IS '年末定格';
COMMENT ON COLUMN reg.year_end.number IS '1 为首次定格，其后为更正';
COMMENT ON COLUMN reg.year_end.day IS '定格至该日终了时';
COMMENT ON COLUMN reg.year_end.since IS '上一年度定格之日，增减自次日起算；没有上年为空';
COMMENT ON COLUMN reg.year_end.left_households IS '定格时未完成户数';
SELECT reg.guard_area('reg.year_end');
SELECT reg.keep_history('reg.year_end');

CREATE TABLE reg.year_end_figure (
    county_code     text COLLATE "C" NOT NULL,
    year_end_serial bigint NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    measure         text NOT NULL,
    detail          text NOT NULL DEFAULT '',
    households      bigint NOT NULL,
    people          bigint NOT NULL,
    CONSTRAINT year_end_figure_pk PRIMARY KEY (county_code, year_end_serial, village_code, measure, detail),
    CONSTRAINT year_end_figure_of_year_end FOREIGN KEY (county_code, year_end_serial) REFERENCES reg.year_end (county_code, serial),
    CONSTRAINT year_end_figure_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT year_end_figure_village_in_county CHECK (left(village_code, 6) = county_code)
);
COMMENT ON TABLE reg.year_end_figure IS '年末定格的各村数字（不可更改）';
COMMENT ON COLUMN reg.year_end_figure.measure IS '指标';
COMMENT ON COLUMN reg.year_end_figure.detail IS '指标细分：脱贫属性、致贫原因等';
SELECT reg.guard_area('reg.year_end_figure');
REVOKE UPDATE, DELETE ON reg.year_end_figure FROM app_rw;

CREATE TABLE reg.year_end_ledger (
    county_code     text COLLATE "C" NOT NULL,
    year_end_serial bigint NOT NULL,
    ledger          text NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    export_serial   bigint NOT NULL,
    CONSTRAINT year_end_ledger_pk PRIMARY KEY (county_code, year_end_serial, ledger),
    CONSTRAINT year_end_ledger_of_year_end FOREIGN KEY (county_code, year_end_serial) REFERENCES reg.year_end (county_code, serial),
    CONSTRAINT year_end_ledger_export_fk FOREIGN KEY (county_code, export_serial) REFERENCES reg.export_record (county_code, serial),
    CONSTRAINT year_end_ledger_area_in_county CHECK (left(village_code, 6) = county_code)
);
COMMENT ON TABLE reg.year_end_ledger IS '年末定格封存的台账';
SELECT reg.guard_area('reg.year_end_ledger');
REVOKE UPDATE, DELETE ON reg.year_end_ledger FROM app_rw;

-- A kept ledger is written without a second person, since it stays inside; above 1,000 rows it leaves only when a second person has released it.
ALTER TABLE reg.export_record ADD COLUMN kept boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN reg.export_record.kept IS '封存：不过期，不随下载期限清除';
SELECT reg.keep_history('reg.export_record');
ALTER TABLE reg.export_record DROP CONSTRAINT export_record_large_ones_released;
ALTER TABLE reg.export_record ADD CONSTRAINT export_record_large_ones_released
    CHECK (state IN ('REQUESTED', 'REFUSED') OR released_by IS NOT NULL OR (row_count <= 1000 AND NOT numbers)
        OR (kept AND NOT numbers AND fetched = 0));
