-- 三员 (the three administrators): the last one of a kind stays in office whoever writes the statement; keys are changed by two of them also by SQL.

-- Another administrator of the kind has to stay, with a role that does not end by itself. The lock lets two who leave at once come one after the other.
CREATE FUNCTION reg.keep_last_administrator() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF pg_has_role(current_user, 'app_owner', 'MEMBER') THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('administrators', 15));
    IF EXISTS (SELECT FROM reg.account_grant g JOIN reg.account a ON a.login = g.login
               WHERE g.login = NEW.login AND a.state = 'ACTIVE' AND g.kind <> 'BUSINESS' AND g.valid_to IS NULL AND g.valid_from <= reg.clock()
                 AND NOT EXISTS (SELECT FROM reg.account_grant o JOIN reg.account b ON b.login = o.login
                                 WHERE o.role = g.role AND o.login <> g.login AND b.state = 'ACTIVE' AND o.valid_to IS NULL
                                   AND o.valid_from <= reg.clock())) THEN
        RAISE EXCEPTION 'account_last_administrator: % is the last administrator of a kind', NEW.login
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_last_administrator';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_last_administrator() IS '每种管理员至少留一人';
CREATE TRIGGER keep_last_administrator BEFORE UPDATE OF state ON reg.account FOR EACH ROW
    WHEN (OLD.state = 'ACTIVE' AND NEW.state = 'DISABLED') EXECUTE FUNCTION reg.keep_last_administrator();
CREATE TRIGGER keep_last_administrator BEFORE UPDATE OF valid_to ON reg.account_grant FOR EACH ROW
    WHEN (OLD.kind <> 'BUSINESS' AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL) EXECUTE FUNCTION reg.keep_last_administrator();

-- Whether the account is in office as the administrator now, for the person. As in reg.holds an account that does not exist passes only in a
-- database that nobody has set up.
CREATE FUNCTION reg.is_administrator(asked_account text, asked_person text, asked_role text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = reg, pg_catalog
AS $$ SELECT EXISTS (SELECT FROM reg.account_grant g JOIN reg.account a ON a.login = g.login
                     WHERE g.login = asked_account AND g.person = asked_person AND g.role = asked_role AND a.state = 'ACTIVE'
                       AND g.valid_from <= reg.clock() AND (g.valid_to IS NULL OR g.valid_to > reg.clock()))
          OR NOT EXISTS (SELECT FROM reg.account a WHERE a.login = asked_account OR a.created_by = 'setup') $$;
COMMENT ON FUNCTION reg.is_administrator(text, text, text) IS '该账号此刻是否由该人担任该管理员';

-- A change of keys begins with one administrator's word, under the own name, and runs after another's; what was said stays.
CREATE FUNCTION reg.keep_key_rotation() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    account text := coalesce(current_setting('app.actor', true), '');
    role    text := coalesce(current_setting('app.role', true), '');
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'ASKED' OR NEW.confirmed_person IS NOT NULL OR NEW.prepared_at IS NOT NULL
           OR role <> NEW.asked_role OR NOT reg.is_administrator(account, NEW.asked_person, NEW.asked_role) THEN
            RAISE EXCEPTION 'key_rotation_asked_by_administrator: % as % for %', account, role, NEW.asked_person
                USING ERRCODE = 'check_violation', CONSTRAINT = 'key_rotation_asked_by_administrator';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.kind, OLD.reason, OLD.asked_person, OLD.asked_name, OLD.asked_role, OLD.asked_at)
       IS DISTINCT FROM (NEW.id, NEW.kind, NEW.reason, NEW.asked_person, NEW.asked_name, NEW.asked_role, NEW.asked_at)
       OR OLD.confirmed_person IS NOT NULL AND (OLD.confirmed_person, OLD.confirmed_name, OLD.confirmed_role, OLD.confirmed_at)
          IS DISTINCT FROM (NEW.confirmed_person, NEW.confirmed_name, NEW.confirmed_role, NEW.confirmed_at) THEN
        RAISE EXCEPTION 'key_rotation_word_stays: %', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'key_rotation_word_stays';
    END IF;
    IF OLD.state IS DISTINCT FROM NEW.state
       AND (OLD.state, NEW.state) NOT IN (('ASKED', 'RUNNING'), ('ASKED', 'WITHDRAWN'), ('RUNNING', 'STOPPED'), ('RUNNING', 'DONE'), ('STOPPED', 'RUNNING')) THEN
        RAISE EXCEPTION 'key_rotation_in_order: % is %', OLD.id, OLD.state USING ERRCODE = 'check_violation', CONSTRAINT = 'key_rotation_in_order';
    END IF;
    IF OLD.confirmed_person IS NULL AND NEW.confirmed_person IS NOT NULL
       AND (OLD.state <> 'ASKED' OR role IS DISTINCT FROM NEW.confirmed_role
            OR NOT reg.is_administrator(account, NEW.confirmed_person, NEW.confirmed_role)) THEN
        RAISE EXCEPTION 'key_rotation_confirmed_by_administrator: % as % for %', account, role, NEW.confirmed_person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'key_rotation_confirmed_by_administrator';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_key_rotation() IS '密钥更换：两名管理员各以本人名义';
CREATE TRIGGER keep_rotation BEFORE INSERT OR UPDATE ON reg.key_rotation FOR EACH ROW EXECUTE FUNCTION reg.keep_key_rotation();
