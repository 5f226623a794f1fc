-- 动态变更, second part: approval by township or county, requests that meet, linked household numbers, members who keep their number.

ALTER TABLE reg.change_request
    ADD COLUMN approval      text NOT NULL DEFAULT 'TOWNSHIP',
    ADD COLUMN known_changes int  NOT NULL DEFAULT 0,
    ADD COLUMN applied_no    int;
ALTER TABLE reg.change_request DROP CONSTRAINT change_request_stage_known;
ALTER TABLE reg.change_request
    ADD CONSTRAINT change_request_stage_known
        CHECK (stage IN ('PROPOSED', 'TOWNSHIP_REVIEW', 'RETURNED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    ADD CONSTRAINT change_request_approval_known CHECK (approval IN ('TOWNSHIP', 'COUNTY'));
DROP INDEX reg.change_request_open;
CREATE INDEX change_request_open ON reg.change_request (village_code, serial) WHERE stage IN ('PROPOSED', 'TOWNSHIP_REVIEW', 'RETURNED');
COMMENT ON COLUMN reg.change_request.approval IS '审批层级：TOWNSHIP 苏木乡镇，COUNTY 旗县';
COMMENT ON COLUMN reg.change_request.known_changes IS '提出时该户已确认的变更数，据此发现其间的变更';
COMMENT ON COLUMN reg.change_request.applied_no IS '确认顺序：该户第几次变更';
SELECT reg.keep_history('reg.change_request');

-- A member who goes with a part of the household keeps the number: it is unique among those who are in a household.
ALTER TABLE reg.member DROP CONSTRAINT member_no_unique;
ALTER TABLE reg.member ADD CONSTRAINT member_no_unique EXCLUDE USING btree (county_code WITH =, member_no WITH =)
    WHERE (left_on IS NULL) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE reg.household_link (
    county_code      text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    other_serial     bigint NOT NULL,
    kind             text NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    other_no         text COLLATE "C" NOT NULL,
    linked_on        date NOT NULL,
    change_no        bigint NOT NULL,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT household_link_pk PRIMARY KEY (county_code, household_serial, other_serial, kind),
    CONSTRAINT household_link_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT household_link_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT household_link_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT household_link_kind_known CHECK (kind IN ('SPLIT_FROM', 'SPLIT_INTO', 'MERGED_FROM', 'MERGED_INTO')),
    CONSTRAINT household_link_other_no_is_18_digits CHECK (other_no ~ '^[0-9]{18}$')
);
COMMENT ON TABLE reg.household_link IS '户编号关联：分户、合户双方互记';
COMMENT ON COLUMN reg.household_link.kind IS 'SPLIT_FROM 分自，SPLIT_INTO 分出，MERGED_FROM 并入本户的原户，MERGED_INTO 并入';
COMMENT ON COLUMN reg.household_link.other_no IS '关联户编号';
COMMENT ON COLUMN reg.household_link.linked_on IS '分户或合户日期';
COMMENT ON COLUMN reg.household_link.change_no IS '所依据的变更申请';
SELECT reg.guard_area('reg.household_link');
SELECT reg.keep_history('reg.household_link');
