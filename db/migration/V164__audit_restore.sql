-- 恢复声明: after a database was put back from a backup the record is shorter than the anchors and the copy outside know. Two administrators declare it;
-- every verification afterwards names the numbers that are gone as declared. Nothing outside is thrown away.
CREATE TABLE reg.audit_restore (
    marked_at         timestamptz NOT NULL,
    kept              bigint      NOT NULL,
    lost              bigint      NOT NULL,
    reason            text        NOT NULL,
    asked_by          text        NOT NULL,
    asked_account     text        NOT NULL,
    asked_at          timestamptz NOT NULL DEFAULT reg.clock(),
    confirmed_by      text,
    confirmed_account text,
    confirmed_at      timestamptz,
    CONSTRAINT audit_restore_pk PRIMARY KEY (marked_at),
    CONSTRAINT audit_restore_range CHECK (kept >= 0 AND lost > kept),
    CONSTRAINT audit_restore_reason_given CHECK (length(reason) BETWEEN 1 AND 500),
    CONSTRAINT audit_restore_by_two_people CHECK (confirmed_by <> asked_by),
    CONSTRAINT audit_restore_confirmed_whole CHECK (num_nulls(confirmed_by, confirmed_account, confirmed_at) IN (0, 3))
);
COMMENT ON TABLE reg.audit_restore IS '恢复声明 / a database put back from a backup, declared by the audit administrator and a second person; which numbers of the record were lost with that';
COMMENT ON COLUMN reg.audit_restore.marked_at IS '发现时间 / when the registry found that its record ends earlier than it did; the line in the file of anchors that says so';
COMMENT ON COLUMN reg.audit_restore.kept IS '保留到第几号 / last sequence number that came back';
COMMENT ON COLUMN reg.audit_restore.lost IS '丢失到第几号 / last sequence number known outside';

CREATE FUNCTION reg.restore_is_only_confirmed() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF OLD.confirmed_at IS NOT NULL
       OR (NEW.marked_at, NEW.kept, NEW.lost, NEW.reason, NEW.asked_by, NEW.asked_account, NEW.asked_at)
          IS DISTINCT FROM (OLD.marked_at, OLD.kept, OLD.lost, OLD.reason, OLD.asked_by, OLD.asked_account, OLD.asked_at) THEN
        RAISE EXCEPTION 'the audit record is append-only' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.restore_is_only_confirmed() IS '恢复声明只能确认，不能改动';
CREATE TRIGGER audit_restore_only_confirmed BEFORE UPDATE ON reg.audit_restore
    FOR EACH ROW EXECUTE FUNCTION reg.restore_is_only_confirmed();
CREATE TRIGGER audit_restore_append_only BEFORE DELETE OR TRUNCATE ON reg.audit_restore
    FOR EACH STATEMENT EXECUTE FUNCTION reg.refuse_audit_change();
ALTER TABLE reg.audit_restore ENABLE ALWAYS TRIGGER audit_restore_only_confirmed;
ALTER TABLE reg.audit_restore ENABLE ALWAYS TRIGGER audit_restore_append_only;
REVOKE UPDATE, DELETE, TRUNCATE ON reg.audit_restore FROM app_rw;
GRANT UPDATE (confirmed_by, confirmed_account, confirmed_at) ON reg.audit_restore TO app_rw;

ALTER TABLE reg.audit_check ADD COLUMN declared text
    CONSTRAINT audit_check_declared CHECK (declared ~ '^[0-9]+-[0-9]+(,[0-9]+-[0-9]+)*$');
COMMENT ON COLUMN reg.audit_check.declared IS '已声明丢失的号段 / numbers lost with a backup put back, as declared, e.g. 101-155';
