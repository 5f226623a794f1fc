-- 保存期限 (C30, PIPL 19, 47): how long the rows of each table are kept, as data; once a year the registry lists the households of a county that are past
-- their time, one person of the county asks for it, another releases it, and only then the names, numbers and addresses of those people go.

CREATE TABLE reg.retention_class (
    code       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    years      int,
    counted    text NOT NULL,
    then_what  text NOT NULL,
    reason     text NOT NULL,
    example    boolean NOT NULL,
    CONSTRAINT retention_class_pk PRIMARY KEY (code, valid_from),
    CONSTRAINT retention_class_then_known CHECK (then_what IN ('ANONYMOUS', 'KEPT', 'DELETED')),
    CONSTRAINT retention_class_kept_has_no_end CHECK ((then_what = 'KEPT') = (years IS NULL)),
    CONSTRAINT retention_class_life_in_order CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE reg.retention_class IS '保存期限类别：年数、起算、到期处理、理由；改变时加新行，旧行写截止日';
COMMENT ON COLUMN reg.retention_class.years IS '年数；空为长期保存';
COMMENT ON COLUMN reg.retention_class.example IS '示例值，非政策规定';
REVOKE INSERT, UPDATE, DELETE ON reg.retention_class FROM app_rw;
SELECT reg.keep_from_auditor('reg.retention_class');
INSERT INTO reg.retention_class VALUES
    ('HOUSEHOLD', '2013-01-01', NULL, 10, '本户注销之日', 'ANONYMOUS', '超过保存期限、不再办理的户，姓名、号码、住址等无法识别到人；年度数据留作统计', true),
    ('CASE', '2013-01-01', NULL, NULL, '—', 'KEPT', '办理和决定的依据，属于扶贫档案，长期保存；其中的姓名随户一并处理', true),
    ('WORK', '2013-01-01', NULL, NULL, '—', 'KEPT', '村、旗县、年度的工作记录，不针对个人', true),
    ('STAFF', '2013-01-01', NULL, NULL, '—', 'KEPT', '干部的帮扶和经办记录，属于职务行为', true),
    ('FILES', '2013-01-01', NULL, NULL, '—', 'KEPT', '导入、导出、名单的经过，用于追溯来源', true),
    ('REQUEST', '2013-01-01', NULL, NULL, '—', 'KEPT', '个人行使权利和处理到期数据的记录，用于证明已经办理', true);

CREATE TABLE reg.retention_table (
    table_name text NOT NULL,
    class      text NOT NULL,
    CONSTRAINT retention_table_pk PRIMARY KEY (table_name)
);
COMMENT ON TABLE reg.retention_table IS '各表的保存期限类别；历史表与本表同类';
REVOKE INSERT, UPDATE, DELETE ON reg.retention_table FROM app_rw;
SELECT reg.keep_from_auditor('reg.retention_table');
INSERT INTO reg.retention_table SELECT unnest(string_to_array(names, ' ')), class FROM (VALUES
    ('HOUSEHOLD', 'household household_number household_link household_transfer household_arrival household_submission household_draft member resident annual_record annual_income annual_member data_finding care_entry care_event clue'),
    ('CASE', 'case_file decision evidence appraisal appraisal_vote notice notice_entry objection red_line_hit verification exit_check signature announcement change_request change_step watch watch_assessment clearance_assessment recheck_verdict special_visit suspicion'),
    ('WORK', 'village_record village_exit village_exit_item county_exit county_assessment recheck_run recheck_tally yearly_round round_village round_reminder year_end year_end_figure year_end_ledger what_if what_if_count policy_proposal region_area_type replay_run replay_difference'),
    ('STAFF', 'support_officer pairing measure declared_relative'),
    ('FILES', 'import_batch import_outcome import_finding export_record death_file death_record'),
    ('REQUEST', 'subject_request retention_run retention_item')) AS kept(class, names);

CREATE SEQUENCE reg.retention_run_serial INCREMENT BY 50;

CREATE TABLE reg.retention_run (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    year             int NOT NULL,
    closed_before    date NOT NULL,
    households       int NOT NULL,
    state            text NOT NULL DEFAULT 'PROPOSED',
    proposed_at      timestamptz NOT NULL DEFAULT reg.clock(),
    asked_by         text,
    asked_account    text,
    asked_name       text,
    asked_at         timestamptz,
    released_by      text,
    released_account text,
    released_name    text,
    released_at      timestamptz,
    note             text,
    cleared          int,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT retention_run_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT retention_run_once_a_year UNIQUE (county_code, year),
    CONSTRAINT retention_run_county_form CHECK (village_code ~ '^[0-9]{6}0{6}$'),
    CONSTRAINT retention_run_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT retention_run_state_known CHECK (state IN ('PROPOSED', 'ASKED', 'DONE')),
    CONSTRAINT retention_run_asked_whole CHECK (num_nulls(asked_by, asked_account, asked_name, asked_at) IN (0, 4)
        AND (state = 'PROPOSED') = (asked_by IS NULL)),
    -- S4: who asks never releases, under any account
    CONSTRAINT retention_run_released_by_another CHECK (released_by <> asked_by AND released_account <> asked_account),
    CONSTRAINT retention_run_done_is_released CHECK ((state = 'DONE') = (num_nulls(released_by, released_account, released_name, released_at, cleared) = 0)
        AND num_nulls(released_by, released_account, released_name, released_at, cleared) IN (0, 5))
);
COMMENT ON TABLE reg.retention_run IS '到期数据清单：每旗县每年一份，一人申请，另一人放行后处理';
COMMENT ON COLUMN reg.retention_run.closed_before IS '此日及以前注销的户';
SELECT reg.guard_area('reg.retention_run');
SELECT reg.keep_history('reg.retention_run');

CREATE TABLE reg.retention_item (
    county_code      text COLLATE "C" NOT NULL,
    run_serial       bigint NOT NULL,
    household_serial bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_no     text COLLATE "C" NOT NULL,
    closed_on        date NOT NULL,
    cleared_at       timestamptz,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT retention_item_pk PRIMARY KEY (county_code, run_serial, household_serial),
    CONSTRAINT retention_item_village_form CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT retention_item_county_of_village CHECK (left(village_code, 6) = county_code),
    CONSTRAINT retention_item_run_fk FOREIGN KEY (county_code, run_serial) REFERENCES reg.retention_run (county_code, serial)
);
CREATE INDEX retention_item_village ON reg.retention_item (village_code, household_serial);
COMMENT ON TABLE reg.retention_item IS '到期数据清单中的户';
SELECT reg.guard_area('reg.retention_item');
SELECT reg.keep_history('reg.retention_item');

-- Earlier versions of rows and the facts kept with decisions are nobody's to change: this function takes the people out of them, of households that stand
-- on a released list and whose own rows are without people already.
CREATE FUNCTION reg.clear_past_versions(county text, run bigint, names text[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    gone     text := '已删除';
    released bigint[];
    named    text;
    touched  bigint := 0;
    rows     bigint;
BEGIN
    SELECT array_agg(i.household_serial) INTO released
    FROM reg.retention_item i
    JOIN reg.retention_run r ON r.county_code = i.county_code AND r.serial = i.run_serial
    JOIN reg.household h ON h.county_code = i.county_code AND h.serial = i.household_serial
    WHERE i.county_code = county AND i.run_serial = run AND i.cleared_at IS NOT NULL AND r.state = 'DONE'
      AND r.released_by IS NOT NULL AND r.released_by <> r.asked_by AND h.closed_on <= r.closed_before AND h.head_name = gone;
    UPDATE reg.household_history h SET head_name = gone, head_initials = '', national_no = NULL, address = NULL, phone = NULL, bank_name = NULL,
        account_cipher = NULL, account_index = NULL, cause_note = NULL
    WHERE h.county_code = county AND h.serial = ANY (released);
    GET DIAGNOSTICS rows = ROW_COUNT; touched := touched + rows;
    UPDATE reg.member_history m SET name = gone, name_raw = NULL, initials = '', national_no = NULL, birth_date = NULL, id_kind = NULL, id_cipher = NULL,
        id_index = NULL, id_region = NULL, phone = NULL
    WHERE m.county_code = county AND m.household_serial = ANY (released);
    GET DIAGNOSTICS rows = ROW_COUNT; touched := touched + rows;
    UPDATE reg.case_file_history c SET head_name = gone WHERE c.county_code = county AND c.household_serial = ANY (released);
    GET DIAGNOSTICS rows = ROW_COUNT; touched := touched + rows;
    UPDATE reg.change_request_history c SET head_name = gone, note = NULL WHERE c.county_code = county AND c.household_serial = ANY (released);
    GET DIAGNOSTICS rows = ROW_COUNT; touched := touched + rows;
    UPDATE reg.notice_entry_history e SET head_name = gone
    WHERE e.county_code = county AND e.case_serial IN (SELECT c.serial FROM reg.case_file c WHERE c.county_code = county AND c.household_serial = ANY (released));
    UPDATE reg.data_finding_history f SET arguments = '[]' WHERE f.county_code = county AND f.household_serial = ANY (released);
    UPDATE reg.care_entry_history e SET guardian = NULL, guardian_phone = NULL WHERE e.county_code = county AND e.household_serial = ANY (released);
    UPDATE reg.clue_history c SET name = gone, address = NULL, phone_cipher = NULL, id_cipher = NULL, id_index = NULL, story = gone
    WHERE c.county_code = county AND c.household_serial = ANY (released);
    UPDATE reg.import_outcome_history o SET head_name = NULL, changes = '[]' WHERE o.county_code = county AND o.household_serial = ANY (released);
    FOREACH named IN ARRAY names LOOP
        UPDATE reg.decision d SET facts = replace(d.facts::text, to_json(named)::text, to_json(gone)::text)::jsonb,
                                  findings = replace(d.findings::text, to_json(named)::text, to_json(gone)::text)::jsonb
        WHERE d.county_code = county
          AND d.case_serial IN (SELECT c.serial FROM reg.case_file c WHERE c.county_code = county AND c.household_serial = ANY (released));
        GET DIAGNOSTICS rows = ROW_COUNT; touched := touched + rows;
        UPDATE reg.decision_history d SET facts = replace(d.facts::text, to_json(named)::text, to_json(gone)::text)::jsonb,
                                          findings = replace(d.findings::text, to_json(named)::text, to_json(gone)::text)::jsonb
        WHERE d.county_code = county
          AND d.case_serial IN (SELECT c.serial FROM reg.case_file c WHERE c.county_code = county AND c.household_serial = ANY (released));
    END LOOP;
    RETURN touched;
END $$;
GRANT SELECT (county_code, serial, head_name, closed_on) ON reg.household TO app_lookup;
GRANT SELECT (county_code, serial, state, released_by, asked_by, closed_before) ON reg.retention_run TO app_lookup;
GRANT SELECT (county_code, run_serial, household_serial, cleared_at) ON reg.retention_item TO app_lookup;
GRANT SELECT (county_code, serial), UPDATE (head_name, head_initials, national_no, address, phone, bank_name, account_cipher, account_index, cause_note)
    ON reg.household_history TO app_lookup;
GRANT SELECT (county_code, household_serial), UPDATE (name, name_raw, initials, national_no, birth_date, id_kind, id_cipher, id_index, id_region, phone)
    ON reg.member_history TO app_lookup;
GRANT SELECT (county_code, household_serial), UPDATE (head_name) ON reg.case_file_history TO app_lookup;
GRANT SELECT (county_code, household_serial), UPDATE (head_name, note) ON reg.change_request_history TO app_lookup;
GRANT SELECT (county_code, case_serial), UPDATE (head_name) ON reg.notice_entry_history TO app_lookup;
GRANT SELECT (county_code, household_serial), UPDATE (arguments) ON reg.data_finding_history TO app_lookup;
GRANT SELECT (county_code, household_serial), UPDATE (guardian, guardian_phone) ON reg.care_entry_history TO app_lookup;
GRANT SELECT (county_code, household_serial), UPDATE (name, address, phone_cipher, id_cipher, id_index, story) ON reg.clue_history TO app_lookup;
GRANT SELECT (county_code, household_serial), UPDATE (head_name, changes) ON reg.import_outcome_history TO app_lookup;
GRANT SELECT (county_code, serial, household_serial) ON reg.case_file TO app_lookup;
-- the trigger that keeps earlier versions reads whole rows
GRANT SELECT, UPDATE (facts, findings) ON reg.decision TO app_lookup;
GRANT SELECT (county_code, case_serial, facts, findings), UPDATE (facts, findings), INSERT ON reg.decision_history TO app_lookup;
ALTER FUNCTION reg.clear_past_versions(text, bigint, text[]) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.clear_past_versions(text, bigint, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.clear_past_versions(text, bigint, text[]) TO app_rw;
COMMENT ON FUNCTION reg.clear_past_versions(text, bigint, text[]) IS '到期数据：已放行的户在历史和决定中的姓名、号码等';
