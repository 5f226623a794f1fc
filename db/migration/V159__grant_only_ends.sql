-- A role that has ended does not come back by changing its end: whoever shall hold it again is proposed and released anew.
CREATE FUNCTION reg.keep_grant_ended() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF NEW.valid_to IS NULL OR NEW.valid_to > OLD.valid_to THEN
        RAISE EXCEPTION 'account_grant_only_ends: the role % of % cannot be held longer', NEW.role, NEW.login
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_grant_only_ends';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_ends BEFORE UPDATE OF valid_to ON reg.account_grant FOR EACH ROW
    WHEN (NEW.valid_to IS DISTINCT FROM OLD.valid_to) EXECUTE FUNCTION reg.keep_grant_ended();
