-- Second factor (第二因素): the seed of an account's code generator, sealed with the registry's keys, and the last step that was used, so that a
-- code is good once. A reset by the system administrator ends it; it is set up again in the presence of a second officer.
ALTER TABLE reg.account
    ADD COLUMN second_factor_at timestamptz,
    ADD COLUMN witness_needed   boolean NOT NULL DEFAULT false,
    ADD COLUMN reset_by         text;
COMMENT ON COLUMN reg.account.second_factor_at IS '第二因素启用时间；未设置为空';
COMMENT ON COLUMN reg.account.witness_needed IS '重置后再次设置第二因素须有另一名工作人员在场确认';
COMMENT ON COLUMN reg.account.reset_by IS '最近一次发起重置的系统管理员账号';

CREATE TABLE reg.second_factor (
    login     text        NOT NULL,
    cipher    bytea,
    pending   bytea,
    last_step bigint      NOT NULL DEFAULT 0,
    made_at   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT second_factor_pk PRIMARY KEY (login),
    CONSTRAINT second_factor_account_fk FOREIGN KEY (login) REFERENCES reg.account (login),
    CONSTRAINT second_factor_holds_something CHECK (cipher IS NOT NULL OR pending IS NOT NULL)
);
COMMENT ON TABLE reg.second_factor IS '第二因素（动态口令）：密封的种子和最近用过的时间步';
COMMENT ON COLUMN reg.second_factor.cipher IS '正在使用的种子，密封';
COMMENT ON COLUMN reg.second_factor.pending IS '已显示、尚未用验证码确认的种子，密封';
COMMENT ON COLUMN reg.second_factor.last_step IS '最近用过的时间步（30 秒一步，自 1970 年起）；同一步的验证码只能用一次';
