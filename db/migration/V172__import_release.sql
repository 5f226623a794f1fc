-- 大批量导入由另一人批准 (C19): a file of more than 5,000 households is let in only when another person has released what its preview shows; a new preview
-- is released anew.
ALTER TABLE reg.import_batch
    ADD COLUMN asked_at         timestamptz,
    ADD COLUMN asked_skip       boolean,
    ADD COLUMN released_by      text,
    ADD COLUMN released_account text,
    ADD COLUMN released_name    text,
    ADD COLUMN released_at      timestamptz,
    ADD COLUMN release_note     text,
    DROP CONSTRAINT import_batch_state_known,
    ADD CONSTRAINT import_batch_state_known CHECK (state IN
        ('UPLOADED', 'REFUSED', 'CHECKING', 'CHECKED', 'WAITING', 'COMMITTING', 'COMMITTED', 'DISCARDED', 'UNDONE')),
    ADD CONSTRAINT import_batch_waits_asked CHECK (state <> 'WAITING' OR asked_at IS NOT NULL AND asked_skip IS NOT NULL AND released_by IS NULL),
    -- S4: who brings a batch never releases it, under any account
    ADD CONSTRAINT import_batch_released_by_another CHECK (released_by <> person AND released_account <> account),
    ADD CONSTRAINT import_batch_released_whole CHECK
        ((released_by IS NULL) = (released_at IS NULL) AND (released_by IS NULL) = (released_account IS NULL)),
    ADD CONSTRAINT import_batch_large_is_released CHECK
        (state NOT IN ('COMMITTING', 'COMMITTED', 'UNDONE') OR households <= 5000 OR released_by IS NOT NULL);
CREATE INDEX import_batch_waiting ON reg.import_batch (village_code, serial) WHERE state = 'WAITING';
COMMENT ON COLUMN reg.import_batch.asked_at IS '超过 5,000 户的，申请批准的时间';
COMMENT ON COLUMN reg.import_batch.asked_skip IS '申请时选择跳过有错误的户';
COMMENT ON COLUMN reg.import_batch.released_by IS '批准人（不是上传人）';
COMMENT ON COLUMN reg.import_batch.release_note IS '批准意见，或不批准的原因';
SELECT reg.keep_history('reg.import_batch');
