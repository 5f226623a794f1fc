-- 政策参数的提出与发布，以及各地的农区、牧区类型.

CREATE SEQUENCE reg.policy_proposal_serial INCREMENT BY 50;

-- A value somebody proposes for an area, and the second person's word on it. Released, it becomes a row of profile_parameter;
-- until then nothing judges by it.
CREATE TABLE reg.policy_proposal (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    profile_key      text NOT NULL,
    parameter        text NOT NULL,
    use              text,
    year             int,
    standard_type    text,
    area_type        text,
    value            text NOT NULL,
    inclusive        boolean NOT NULL,
    unit             text NOT NULL,
    document         text NOT NULL,
    article          text NOT NULL,
    source           text NOT NULL,
    confidence       text NOT NULL,
    effective_from   date NOT NULL,
    note             text NOT NULL,
    fills_gap        boolean NOT NULL,
    state            text NOT NULL,
    proposed_by      text NOT NULL,
    proposed_account text NOT NULL,
    proposed_name    text NOT NULL,
    proposed_for     text COLLATE "C" NOT NULL,
    proposed_at      timestamptz NOT NULL,
    decided_by       text,
    decided_account  text,
    decided_name     text,
    decided_at       timestamptz,
    decision_note    text,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT policy_proposal_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT policy_proposal_area_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT policy_proposal_area_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT policy_proposal_area_is_county_or_above CHECK (right(village_code, 6) = '000000'),
    CONSTRAINT policy_proposal_profile_fk FOREIGN KEY (profile_key) REFERENCES profile (key),
    CONSTRAINT policy_proposal_line_whole CHECK (
        (parameter = 'line') = (use IS NOT NULL) AND num_nulls(use, year, standard_type, area_type) IN (0, 4)),
    CONSTRAINT policy_proposal_confidence_known CHECK (confidence IN ('H', 'M', 'L')),
    CONSTRAINT policy_proposal_has_clause CHECK (length(trim(document)) > 0 AND length(trim(source)) > 0),
    CONSTRAINT policy_proposal_state_known CHECK (state IN ('PROPOSED', 'RELEASED', 'REFUSED', 'WITHDRAWN')),
    -- Whoever proposes never releases, whatever account is used; only the proposer takes back.
    CONSTRAINT policy_proposal_released_by_another CHECK (state NOT IN ('RELEASED', 'REFUSED') OR decided_by <> proposed_by),
    CONSTRAINT policy_proposal_withdrawn_by_proposer CHECK (state <> 'WITHDRAWN' OR decided_by = proposed_by),
    CONSTRAINT policy_proposal_decision_complete CHECK (
        (state = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
        AND (state <> 'REFUSED' OR length(trim(decision_note)) > 0)),
    CONSTRAINT policy_proposal_gap_has_reason CHECK (NOT fills_gap OR length(trim(note)) > 0)
);
-- Two proposals for one value would be released one over the other: the second waits for the first.
CREATE UNIQUE INDEX policy_proposal_one_open ON reg.policy_proposal
    (county_code, village_code, parameter, use, year, standard_type, area_type) NULLS NOT DISTINCT WHERE state = 'PROPOSED';
COMMENT ON TABLE reg.policy_proposal IS '政策参数提案';
COMMENT ON COLUMN reg.policy_proposal.village_code IS '适用地区代码（县级以上，12 位）';
COMMENT ON COLUMN reg.policy_proposal.effective_from IS '自何日起适用';
COMMENT ON COLUMN reg.policy_proposal.fills_gap IS '补录此前未设定的数值，可追溯适用';
COMMENT ON COLUMN reg.policy_proposal.note IS '说明';
COMMENT ON COLUMN reg.policy_proposal.proposed_for IS '提出人的辖区代码前缀';
COMMENT ON COLUMN reg.policy_proposal.decision_note IS '发布意见或不同意的理由';
SELECT reg.guard_area('reg.policy_proposal');
SELECT reg.keep_history('reg.policy_proposal');
REVOKE DELETE ON reg.policy_proposal FROM app_rw;

-- 农区、牧区: what a region is, by a document. Only added to; the latest row of a region holds, and a village without one is what its township
-- is, and so on upwards. Public like the divisions themselves: a village office must read what its county has set.
CREATE TABLE reg.region_area_type (
    id          bigint GENERATED ALWAYS AS IDENTITY,
    region_code text COLLATE "C" NOT NULL,
    area_type   text NOT NULL,
    document    text NOT NULL,
    set_account text NOT NULL,
    set_name    text NOT NULL,
    set_at      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT region_area_type_pk PRIMARY KEY (id),
    CONSTRAINT region_area_type_region_fk FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT region_area_type_known CHECK (area_type IN ('FARMING', 'PASTORAL')),
    CONSTRAINT region_area_type_has_document CHECK (length(trim(document)) > 0)
);
CREATE INDEX region_area_type_latest ON reg.region_area_type (region_code, id DESC);
COMMENT ON TABLE reg.region_area_type IS '地区类型：农区或牧区，只增不改，以最近一条为准';
COMMENT ON COLUMN reg.region_area_type.document IS '依据';
REVOKE UPDATE, DELETE ON reg.region_area_type FROM app_rw;

-- The area type of a village (or any region): its own, else that of the nearest region above; null where nobody has set one.
CREATE FUNCTION reg.area_type_of(place text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = reg, pg_catalog AS $$
    SELECT t.area_type FROM reg.region_area_type t
    WHERE t.region_code IN (place, left(place, 9) || '000', left(place, 6) || '000000', left(place, 4) || '00000000', left(place, 2) || '0000000000')
    ORDER BY length(rtrim(t.region_code, '0')) DESC, t.id DESC LIMIT 1
$$;
COMMENT ON FUNCTION reg.area_type_of(text) IS '所在地的农牧区类型：本级未设的取上级';
