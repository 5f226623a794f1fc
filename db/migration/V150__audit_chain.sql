-- 审计链: what was recorded is sealed in sequence by one writer, apart from the acts themselves (inside their transactions it cost five times as much).
-- A seal is HMAC(previous seal, canonical row) with a key that is never in the database; the newest seal is anchored outside every ten minutes.

ALTER TABLE reg.audit_event ADD COLUMN purpose text, ADD COLUMN shown bigint[];
COMMENT ON COLUMN reg.audit_event.purpose IS '用途或理由 / purpose the actor stated: reason of a reveal, purpose of an export, number of a case';
COMMENT ON COLUMN reg.audit_event.shown IS '显示的户 / households shown: county code × 10^12 + serial; one event per page, not one per household';
-- "Whose records did X read between t1 and t2" walks this index.
CREATE INDEX audit_event_by_person ON reg.audit_event (person, at);

CREATE TABLE reg.audit_seal (
    seq       bigint      NOT NULL,
    event     bigint      NOT NULL,
    key       text        NOT NULL,
    hash      bytea       NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_seal_pk PRIMARY KEY (seq),
    CONSTRAINT audit_seal_event_key UNIQUE (event),
    CONSTRAINT audit_seal_seq_positive CHECK (seq > 0),
    CONSTRAINT audit_seal_hash_length CHECK (length(hash) = 32)
);
COMMENT ON TABLE reg.audit_seal IS '审计链封印 / seals of the audit record in unbroken sequence; no foreign key, so that a deleted event is found and not refused in another order';
COMMENT ON COLUMN reg.audit_seal.key IS '封印所用密钥的编号 / which key sealed it, says nothing of the key';
REVOKE UPDATE, DELETE, TRUNCATE ON reg.audit_seal FROM app_rw;
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reg.audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION reg.refuse_audit_change();
ALTER TABLE reg.audit_seal ENABLE ALWAYS TRIGGER audit_seal_append_only;

-- Up to which event every row is sealed for certain. An event's number is given before its transaction commits, so a lower number can appear
-- after a higher one; the floor rises to what was seen when all transactions that ran then have ended.
CREATE TABLE reg.audit_sealer (
    one        boolean NOT NULL DEFAULT true CONSTRAINT audit_sealer_one_row CHECK (one),
    floor      bigint  NOT NULL DEFAULT 0,
    next_floor bigint  NOT NULL DEFAULT 0,
    next_after xid8    NOT NULL DEFAULT '0',
    CONSTRAINT audit_sealer_pk PRIMARY KEY (one)
);
INSERT INTO reg.audit_sealer DEFAULT VALUES;
REVOKE DELETE, TRUNCATE ON reg.audit_sealer FROM app_rw;
COMMENT ON TABLE reg.audit_sealer IS '审计链封印进度 / how far the sealer has come; losing it only makes it look again';

CREATE TABLE reg.audit_check (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    at         timestamptz NOT NULL DEFAULT reg.clock(),
    account    text,
    events     bigint      NOT NULL,
    anchors    int         NOT NULL,
    broken_seq bigint,
    fault      text,
    CONSTRAINT audit_check_pk PRIMARY KEY (id),
    CONSTRAINT audit_check_fault_has_place CHECK ((broken_seq IS NULL) = (fault IS NULL))
);
COMMENT ON TABLE reg.audit_check IS '审计链核验 / results of verifying the chain: how many events and anchors agreed, the first sequence number that did not';
REVOKE UPDATE, DELETE, TRUNCATE ON reg.audit_check FROM app_rw;

CREATE TABLE reg.audit_alarm (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    kind       text        NOT NULL,
    person     text        NOT NULL DEFAULT '',
    account    text        NOT NULL DEFAULT '',
    object     text        NOT NULL,
    detail     text,
    times      int         NOT NULL DEFAULT 1,
    raised_at  timestamptz NOT NULL DEFAULT reg.clock(),
    last_at    timestamptz NOT NULL DEFAULT reg.clock(),
    handled_at timestamptz,
    handled_by text,
    note       text,
    CONSTRAINT audit_alarm_pk PRIMARY KEY (id),
    CONSTRAINT audit_alarm_handled_with_note CHECK ((handled_at IS NULL) = (note IS NULL) AND (handled_at IS NULL) = (handled_by IS NULL)),
    CONSTRAINT audit_alarm_not_by_its_subject CHECK (handled_by <> person)
);
-- The same alarm again counts up the open one.
CREATE UNIQUE INDEX audit_alarm_open_key ON reg.audit_alarm (kind, person, account, object) WHERE handled_at IS NULL;
COMMENT ON TABLE reg.audit_alarm IS '审计告警 / what the audit administrator must look at: mass reading, a chain that does not verify, a sealer that lags';
REVOKE DELETE, TRUNCATE ON reg.audit_alarm FROM app_rw;
