-- Passwords: those an account has had lately may not come back; log-ins that look alike are told apart by what the eye sees.
CREATE TABLE reg.former_password (
    login         text        NOT NULL,
    at            timestamptz NOT NULL,
    password_hash text        NOT NULL,
    CONSTRAINT former_password_pk PRIMARY KEY (login, at),
    CONSTRAINT former_password_account_fk FOREIGN KEY (login) REFERENCES reg.account (login)
);
COMMENT ON TABLE reg.former_password IS '用过的密码（只存散列），最近几个不得再用';

ALTER TABLE reg.account ADD COLUMN skeleton text;
COMMENT ON COLUMN reg.account.skeleton IS '账号的形近骨架（Unicode UTS 39），形近的账号不得并存；早先建立的为空';
CREATE UNIQUE INDEX account_looks_like_no_other ON reg.account (skeleton);
