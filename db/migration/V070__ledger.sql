-- 台账导出与常用筛选. Rows of people never stand here: an export's record says what was asked for and what came out, not who was in it.

CREATE SEQUENCE reg.export_serial INCREMENT BY 50;

CREATE TABLE reg.export_record (
    county_code         text COLLATE "C" NOT NULL,
    serial              bigint NOT NULL,
    village_code        text COLLATE "C" NOT NULL,
    ledger              text NOT NULL,
    year                int NOT NULL,
    day                 date NOT NULL,
    filters             text NOT NULL,
    format              text NOT NULL,
    numbers             boolean NOT NULL,
    purpose             text NOT NULL,
    language            text NOT NULL,
    row_count           bigint NOT NULL,
    state               text NOT NULL,
    requested_by        text NOT NULL,
    requested_account   text NOT NULL,
    requested_name      text NOT NULL,
    requested_at        timestamptz NOT NULL,
    released_by         text,
    released_account    text,
    released_name       text,
    released_at         timestamptz,
    release_note        text,
    file_name           text,
    sha256              text,
    size                bigint,
    file_key_cipher     bytea,
    file_key_index      bytea,
    made_at             timestamptz,
    kept_until          timestamptz,
    fetched             int NOT NULL DEFAULT 0,
    valid_from          timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT export_record_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT export_record_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT export_record_area_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT export_record_format_known CHECK (format IN ('XLSX', 'CSV')),
    CONSTRAINT export_record_state_known CHECK (state IN ('REQUESTED', 'RELEASED', 'READY', 'REFUSED')),
    CONSTRAINT export_record_has_purpose CHECK (length(trim(purpose)) > 0),
    -- Whoever asks never releases, whatever account is used.
    CONSTRAINT export_record_released_by_another CHECK (released_by <> requested_by),
    CONSTRAINT export_record_release_complete
        CHECK ((released_by IS NULL) = (released_at IS NULL) AND (state <> 'REFUSED' OR release_note IS NOT NULL)),
    -- Above 1,000 rows, or with numbers in full, no file without a second person.
    CONSTRAINT export_record_large_ones_released
        CHECK (state IN ('REQUESTED', 'REFUSED') OR released_by IS NOT NULL OR (row_count <= 1000 AND NOT numbers)),
    CONSTRAINT export_record_file_complete CHECK (state <> 'READY' OR (file_name IS NOT NULL AND sha256 ~ '^[0-9a-f]{64}$'
        AND size IS NOT NULL AND file_key_cipher IS NOT NULL AND made_at IS NOT NULL AND kept_until IS NOT NULL))
);
CREATE INDEX export_record_account ON reg.export_record (requested_account, requested_at);
CREATE INDEX export_record_waiting ON reg.export_record (village_code, requested_at) WHERE state = 'REQUESTED';
COMMENT ON TABLE reg.export_record IS '台账导出记录';
COMMENT ON COLUMN reg.export_record.village_code IS '导出范围的区划代码（任一级，12位）';
COMMENT ON COLUMN reg.export_record.numbers IS '是否导出完整证件号码';
COMMENT ON COLUMN reg.export_record.purpose IS '用途';
COMMENT ON COLUMN reg.export_record.row_count IS '行数：申请时清点，写成后以实数为准';
COMMENT ON COLUMN reg.export_record.sha256 IS '文件散列值';
COMMENT ON COLUMN reg.export_record.fetched IS '下载次数';
SELECT reg.guard_area('reg.export_record');
SELECT reg.keep_history('reg.export_record');
REVOKE DELETE ON reg.export_record FROM app_rw;

-- 常用筛选: belongs to an account; area, year and filters only.
CREATE TABLE reg.saved_view (
    account  text NOT NULL,
    ledger   text NOT NULL,
    name     text NOT NULL,
    query    text NOT NULL,
    saved_at timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT saved_view_pk PRIMARY KEY (account, ledger, name),
    CONSTRAINT saved_view_name_length CHECK (length(name) BETWEEN 1 AND 40),
    CONSTRAINT saved_view_query_length CHECK (length(query) <= 500)
);
COMMENT ON TABLE reg.saved_view IS '常用台账筛选';
