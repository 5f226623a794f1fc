-- 授权须两人 (S4), 代班 (S9): who stands in for a colleague on leave gets, by an account of the own, the same role there for thirty days at most.
-- 授权须两人 (S4): a role with its area is proposed by one person and released by another. Until then nobody holds it.

CREATE TABLE reg.grant_proposal (
    serial          bigint      GENERATED ALWAYS AS IDENTITY,
    login           text        NOT NULL,
    person          text        NOT NULL,
    role            text        NOT NULL,
    jurisdiction    text COLLATE "C" NOT NULL,
    until           date,
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
    CONSTRAINT grant_proposal_pk PRIMARY KEY (serial),
    CONSTRAINT grant_proposal_account_fk FOREIGN KEY (login, person) REFERENCES reg.account (login, person),
    CONSTRAINT grant_proposal_state_known CHECK (state IN ('PROPOSED', 'RELEASED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT grant_proposal_stand_in_is_short CHECK (until BETWEEN (proposed_at AT TIME ZONE 'Asia/Shanghai')::date
        AND (proposed_at AT TIME ZONE 'Asia/Shanghai')::date + 29),
    CONSTRAINT grant_proposal_has_reason CHECK (btrim(reason) <> ''),
    -- whoever proposes never releases, and nobody has a hand in the own rights, whatever account is used
    CONSTRAINT grant_proposal_released_by_another CHECK (state NOT IN ('RELEASED', 'REFUSED') OR decided_person <> proposed_person),
    CONSTRAINT grant_proposal_withdrawn_by_proposer CHECK (state <> 'WITHDRAWN' OR decided_person = proposed_person),
    CONSTRAINT grant_proposal_not_for_oneself CHECK (person <> proposed_person AND (decided_person IS NULL OR decided_person <> person)),
    CONSTRAINT grant_proposal_decision_whole CHECK ((state = 'PROPOSED') = (decided_person IS NULL)
        AND num_nulls(decided_by, decided_person, decided_role, decided_at) IN (0, 4) AND (state <> 'REFUSED' OR btrim(note) <> '')),
    -- prefecture and region propose workers of their own area; administrators and auditors are the security administrators' matter
    CONSTRAINT grant_proposal_by_whom CHECK (proposed_role = 'SECURITY_ADMIN'
        OR (proposed_role IN ('PREFECTURE_OFFICE', 'REGION_OFFICE') AND starts_with(jurisdiction, proposed_area)
            AND role IN ('VILLAGE_CADRE', 'TOWNSHIP_REVIEWER', 'COUNTY_OFFICE', 'PREFECTURE_OFFICE', 'REGION_OFFICE'))),
    -- the audit administrator stands in only where there is no second security administrator yet, to make one
    CONSTRAINT grant_proposal_released_by_whom CHECK (state NOT IN ('RELEASED', 'REFUSED') OR decided_role = 'SECURITY_ADMIN'
        OR (decided_role = 'AUDIT_ADMIN' AND role = 'SECURITY_ADMIN'))
);
CREATE UNIQUE INDEX grant_proposal_one_open ON reg.grant_proposal (login) WHERE state = 'PROPOSED';
CREATE INDEX grant_proposal_waiting ON reg.grant_proposal (jurisdiction, serial) WHERE state = 'PROPOSED';
COMMENT ON TABLE reg.grant_proposal IS '授权提议：一人提议，另一人放行后才生效';
COMMENT ON COLUMN reg.grant_proposal.until IS '代班最后一天，最多三十天；空为长期授权';
COMMENT ON COLUMN reg.grant_proposal.proposed_area IS '提议人的辖区';
REVOKE UPDATE, DELETE ON reg.grant_proposal FROM app_rw;
GRANT UPDATE (state, decided_by, decided_person, decided_role, decided_at, note) ON reg.grant_proposal TO app_rw;

CREATE FUNCTION reg.keep_decided_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF OLD.state <> 'PROPOSED' THEN
        RAISE EXCEPTION 'grant_proposal_decided_once: % is %', OLD.serial, OLD.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'grant_proposal_decided_once';
    END IF;
    -- said by the audit administrator only while nobody else could say it
    IF NEW.state = 'RELEASED' AND NEW.decided_role = 'AUDIT_ADMIN'
       AND (SELECT count(DISTINCT g.person) FROM reg.account_grant g JOIN reg.account a ON a.login = g.login
            WHERE g.role = 'SECURITY_ADMIN' AND a.state = 'ACTIVE' AND g.person <> NEW.person
              AND g.valid_from <= reg.clock() AND (g.valid_to IS NULL OR g.valid_to > reg.clock())) > 1 THEN
        RAISE EXCEPTION 'grant_proposal_released_by_whom: there is a second security administrator'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'grant_proposal_released_by_whom';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION reg.stand_in_at_own_level() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM reg.account_grant g WHERE g.person = NEW.person AND g.login <> NEW.login AND g.role = NEW.role
                   AND g.valid_from <= reg.clock() AND (g.valid_to IS NULL OR g.valid_to > reg.clock())) THEN
        RAISE EXCEPTION 'grant_proposal_stand_in_at_own_level: % is no % elsewhere', NEW.person, NEW.role
            USING ERRCODE = 'check_violation', CONSTRAINT = 'grant_proposal_stand_in_at_own_level';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER stand_in_at_own_level BEFORE INSERT ON reg.grant_proposal FOR EACH ROW WHEN (NEW.until IS NOT NULL)
    EXECUTE FUNCTION reg.stand_in_at_own_level();

CREATE TRIGGER decided_once BEFORE UPDATE ON reg.grant_proposal FOR EACH ROW EXECUTE FUNCTION reg.keep_decided_proposal();

-- A grant rests on a proposal that was released, once. Without one stand the first three administrators of the set-up, one of each, and the log-ins
-- of a demonstration. The owner, who migrates and repairs, is not asked.
ALTER TABLE reg.account_grant ADD COLUMN proposal bigint,
    ADD CONSTRAINT account_grant_proposal_fk FOREIGN KEY (proposal) REFERENCES reg.grant_proposal (serial),
    ADD CONSTRAINT account_grant_proposal_used_once UNIQUE (proposal);
COMMENT ON COLUMN reg.account_grant.proposal IS '所依据的授权提议';
CREATE UNIQUE INDEX account_grant_set_up_once ON reg.account_grant (role) WHERE granted_by = 'setup';

CREATE FUNCTION reg.ask_for_proposal() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF pg_has_role(current_user, 'app_owner', 'MEMBER')
       OR (NEW.granted_by = 'setup' AND NEW.role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'))
       OR (NEW.granted_by = 'demo' AND NOT EXISTS (SELECT FROM reg.account WHERE created_by = 'setup')) THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT FROM reg.grant_proposal p WHERE p.serial = NEW.proposal AND p.state = 'RELEASED' AND p.login = NEW.login
                   AND p.role = NEW.role AND p.jurisdiction = NEW.jurisdiction AND p.decided_by = NEW.granted_by
                     AND NEW.valid_to IS NOT DISTINCT FROM (p.until + 1)::timestamp AT TIME ZONE 'Asia/Shanghai') THEN
        RAISE EXCEPTION 'account_grant_was_released: no second person has released % for %', NEW.role, NEW.login
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_grant_was_released';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER ask_for_proposal BEFORE INSERT ON reg.account_grant FOR EACH ROW EXECUTE FUNCTION reg.ask_for_proposal();

-- What a grant says is fixed; it only ends.
REVOKE UPDATE ON reg.account_grant FROM app_rw;
GRANT UPDATE (valid_to, ended_by) ON reg.account_grant TO app_rw;
