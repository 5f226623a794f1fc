-- 职责分离 (separation of duties): what the services check is checked here once more, for every statement whoever writes it.
-- S1 the author never decides; S2 one person, one level (with the exclusion constraint of V040), objections included; S3 the level of a decision is
-- that of the role, the role is held for the place, and no step is skipped; S5 nobody decides about the own household, about a relative only with a
-- reason; S7 the auditor changes nothing. S4, S6 and S8 are constraints of the tables they are about.

-- Somebody who is registered declares it as they declare their relatives.
ALTER TABLE reg.declared_relative DROP CONSTRAINT declared_relative_kinship_known;
ALTER TABLE reg.declared_relative ADD CONSTRAINT declared_relative_kinship_known
    CHECK (kinship IN ('SELF', 'SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD', 'IN_LAW', 'OTHER_NEAR'));
GRANT SELECT (kinship) ON reg.declared_relative TO app_lookup;

CREATE FUNCTION reg.is_of_household(asked_person text, asked_county text, asked_household bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT EXISTS (SELECT FROM reg.declared_relative d JOIN reg.resident r ON r.id_index = d.id_index
                     WHERE d.person = asked_person AND d.ended_on IS NULL AND d.kinship = 'SELF'
                       AND r.county_code = asked_county AND r.household_serial = asked_household) $$;
ALTER FUNCTION reg.is_of_household(text, text, bigint) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.is_of_household(text, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.is_of_household(text, text, bigint) TO app_rw;
COMMENT ON FUNCTION reg.is_of_household(text, text, bigint) IS '本人是否该户成员（本人备案）：只答是否';

CREATE FUNCTION reg.level_of(role text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE role WHEN 'VILLAGE_CADRE' THEN 1 WHEN 'TOWNSHIP_REVIEWER' THEN 2 WHEN 'COUNTY_OFFICE' THEN 3
                    WHEN 'PREFECTURE_OFFICE' THEN 4 WHEN 'REGION_OFFICE' THEN 5 ELSE 0 END::smallint $$;
COMMENT ON FUNCTION reg.level_of(text) IS '角色的办理层级';

-- Whether the account holds the role for the place now. An account that does not exist holds nothing; only a database that nobody has set up
-- (tests, the invented people of the demonstration) lets such an account act.
CREATE FUNCTION reg.holds(asked_account text, asked_role text, place text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = reg, pg_catalog
AS $$ SELECT EXISTS (SELECT FROM reg.account_grant g
                     WHERE g.login = asked_account AND g.role = asked_role AND starts_with(place, g.jurisdiction)
                       AND g.valid_from <= reg.clock() AND (g.valid_to IS NULL OR g.valid_to > reg.clock()))
          OR NOT EXISTS (SELECT FROM reg.account a WHERE a.login = asked_account OR a.created_by = 'setup') $$;
COMMENT ON FUNCTION reg.holds(text, text, text) IS '账号此刻在该地是否持有该角色';

CREATE FUNCTION reg.keep_decisions_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    author    text;
    household bigint;
BEGIN
    IF NOT reg.holds(NEW.account, NEW.role, NEW.village_code)
       OR EXISTS (SELECT FROM reg.account a WHERE a.login = NEW.account AND a.person <> NEW.person) THEN
        RAISE EXCEPTION 'decision_role_is_held: % does not hold % at %', NEW.account, NEW.role, NEW.village_code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_role_is_held';
    END IF;
    IF NOT NEW.binds THEN
        RETURN NEW;
    END IF;
    IF NEW.from_stage IS DISTINCT FROM (SELECT d.to_stage FROM reg.decision d
            WHERE d.county_code = NEW.county_code AND d.case_serial = NEW.case_serial AND d.no < NEW.no ORDER BY d.no DESC LIMIT 1) THEN
        RAISE EXCEPTION 'decision_follows_the_last: the case does not stand at %', NEW.from_stage
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_follows_the_last';
    END IF;
    IF NEW.level = 0 THEN
        RETURN NEW;
    END IF;
    IF NEW.level <> reg.level_of(NEW.role) THEN
        RAISE EXCEPTION 'decision_level_is_the_roles: % does not decide at level %', NEW.role, NEW.level
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_level_is_the_roles';
    END IF;
    SELECT c.author_person, c.household_serial INTO author, household
    FROM reg.case_file c WHERE c.county_code = NEW.county_code AND c.serial = NEW.case_serial;
    IF NOT FOUND OR author = NEW.person THEN
        RAISE EXCEPTION 'decision_author_never_decides: % opened the case', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_author_never_decides';
    END IF;
    IF EXISTS (SELECT FROM reg.objection o JOIN reg.notice n ON n.county_code = o.county_code AND n.serial = o.notice_serial
               WHERE o.county_code = NEW.county_code AND o.case_serial = NEW.case_serial AND o.settled_by = NEW.person
                 AND reg.settling_level(n.level) <> NEW.level) THEN
        RAISE EXCEPTION 'decision_one_person_one_level: % settled an objection at another level', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_one_person_one_level';
    END IF;
    IF household IS NOT NULL AND reg.is_of_household(NEW.person, NEW.county_code, household) THEN
        RAISE EXCEPTION 'decision_not_about_oneself: % is of the household', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_not_about_oneself';
    END IF;
    IF household IS NOT NULL AND coalesce(btrim(NEW.opinion), '') = ''
       AND reg.is_declared_relative(NEW.person, NEW.county_code, household) THEN
        RAISE EXCEPTION 'decision_about_a_relative_has_reason: % has declared a relative', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_about_a_relative_has_reason';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_decisions_apart() IS '职责分离：作出决定的人、层级、环节';

-- Who settles an objection to a notice: the level above the one that posts it; the region settles its own.
CREATE FUNCTION reg.settling_level(notice_level text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE notice_level WHEN 'VILLAGE' THEN 2 WHEN 'TOWNSHIP' THEN 3 WHEN 'COUNTY' THEN 4 ELSE 5 END::smallint $$;
COMMENT ON FUNCTION reg.settling_level(text) IS '异议由哪一级处理';

CREATE FUNCTION reg.keep_settlements_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    asked     smallint;
    author    text;
    household bigint;
BEGIN
    SELECT reg.settling_level(n.level) INTO asked FROM reg.notice n WHERE n.county_code = NEW.county_code AND n.serial = NEW.notice_serial;
    SELECT c.author_person, c.household_serial INTO author, household
    FROM reg.case_file c WHERE c.county_code = NEW.county_code AND c.serial = NEW.case_serial;
    IF author = NEW.settled_by THEN
        RAISE EXCEPTION 'objection_author_never_settles: % opened the case', NEW.settled_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_author_never_settles';
    END IF;
    IF reg.level_of(coalesce(current_setting('app.role', true), '')) IS DISTINCT FROM asked THEN
        RAISE EXCEPTION 'objection_level_is_the_roles: % does not settle at level %', current_setting('app.role', true), asked
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_level_is_the_roles';
    END IF;
    IF EXISTS (SELECT FROM reg.decision d WHERE d.county_code = NEW.county_code AND d.case_serial = NEW.case_serial
               AND d.binds AND d.person = NEW.settled_by AND d.level NOT IN (0, asked)) THEN
        RAISE EXCEPTION 'objection_one_person_one_level: % decided at another level', NEW.settled_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_one_person_one_level';
    END IF;
    IF household IS NOT NULL AND reg.is_of_household(NEW.settled_by, NEW.county_code, household) THEN
        RAISE EXCEPTION 'objection_not_about_oneself: % is of the household', NEW.settled_by
            USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_not_about_oneself';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_settlements_apart() IS '职责分离：处理异议的人和层级';

CREATE TRIGGER keep_apart BEFORE INSERT ON reg.decision FOR EACH ROW EXECUTE FUNCTION reg.keep_decisions_apart();
CREATE TRIGGER keep_apart BEFORE UPDATE OF state ON reg.objection FOR EACH ROW WHEN (OLD.state = 'OPEN' AND NEW.state <> 'OPEN')
    EXECUTE FUNCTION reg.keep_settlements_apart();

-- S7 -------------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION reg.refuse_auditor() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF current_setting('app.role', true) = 'AUDITOR' THEN
        RAISE EXCEPTION 'auditor_never_writes: %', TG_RELID::regclass USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION reg.refuse_auditor() IS '审计检查人员只读';

-- The area policy, and for the tables themselves (history is written by their triggers) the auditor kept out.
CREATE OR REPLACE FUNCTION reg.guard_area(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation
                   WHERE a.attrelid = target AND a.attname = 'village_code' AND c.collname = 'C' AND a.attnotnull) THEN
        RAISE EXCEPTION 'guard_area: % needs village_code text COLLATE "C" NOT NULL', target;
    END IF;
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('DROP POLICY IF EXISTS area ON %s', target);
    EXECUTE format($policy$
        CREATE POLICY area ON %s TO app_rw
        USING      (village_code >= current_setting('app.lo', true) COLLATE "C" AND village_code <= current_setting('app.hi', true) COLLATE "C")
        WITH CHECK (village_code >= current_setting('app.lo', true) COLLATE "C" AND village_code <= current_setting('app.hi', true) COLLATE "C")
    $policy$, target);
    IF target::text NOT LIKE '%\_history' THEN
        EXECUTE format('CREATE OR REPLACE TRIGGER auditor_never_writes BEFORE INSERT OR UPDATE OR DELETE ON %s
                        FOR EACH STATEMENT EXECUTE FUNCTION reg.refuse_auditor()', target);
    END IF;
END $$;

DO $$
DECLARE target regclass;
BEGIN
    FOR target IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'reg'::regnamespace AND c.relkind IN ('r', 'p')
                  AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'area') LOOP
        PERFORM reg.guard_area(target);
    END LOOP;
END $$;

-- What an auditor asks for is a request of the auditor's own: a file, a what-if, old decisions judged again.
CREATE FUNCTION reg.auditor_may_ask(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    EXECUTE format('DROP TRIGGER auditor_never_writes ON %s', target);
END $$;
COMMENT ON FUNCTION reg.auditor_may_ask(regclass) IS '审计检查人员本人的申请';
REVOKE EXECUTE ON FUNCTION reg.auditor_may_ask(regclass) FROM PUBLIC;
SELECT reg.auditor_may_ask('reg.export_record');
SELECT reg.auditor_may_ask('reg.what_if');
SELECT reg.auditor_may_ask('reg.what_if_count');
SELECT reg.auditor_may_ask('reg.replay_run');
SELECT reg.auditor_may_ask('reg.replay_difference');
