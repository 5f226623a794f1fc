-- 到期处理须另一人放行 (S4): whoever writes the row, a list begins as proposed, is asked for and released by two persons of the county office who are signed in
-- and in office, in that order, and nothing of it is written afterwards.

CREATE FUNCTION reg.acts_as(place text, person text, account text, VARIADIC roles text[]) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = reg, pg_catalog
AS $$ SELECT coalesce(account = current_setting('app.actor', true) AND current_setting('app.role', true) = ANY (roles)
                      AND reg.holds(account, current_setting('app.role', true), place)
                      AND NOT EXISTS (SELECT FROM reg.account a WHERE a.login = $3 AND a.person <> $2), false) $$;
COMMENT ON FUNCTION reg.acts_as(text, text, text, text[]) IS '此刻登录的是否该人、该账号，并在该地持有其中一个角色';
REVOKE ALL ON FUNCTION reg.acts_as(text, text, text, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.acts_as(text, text, text, text[]) TO app_rw;

CREATE FUNCTION reg.keep_retention_run() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    years int;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT c.years INTO years FROM reg.retention_class c
        WHERE c.code = 'HOUSEHOLD' AND c.years IS NOT NULL AND reg.today() BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')
        ORDER BY c.valid_from DESC LIMIT 1;
        IF NEW.state <> 'PROPOSED' OR years IS NULL OR NEW.closed_before > reg.today() - make_interval(years => years) THEN
            RAISE EXCEPTION 'retention_run_begins_proposed: % closed before %', NEW.state, NEW.closed_before
                USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_run_begins_proposed';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('PROPOSED', 'ASKED'), ('ASKED', 'PROPOSED'), ('ASKED', 'DONE'))
       OR (OLD.county_code, OLD.serial, OLD.village_code, OLD.year, OLD.closed_before, OLD.households, OLD.proposed_at)
          IS DISTINCT FROM (NEW.county_code, NEW.serial, NEW.village_code, NEW.year, NEW.closed_before, NEW.households, NEW.proposed_at)
       OR NEW.state = 'DONE' AND (OLD.asked_by, OLD.asked_account, OLD.asked_name, OLD.asked_at)
          IS DISTINCT FROM (NEW.asked_by, NEW.asked_account, NEW.asked_name, NEW.asked_at) THEN
        RAISE EXCEPTION 'retention_run_in_order: % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_run_in_order';
    END IF;
    IF NEW.released_by = OLD.asked_by OR NEW.released_account = OLD.asked_account THEN
        RAISE EXCEPTION 'retention_run_released_by_another: %', NEW.released_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_run_released_by_another';
    END IF;
    IF NOT (CASE NEW.state
           WHEN 'ASKED' THEN reg.acts_as(NEW.village_code, NEW.asked_by, NEW.asked_account, 'COUNTY_OFFICE')
           WHEN 'DONE' THEN reg.acts_as(NEW.village_code, NEW.released_by, NEW.released_account, 'COUNTY_OFFICE')
           ELSE current_setting('app.actor', true) <> OLD.asked_account
                AND NOT EXISTS (SELECT FROM reg.account a WHERE a.login = current_setting('app.actor', true) AND a.person = OLD.asked_by)
                AND current_setting('app.role', true) = 'COUNTY_OFFICE' AND reg.holds(current_setting('app.actor', true), 'COUNTY_OFFICE', NEW.village_code) END) THEN
        RAISE EXCEPTION 'retention_run_by_whom: % as %', current_setting('app.actor', true), current_setting('app.role', true)
            USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_run_by_whom';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_retention_run() IS '到期数据清单：列出、申请、放行依次办理，申请和放行各以本人名义';
CREATE TRIGGER in_order BEFORE INSERT OR UPDATE ON reg.retention_run FOR EACH ROW EXECUTE FUNCTION reg.keep_retention_run();
REVOKE DELETE ON reg.retention_run FROM app_rw;

-- What stands on a list stands there before anybody asks, and is over only while it is released.
CREATE FUNCTION reg.keep_retention_item() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    standing text;
BEGIN
    SELECT r.state INTO standing FROM reg.retention_run r WHERE r.county_code = NEW.county_code AND r.serial = NEW.run_serial;
    IF TG_OP = 'INSERT' AND (standing IS DISTINCT FROM 'PROPOSED' OR NEW.cleared_at IS NOT NULL)
       OR TG_OP = 'UPDATE' AND ((OLD.county_code, OLD.run_serial, OLD.household_serial, OLD.household_no, OLD.closed_on)
          IS DISTINCT FROM (NEW.county_code, NEW.run_serial, NEW.household_serial, NEW.household_no, NEW.closed_on)
          OR OLD.cleared_at IS DISTINCT FROM NEW.cleared_at AND (OLD.cleared_at IS NOT NULL OR standing IS DISTINCT FROM 'ASKED'
             OR current_setting('app.role', true) IS DISTINCT FROM 'COUNTY_OFFICE')) THEN
        RAISE EXCEPTION 'retention_item_in_order: the list is %', standing
            USING ERRCODE = 'check_violation', CONSTRAINT = 'retention_item_in_order';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_retention_item() IS '到期数据清单中的户：申请之前列入，放行时办结';
CREATE TRIGGER in_order BEFORE INSERT OR UPDATE ON reg.retention_item FOR EACH ROW EXECUTE FUNCTION reg.keep_retention_item();
REVOKE DELETE ON reg.retention_item FROM app_rw;
