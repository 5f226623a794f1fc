-- 合户由苏木乡镇提出、旗县确认: what merges two households goes by a step table of its own (authorisation matrix, "Merge duplicates").

INSERT INTO reg.procedure_step (kind, from_stage, action, to_stage, role, level, binds) VALUES
    ('CHANGE_OF_TOWNSHIP', '', 'PROPOSE', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 0, false),
    ('CHANGE_OF_TOWNSHIP', 'TOWNSHIP_REVIEW', 'CONFIRM', 'CONFIRMED', 'COUNTY_OFFICE', 3, true),
    ('CHANGE_OF_TOWNSHIP', 'TOWNSHIP_REVIEW', 'RETURN', 'RETURNED', 'COUNTY_OFFICE', 3, true),
    ('CHANGE_OF_TOWNSHIP', 'TOWNSHIP_REVIEW', 'REFUSE', 'REFUSED', 'COUNTY_OFFICE', 3, true),
    ('CHANGE_OF_TOWNSHIP', 'TOWNSHIP_REVIEW', 'WITHDRAW', 'WITHDRAWN', 'TOWNSHIP_REVIEWER', 0, false),
    ('CHANGE_OF_TOWNSHIP', 'RETURNED', 'RESUBMIT', 'TOWNSHIP_REVIEW', 'TOWNSHIP_REVIEWER', 0, false),
    ('CHANGE_OF_TOWNSHIP', 'RETURNED', 'WITHDRAW', 'WITHDRAWN', 'TOWNSHIP_REVIEWER', 0, false);

-- As in V166, but for the kind of the table.
CREATE OR REPLACE FUNCTION reg.keep_changes_apart() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    request reg.change_request;
    before  reg.change_step;
    step    reg.procedure_step;
BEGIN
    IF NOT reg.holds(NEW.account, NEW.role, NEW.village_code)
       OR EXISTS (SELECT FROM reg.account a WHERE a.login = NEW.account AND a.person <> NEW.person) THEN
        RAISE EXCEPTION 'change_role_is_held: % does not hold % at %', NEW.account, NEW.role, NEW.village_code
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_role_is_held';
    END IF;
    SELECT * INTO before FROM reg.change_step s WHERE s.county_code = NEW.county_code AND s.change_serial = NEW.change_serial AND s.no < NEW.no
    ORDER BY s.no DESC LIMIT 1;
    SELECT * INTO request FROM reg.change_request r WHERE r.county_code = NEW.county_code AND r.serial = NEW.change_serial;
    SELECT * INTO step FROM reg.procedure_step s WHERE s.kind = CASE WHEN request.event = 'HouseholdMerges' THEN 'CHANGE_OF_TOWNSHIP' ELSE 'CHANGE' END
        AND s.from_stage = NEW.from_stage AND s.action = NEW.action AND s.role = NEW.role AND s.to_stage = NEW.to_stage;
    IF NEW.from_stage <> coalesce(before.to_stage, '') OR step.kind IS NULL OR request.serial IS NULL
       OR (NEW.action = 'CONFIRM' AND (request.approval = 'COUNTY') <> (NEW.from_stage = 'TOWNSHIP_REVIEW'))
       OR (NEW.action = 'APPROVE' AND request.approval <> 'COUNTY') THEN
        RAISE EXCEPTION 'change_step_is_a_step: no step % from % to % for %', NEW.action, NEW.from_stage, NEW.to_stage, NEW.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_step_is_a_step';
    END IF;
    IF NOT step.binds THEN
        IF NEW.person <> request.proposer_person THEN
            RAISE EXCEPTION 'change_authors_step_is_the_authors: % did not propose it', NEW.person
                USING ERRCODE = 'check_violation', CONSTRAINT = 'change_authors_step_is_the_authors';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.person = request.proposer_person OR (before.to_stage = 'TOWNSHIP_REVIEW' AND before.person = NEW.person) THEN
        RAISE EXCEPTION 'change_proposer_never_decides: % proposed or endorsed it', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_proposer_never_decides';
    END IF;
    IF reg.is_of_household(NEW.person, NEW.county_code, request.household_serial) THEN
        RAISE EXCEPTION 'change_not_about_oneself: % is of the household', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_not_about_oneself';
    END IF;
    IF coalesce(btrim(NEW.opinion), '') = '' AND reg.is_declared_relative(NEW.person, NEW.county_code, request.household_serial) THEN
        RAISE EXCEPTION 'change_about_a_relative_has_reason: % has declared a relative', NEW.person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'change_about_a_relative_has_reason';
    END IF;
    RETURN NEW;
END $$;
