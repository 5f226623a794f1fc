-- 区划载入须两人 (S4, matrix ‡): a list of divisions is proposed by a region or the system administrator, released by the security administrator,
-- and applied by the system administrator. Only then does the table of divisions change.

CREATE TABLE reg.division_proposal (
    serial          bigint      GENERATED ALWAYS AS IDENTITY,
    file_name       text        NOT NULL,
    hash            text        NOT NULL,
    content         bytea,
    covers          text COLLATE "C" NOT NULL,
    edition         date        NOT NULL,
    rows            int         NOT NULL,
    added           int         NOT NULL,
    renamed         int         NOT NULL,
    ended           int         NOT NULL,
    reason          text        NOT NULL,
    proposed_by     text        NOT NULL,
    proposed_person text        NOT NULL,
    proposed_role   text        NOT NULL,
    proposed_area   text COLLATE "C" NOT NULL,
    proposed_at     timestamptz NOT NULL DEFAULT reg.clock(),
    state           text        NOT NULL DEFAULT 'PROPOSED',
    decided_by      text,
    decided_person  text,
    decided_role    text,
    decided_at      timestamptz,
    note            text,
    applied_by      text,
    applied_person  text,
    applied_at      timestamptz,
    CONSTRAINT division_proposal_pk PRIMARY KEY (serial),
    CONSTRAINT division_proposal_state_known CHECK (state IN ('PROPOSED', 'RELEASED', 'REFUSED', 'WITHDRAWN', 'APPLIED')),
    CONSTRAINT division_proposal_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT division_proposal_has_reason CHECK (length(btrim(reason)) BETWEEN 1 AND 200),
    CONSTRAINT division_proposal_by_whom CHECK (proposed_role = 'SYSTEM_ADMIN'
        OR (proposed_role = 'REGION_OFFICE' AND starts_with(covers, proposed_area))),
    CONSTRAINT division_proposal_released_by_another CHECK (state NOT IN ('RELEASED', 'REFUSED', 'APPLIED')
        OR (decided_role = 'SECURITY_ADMIN' AND decided_person <> proposed_person)),
    CONSTRAINT division_proposal_withdrawn_by_proposer CHECK (state <> 'WITHDRAWN' OR decided_person = proposed_person),
    CONSTRAINT division_proposal_decision_whole CHECK ((state = 'PROPOSED') = (decided_person IS NULL)
        AND num_nulls(decided_by, decided_person, decided_role, decided_at) IN (0, 4) AND (state <> 'REFUSED' OR btrim(note) <> '')),
    CONSTRAINT division_proposal_applied_by_another CHECK ((state = 'APPLIED') = (applied_person IS NOT NULL)
        AND num_nulls(applied_by, applied_person, applied_at) IN (0, 3) AND applied_person <> decided_person),
    CONSTRAINT division_proposal_keeps_its_list CHECK ((state IN ('PROPOSED', 'RELEASED')) = (content IS NOT NULL))
);
CREATE UNIQUE INDEX division_proposal_one_open ON reg.division_proposal (covers) WHERE state IN ('PROPOSED', 'RELEASED');
COMMENT ON TABLE reg.division_proposal IS '区划载入提议：一人提议，安全管理员放行，系统管理员载入';
COMMENT ON COLUMN reg.division_proposal.content IS '区划文件，办结后清空，只留散列值';
COMMENT ON COLUMN reg.division_proposal.covers IS '文件覆盖的区划前缀';
COMMENT ON COLUMN reg.division_proposal.edition IS '区划截止日期';
REVOKE UPDATE, DELETE ON reg.division_proposal FROM app_rw;
GRANT UPDATE (state, content, decided_by, decided_person, decided_role, decided_at, note, applied_by, applied_person, applied_at)
    ON reg.division_proposal TO app_rw;
SELECT reg.keep_from_auditor('reg.division_proposal');

-- Who proposes, decides and applies is who is signed in, in office now; what was decided is not decided anew.
CREATE FUNCTION reg.keep_division_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    account text := coalesce(current_setting('app.actor', true), '');
    role    text := coalesce(current_setting('app.role', true), '');
    person  text := CASE WHEN TG_OP = 'INSERT' THEN NEW.proposed_person WHEN NEW.state = 'APPLIED' THEN NEW.applied_person ELSE NEW.decided_person END;
    needed  text := CASE WHEN TG_OP = 'INSERT' THEN NEW.proposed_role WHEN NEW.state = 'APPLIED' THEN 'SYSTEM_ADMIN' ELSE NEW.decided_role END;
