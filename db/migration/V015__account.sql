-- Who may use the registry, what each may do where, how they signed in, and the record of what was done.
-- These tables hold staff, not registered households; they carry no area and are reached through the account services only.

CREATE TABLE reg.person (
    code         text        NOT NULL,
    name         text        NOT NULL,
    organisation text,
    created_at   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT person_pk PRIMARY KEY (code),
    CONSTRAINT person_code_shape CHECK (code ~ '^P[0-9]{6,}$'),
    CONSTRAINT person_name_not_blank CHECK (btrim(name) <> '')
);
COMMENT ON TABLE reg.person IS '工作人员 / a real person on the staff; may hold several accounts';
CREATE SEQUENCE reg.person_serial INCREMENT 50;

CREATE TABLE reg.account (
    login               text        NOT NULL,
    person              text        NOT NULL,
    password_hash       text,
    state               text        NOT NULL,
    password_changed_at timestamptz,
    code_hash           text,
    code_until          timestamptz,
    last_sign_in_at     timestamptz,
    created_by          text        NOT NULL,
    created_at          timestamptz NOT NULL DEFAULT reg.clock(),
    version             int         NOT NULL DEFAULT 0,
    CONSTRAINT account_pk PRIMARY KEY (login),
    CONSTRAINT account_login_person_key UNIQUE (login, person),
    CONSTRAINT account_person_fk FOREIGN KEY (person) REFERENCES reg.person (code),
    CONSTRAINT account_login_shape CHECK (login ~ '^[a-z][a-z0-9._-]{2,31}$'),
    CONSTRAINT account_state CHECK (state IN ('CREATED', 'ACTIVE', 'DISABLED')),
    CONSTRAINT account_code_has_end CHECK ((code_hash IS NULL) = (code_until IS NULL))
);
COMMENT ON TABLE reg.account IS '账号 / a log-in; works once the system administrator created it and the security administrator granted it a role';
COMMENT ON COLUMN reg.account.code_hash IS '一次性设密码的验证码 / hash of the one-time code to choose a password with';

