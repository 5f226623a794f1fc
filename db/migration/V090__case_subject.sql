-- A case is about a household, a whole village or a whole county. A village's or county's case has no household and carries the region's own
-- twelve-digit code, zeros below its level; so the township of a village sees it, and of a county only the county and those above.

ALTER TABLE reg.case_file ALTER COLUMN household_serial DROP NOT NULL;
ALTER TABLE reg.case_file_history ALTER COLUMN household_serial DROP NOT NULL;

ALTER TABLE reg.case_file DROP CONSTRAINT case_file_kind_known;
ALTER TABLE reg.case_file
    ADD CONSTRAINT case_file_kind_known CHECK (kind IN
        ('IDENTIFICATION', 'EXIT', 'REMOVAL', 'WATCH', 'CLEARANCE', 'VILLAGE_EXIT', 'COUNTY_EXIT')),
    ADD CONSTRAINT case_file_household_by_kind CHECK ((household_serial IS NULL) = (kind IN ('VILLAGE_EXIT', 'COUNTY_EXIT'))),
    ADD CONSTRAINT case_file_region_by_kind CHECK (CASE kind
        WHEN 'COUNTY_EXIT' THEN village_code LIKE '%000000'
        ELSE village_code NOT LIKE '%000' END);

-- One running case that decides whether a household is on the register, one that decides whether it is watched; a region has one of a kind.
DROP INDEX reg.case_file_one_open_per_household;
CREATE UNIQUE INDEX case_file_one_open_per_household ON reg.case_file (county_code, household_serial)
    WHERE ended_on IS NULL AND kind IN ('IDENTIFICATION', 'EXIT', 'REMOVAL');
CREATE UNIQUE INDEX case_file_one_open_watch ON reg.case_file (county_code, household_serial)
    WHERE ended_on IS NULL AND kind IN ('WATCH', 'CLEARANCE');
CREATE UNIQUE INDEX case_file_one_open_per_region ON reg.case_file (county_code, village_code, kind)
    WHERE ended_on IS NULL AND kind IN ('VILLAGE_EXIT', 'COUNTY_EXIT');
COMMENT ON TABLE reg.case_file IS '办理事项：户的识别、退出、剔除、监测，村和县的退出';

ALTER TABLE reg.notice DROP CONSTRAINT notice_level_known;
ALTER TABLE reg.notice ADD CONSTRAINT notice_level_known CHECK (level IN ('VILLAGE', 'TOWNSHIP', 'COUNTY', 'REGION'));