BEGIN
    IF role IS DISTINCT FROM needed OR NOT reg.is_administrator(account, person, role) THEN
        RAISE EXCEPTION 'division_proposal_by_whom: % as % for %', account, role, person
            USING ERRCODE = 'check_violation', CONSTRAINT = 'division_proposal_by_whom';
    END IF;
    IF TG_OP = 'INSERT' AND NEW.state <> 'PROPOSED'
       OR TG_OP = 'UPDATE' AND (OLD.state, NEW.state) NOT IN (('PROPOSED', 'RELEASED'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'WITHDRAWN'),
                                                              ('RELEASED', 'REFUSED'), ('RELEASED', 'APPLIED'))
       OR TG_OP = 'UPDATE' AND NEW.content IS NOT NULL AND NEW.content IS DISTINCT FROM OLD.content
       OR TG_OP = 'UPDATE' AND NEW.state = 'APPLIED' AND (OLD.decided_by, OLD.decided_person, OLD.decided_role, OLD.decided_at)
          IS DISTINCT FROM (NEW.decided_by, NEW.decided_person, NEW.decided_role, NEW.decided_at) THEN
        RAISE EXCEPTION 'division_proposal_in_order: %', NEW.serial USING ERRCODE = 'check_violation', CONSTRAINT = 'division_proposal_in_order';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.keep_division_proposal() IS '区划载入：提议、放行、载入各以本人名义，依次办理';
CREATE TRIGGER in_order BEFORE INSERT OR UPDATE ON reg.division_proposal FOR EACH ROW EXECUTE FUNCTION reg.keep_division_proposal();

-- The lists the application brings along; they are loaded at the start, when nobody is signed in.
CREATE TABLE reg.shipped_divisions (
    hash text NOT NULL,
    name text NOT NULL,
    CONSTRAINT shipped_divisions_pk PRIMARY KEY (hash)
);
REVOKE INSERT, UPDATE, DELETE ON reg.shipped_divisions FROM app_rw;
COMMENT ON TABLE reg.shipped_divisions IS '程序附带的区划文件（散列值）';
SELECT reg.keep_from_auditor('reg.shipped_divisions');
INSERT INTO reg.shipped_divisions (hash, name) VALUES
    ('dbc1be0721eb5d913a5a5eb4a4b4ae3d1e2416a08f30760e72b626200e7652e8', 'divisions/inner-mongolia-15.csv.gz'),
    ('cdc8ae3e36de8806b2a0aaabeb0593a7d7a156e7dcc21c7d5ff938d1a0bbf967', 'divisions/gansu-62.csv.gz'),
    ('d4727a900f66e1f484a448cde5c641c32d83ab1e2c885815788c801ef3b21473', 'divisions/taizhou-3212.csv.gz');

-- The table of divisions changes by such a list only. app.divisions says which one is being taken.
CREATE FUNCTION reg.ask_for_released_list() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    list text := coalesce(current_setting('app.divisions', true), '');
    role text := coalesce(current_setting('app.role', true), '');
BEGIN
    IF pg_has_role(current_user, 'app_owner', 'MEMBER')
       OR (role = '' AND EXISTS (SELECT FROM reg.shipped_divisions s WHERE s.hash = list))
       OR (role = 'SYSTEM_ADMIN' AND EXISTS (SELECT FROM reg.division_proposal p WHERE p.hash = list AND p.state = 'RELEASED')) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'region_list_was_released: no second person has released a list of divisions'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'region_list_was_released';
END $$;
COMMENT ON FUNCTION reg.ask_for_released_list() IS '行政区划只按已放行的文件更新';
CREATE TRIGGER ask_for_list BEFORE INSERT OR UPDATE ON reg.region FOR EACH STATEMENT EXECUTE FUNCTION reg.ask_for_released_list();
-- Codes end, they are never deleted.
REVOKE DELETE ON reg.region FROM app_rw;
