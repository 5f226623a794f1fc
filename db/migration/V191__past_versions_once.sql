-- 到期处理一次完成: a release takes all names out of a table in one statement, rewrites only the rows that hold one, and gathers the names itself; what it
-- changes in decisions is no new version of them, since the old one would keep the names.

-- As in V145, but for decisions: app_lookup may write nothing of them but facts and findings, from which names go.
CREATE OR REPLACE FUNCTION reg.stamp_version() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF current_user = 'app_lookup' AND TG_OP = 'UPDATE' AND (TG_RELID = 'reg.decision'::regclass OR reg.is_resealing()) THEN
        NEW.valid_from := OLD.valid_from;
        RETURN NEW;
    END IF;
    NEW.valid_from := CASE WHEN TG_OP = 'UPDATE' THEN greatest(reg.clock(), OLD.valid_from) ELSE reg.clock() END;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION reg.keep_old_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF current_user = 'app_lookup' AND TG_OP = 'UPDATE' AND (TG_RELID = 'reg.decision'::regclass OR reg.is_resealing()) THEN
        RETURN NULL;
    END IF;
    EXECUTE format('INSERT INTO %s (%s, valid_to, actor, cause, op)
                    SELECT %s, greatest(reg.clock(), valid_from), current_setting(''app.actor'', true),
                           nullif(current_setting(''app.cause'', true), ''''), $1 FROM old_rows',
                   TG_ARGV[0], TG_ARGV[1], TG_ARGV[1]) USING left(TG_OP, 1);
    RETURN NULL;
END $$;

-- The document with every string that is one of the names replaced; known has the names, quoted as in a document, as its keys.
CREATE FUNCTION reg.without_names(document text, known jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = reg, pg_catalog AS $$
DECLARE
    named text;
BEGIN
    FOR named IN SELECT DISTINCT m[1] FROM regexp_matches(document, '("(?:[^"\\]|\\.)*")', 'g') m WHERE known ? m[1] LOOP
        document := replace(document, named, to_json('已删除'::text)::text);
    END LOOP;
    RETURN document;
END $$;
COMMENT ON FUNCTION reg.without_names(text, jsonb) IS '到期数据：去掉文本中的姓名';
REVOKE ALL ON FUNCTION reg.without_names(text, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.without_names(text, jsonb) TO app_lookup;

DROP FUNCTION reg.clear_past_versions(text, bigint, text[]);
-- Earlier versions of rows and the facts kept with decisions are nobody's to change: this function takes the people out of them, of households that stand
-- on a released list and whose own rows are without people already. The names are those these people and households ever had here.
CREATE FUNCTION reg.clear_past_versions(county text, run bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    gone     text := '已删除';
    released bigint[];
    cases    bigint[];
    known    jsonb;
    touched  bigint := 0;
    rows     bigint;
BEGIN
    SELECT coalesce(array_agg(i.household_serial), '{}') INTO released
    FROM reg.retention_item i
    JOIN reg.retention_run r ON r.county_code = i.county_code AND r.serial = i.run_serial
    JOIN reg.household h ON h.county_code = i.county_code AND h.serial = i.household_serial
    WHERE i.county_code = county AND i.run_serial = run AND i.cleared_at IS NOT NULL AND r.state = 'DONE'
      AND r.released_by IS NOT NULL AND r.released_by <> r.asked_by AND h.closed_on <= r.closed_before AND h.head_name = gone;
    SELECT coalesce(array_agg(c.serial), '{}') INTO cases FROM reg.case_file c WHERE c.county_code = county AND c.household_serial = ANY (released);
    SELECT coalesce(jsonb_object_agg(to_json(n.name)::text, true), '{}') INTO known
    FROM (SELECT m.name FROM reg.member_history m WHERE m.county_code = county AND m.household_serial = ANY (released)
          UNION SELECT m.name_raw FROM reg.member_history m WHERE m.county_code = county AND m.household_serial = ANY (released)
          UNION SELECT h.head_name FROM reg.household_history h WHERE h.county_code = county AND h.serial = ANY (released)
          UNION SELECT c.head_name FROM reg.case_file_history c WHERE c.county_code = county AND c.household_serial = ANY (released)) n
    WHERE n.name <> '' AND n.name <> gone;
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
    UPDATE reg.notice_entry_history e SET head_name = gone WHERE e.county_code = county AND e.case_serial = ANY (cases);
    UPDATE reg.data_finding_history f SET arguments = '[]' WHERE f.county_code = county AND f.household_serial = ANY (released);
    UPDATE reg.care_entry_history e SET guardian = NULL, guardian_phone = NULL WHERE e.county_code = county AND e.household_serial = ANY (released);
    UPDATE reg.clue_history c SET name = gone, address = NULL, phone_cipher = NULL, id_cipher = NULL, id_index = NULL, story = gone
    WHERE c.county_code = county AND c.household_serial = ANY (released);
    UPDATE reg.import_outcome_history o SET head_name = NULL, changes = '[]' WHERE o.county_code = county AND o.household_serial = ANY (released);
    UPDATE reg.decision d SET facts = reg.without_names(d.facts::text, known)::jsonb, findings = reg.without_names(d.findings::text, known)::jsonb
    WHERE d.county_code = county AND d.case_serial = ANY (cases)
      AND (reg.without_names(d.facts::text, known) <> d.facts::text OR reg.without_names(d.findings::text, known) <> d.findings::text);
    GET DIAGNOSTICS rows = ROW_COUNT; touched := touched + rows;
    UPDATE reg.decision_history d SET facts = reg.without_names(d.facts::text, known)::jsonb, findings = reg.without_names(d.findings::text, known)::jsonb
    WHERE d.county_code = county AND d.case_serial = ANY (cases)
      AND (reg.without_names(d.facts::text, known) <> d.facts::text OR reg.without_names(d.findings::text, known) <> d.findings::text);
    GET DIAGNOSTICS rows = ROW_COUNT; touched := touched + rows;
    RETURN touched;
END $$;
GRANT SELECT (head_name) ON reg.household_history, reg.case_file_history TO app_lookup;
GRANT SELECT (name, name_raw) ON reg.member_history TO app_lookup;
REVOKE INSERT ON reg.decision_history FROM app_lookup;
ALTER FUNCTION reg.clear_past_versions(text, bigint) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.clear_past_versions(text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.clear_past_versions(text, bigint) TO app_rw;
COMMENT ON FUNCTION reg.clear_past_versions(text, bigint) IS '到期数据：已放行的户在历史和决定中的姓名、号码等';
