-- 批量导入 (exchange): a batch, what it would do to each household, and what is wrong with its rows. The file itself lies sealed in the
-- data folder under the key of the batch; no table holds its people. A batch belongs to the area of the one who brought it.

CREATE SEQUENCE reg.import_serial INCREMENT BY 50;

CREATE TABLE reg.import_batch (
    county_code     text COLLATE "C" NOT NULL,
    serial          bigint NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    state           text NOT NULL,
    -- 文件
    file_name       text NOT NULL,
    file_sha256     bytea NOT NULL,
    file_bytes      bigint NOT NULL,
    format          text,
    charset         text,
    recognition     jsonb NOT NULL DEFAULT '{}',
    refusal         text,
    -- 采集口径
    data_year       int,
    record_date     date,
    -- 核对结果
    households      int NOT NULL DEFAULT 0,
    members         int NOT NULL DEFAULT 0,
    created         int NOT NULL DEFAULT 0,
    changed         int NOT NULL DEFAULT 0,
    unchanged       int NOT NULL DEFAULT 0,
    blocked         int NOT NULL DEFAULT 0,
    doubtful        int NOT NULL DEFAULT 0,
    foreign_rows    int NOT NULL DEFAULT 0,
    check_millis    bigint,
    -- 入库
    skip_blocked    boolean,
    committed       int,
    receipt         text,
    -- 经手
    job_id          bigint,
    account         text NOT NULL,
    person          text NOT NULL,
    actor_name      text NOT NULL,
    uploaded_at     timestamptz NOT NULL DEFAULT reg.clock(),
    checked_at      timestamptz,
    committed_at    timestamptz,
    undone_at       timestamptz,
    undone_by       text,
    undone_reason   text,
    version         int NOT NULL DEFAULT 0,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT import_batch_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT import_batch_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT import_batch_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT import_batch_state_known CHECK (state IN
        ('UPLOADED', 'REFUSED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'DISCARDED', 'UNDONE')),
    CONSTRAINT import_batch_committed_whole CHECK
        ((state IN ('COMMITTED', 'UNDONE')) = (committed_at IS NOT NULL AND receipt IS NOT NULL AND committed IS NOT NULL)),
    CONSTRAINT import_batch_refused_has_reason CHECK (state <> 'REFUSED' OR refusal IS NOT NULL)
);
-- The same file is committed once in an area; after an undo it may come again.
CREATE UNIQUE INDEX import_batch_same_file_once ON reg.import_batch (county_code, village_code, file_sha256)
    WHERE state IN ('COMMITTING', 'COMMITTED');
CREATE INDEX import_batch_newest ON reg.import_batch (village_code, serial DESC);
COMMENT ON TABLE reg.import_batch IS '导入批次';
COMMENT ON COLUMN reg.import_batch.recognition IS '识别结果：缺少与未用的列、隐藏数据、建议年度';
COMMENT ON COLUMN reg.import_batch.data_year IS '数据年度';
COMMENT ON COLUMN reg.import_batch.record_date IS '采集日期，年龄以此日计';
COMMENT ON COLUMN reg.import_batch.doubtful IS '有待说明或核查疑点的户数';
COMMENT ON COLUMN reg.import_batch.foreign_rows IS '其他辖区的行数';
COMMENT ON COLUMN reg.import_batch.skip_blocked IS '跳过有错误的户入库';
COMMENT ON COLUMN reg.import_batch.receipt IS '回执：入库内容的散列';
SELECT reg.guard_area('reg.import_batch');
SELECT reg.keep_history('reg.import_batch');

CREATE TABLE reg.import_outcome (
    county_code      text COLLATE "C" NOT NULL,
    batch_serial     bigint NOT NULL,
    no               int NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_key    text COLLATE "C" NOT NULL,
    head_name        text,
    kind             text NOT NULL,
    members          int NOT NULL,
    changes          jsonb NOT NULL DEFAULT '[]',
    doubts           int NOT NULL DEFAULT 0,
    sheet            text NOT NULL,
    row_no           int NOT NULL,
    household_serial bigint,
    version_after    int,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT import_outcome_pk PRIMARY KEY (county_code, batch_serial, no),
    CONSTRAINT import_outcome_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT import_outcome_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT import_outcome_kind_known CHECK (kind IN ('NEW', 'CHANGED', 'UNCHANGED', 'BLOCKED'))
);
CREATE INDEX import_outcome_list ON reg.import_outcome (county_code, batch_serial, kind, no);
CREATE INDEX import_outcome_household ON reg.import_outcome (county_code, household_serial) WHERE household_serial IS NOT NULL;
COMMENT ON TABLE reg.import_outcome IS '导入核对结果：每户一行';
COMMENT ON COLUMN reg.import_outcome.household_key IS '文件中的户编号';
COMMENT ON COLUMN reg.import_outcome.kind IS '新增、变更、不变、有错';
COMMENT ON COLUMN reg.import_outcome.changes IS '变更：字段、原值、新值（证件、账号、电话只存遮盖后的样子）';
COMMENT ON COLUMN reg.import_outcome.version_after IS '入库后本户的版本号，撤销时据以判断其后有无变动';
SELECT reg.guard_area('reg.import_outcome');
SELECT reg.keep_history('reg.import_outcome');

CREATE TABLE reg.import_finding (
    county_code    text COLLATE "C" NOT NULL,
    batch_serial   bigint NOT NULL,
    no             int NOT NULL,
    village_code   text COLLATE "C" NOT NULL,
    outcome_no     int NOT NULL,
    household_key  text COLLATE "C" NOT NULL,
    code           text COLLATE "C" NOT NULL,
    severity       text NOT NULL,
    sheet          text NOT NULL,
    row_no         int NOT NULL,
    header         text,
    value          text,
    echo           boolean NOT NULL DEFAULT false,
    field          text,
    arguments      jsonb NOT NULL DEFAULT '[]',
    valid_from     timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT import_finding_pk PRIMARY KEY (county_code, batch_serial, no),
    CONSTRAINT import_finding_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT import_finding_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT import_finding_severity_known CHECK (severity IN ('BLOCK', 'EXPLAIN', 'REVIEW'))
);
CREATE INDEX import_finding_list ON reg.import_finding (county_code, batch_serial, severity, code, no);
COMMENT ON TABLE reg.import_finding IS '导入核对发现的问题：表、行、列、遮盖后的值、规则';
COMMENT ON COLUMN reg.import_finding.value IS '填写的内容（个人标识遮盖）';
SELECT reg.guard_area('reg.import_finding');
SELECT reg.keep_history('reg.import_finding');