-- One role in one area at a time. The three administrators exclude each other and every other role, for the person, not only for the account.
CREATE TABLE reg.account_grant (
    login        text        NOT NULL,
    no           int         NOT NULL,
    person       text        NOT NULL,
    role         text        NOT NULL,
    kind         text        GENERATED ALWAYS AS (CASE WHEN role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') THEN role ELSE 'BUSINESS' END) STORED,
    jurisdiction text        NOT NULL,
    valid_from   timestamptz NOT NULL,
    valid_to     timestamptz,
    granted_by   text        NOT NULL,
    ended_by     text,
    CONSTRAINT account_grant_pk PRIMARY KEY (login, no),
    CONSTRAINT account_grant_account_fk FOREIGN KEY (login, person) REFERENCES reg.account (login, person),
    CONSTRAINT account_grant_role CHECK (role IN ('VILLAGE_CADRE', 'TOWNSHIP_REVIEWER', 'COUNTY_OFFICE', 'PREFECTURE_OFFICE', 'REGION_OFFICE',
                                                  'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')),
    CONSTRAINT account_grant_area_shape CHECK (jurisdiction ~ '^[1-9]([0-9]|[0-9]{3}|[0-9]{5}|[0-9]{8}|[0-9]{11})$'),
    CONSTRAINT account_grant_area_fits_role CHECK (CASE role
        WHEN 'VILLAGE_CADRE' THEN length(jurisdiction) = 12 WHEN 'TOWNSHIP_REVIEWER' THEN length(jurisdiction) = 9
        WHEN 'COUNTY_OFFICE' THEN length(jurisdiction) = 6 WHEN 'PREFECTURE_OFFICE' THEN length(jurisdiction) = 4
        WHEN 'REGION_OFFICE' THEN length(jurisdiction) = 2 ELSE true END),
    CONSTRAINT account_grant_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT account_grant_not_by_itself CHECK (granted_by <> login),
    CONSTRAINT account_grant_one_at_a_time EXCLUDE USING gist (login WITH =, tstzrange(valid_from, valid_to) WITH &&),
    CONSTRAINT account_grant_administrators_apart EXCLUDE USING gist (person WITH =, kind WITH <>, tstzrange(valid_from, valid_to) WITH &&)
);
COMMENT ON TABLE reg.account_grant IS '授权 / role and area of an account, with its period; ended, never deleted';
REVOKE DELETE ON reg.account_grant FROM app_rw;

-- Only a hash of what was typed as a log-in: people type passwords there.
CREATE TABLE reg.login_attempt (
    id        bigint      GENERATED ALWAYS AS IDENTITY,
    at        timestamptz NOT NULL,
    login_key bytea       NOT NULL,
    address   text        NOT NULL,
    outcome   text        NOT NULL,
    CONSTRAINT login_attempt_pk PRIMARY KEY (id),
    CONSTRAINT login_attempt_outcome CHECK (outcome IN ('FAILED', 'SUCCEEDED', 'THROTTLED'))
);
COMMENT ON TABLE reg.login_attempt IS '登录尝试 / sign-in attempts of the last days, for throttling';
CREATE INDEX login_attempt_by_login ON reg.login_attempt (login_key, at);
CREATE INDEX login_attempt_by_address ON reg.login_attempt (address, at);

CREATE TABLE reg.setup_code (
    one       boolean     NOT NULL DEFAULT true CONSTRAINT setup_code_one_row CHECK (one),
    code_hash text        NOT NULL,
    made_at   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT setup_code_pk PRIMARY KEY (one)
);
COMMENT ON TABLE reg.setup_code IS '初始设置验证码 / hash of the one-time code that opens the set-up page of an empty registry';

-- Sessions (the tables of Spring Session JDBC 4).
CREATE TABLE reg.spring_session (
    primary_id            char(36) NOT NULL,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100),
    CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX spring_session_by_id ON reg.spring_session (session_id);
CREATE INDEX spring_session_by_expiry ON reg.spring_session (expiry_time);
CREATE INDEX spring_session_by_name ON reg.spring_session (principal_name);
COMMENT ON TABLE reg.spring_session IS '会话 / sessions of signed-in users';

CREATE TABLE reg.spring_session_attributes (
    session_primary_id char(36)     NOT NULL,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT spring_session_attributes_fk FOREIGN KEY (session_primary_id) REFERENCES reg.spring_session (primary_id) ON DELETE CASCADE
);
COMMENT ON TABLE reg.spring_session_attributes IS '会话属性 / what a session holds';

-- The audit record: appended in the same transaction as the act; nobody changes it, not even above the application.
CREATE TABLE reg.audit_event (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL DEFAULT reg.clock(),
    written_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    person       text,
    account      text,
    role         text,
    jurisdiction text,
    action       text        NOT NULL,
    object       text        NOT NULL,
    outcome      text        NOT NULL,
    detail       text,
    address      text,
    session_hash text,
    request_id   text,
    CONSTRAINT audit_event_pk PRIMARY KEY (id),
    CONSTRAINT audit_event_outcome CHECK (outcome IN ('DONE', 'REFUSED', 'FAILED')),
    CONSTRAINT audit_event_action_shape CHECK (action ~ '^[A-Z][A-Z0-9_]*$')
);
COMMENT ON TABLE reg.audit_event IS '审计记录 / who did or read what; keys and field names only, no personal data';
CREATE INDEX audit_event_by_account ON reg.audit_event (account, id);
CREATE INDEX audit_event_by_object ON reg.audit_event (object, id);
CREATE INDEX audit_event_by_time ON reg.audit_event (at);
REVOKE UPDATE, DELETE, TRUNCATE ON reg.audit_event FROM app_rw;

CREATE FUNCTION reg.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'the audit record is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reg.audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION reg.refuse_audit_change();
ALTER TABLE reg.audit_event ENABLE ALWAYS TRIGGER audit_event_append_only;

-- A second submit of the same form does nothing twice. The key is bound to account, endpoint, target and body.
CREATE TABLE reg.submission (
    account   text        NOT NULL,
    key       uuid        NOT NULL,
    endpoint  text        NOT NULL,
    target    text        NOT NULL,
    body_hash bytea       NOT NULL,
    state     text        NOT NULL,
    location  text,
    at        timestamptz NOT NULL,
    CONSTRAINT submission_pk PRIMARY KEY (account, key),
    CONSTRAINT submission_state CHECK (state IN ('RUNNING', 'DONE')),
    CONSTRAINT submission_done_has_location CHECK (state <> 'DONE' OR location IS NOT NULL)
);
CREATE INDEX submission_by_time ON reg.submission (at);
COMMENT ON TABLE reg.submission IS '提交防重 / forms already submitted, with the page their answer led to';
