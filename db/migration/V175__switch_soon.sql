-- The blind index at millions of people: the new indexes are worked out a stretch of blocks at a time, what was written since in one look, and the
-- switch itself reads every table once to count and once to write.

-- Two new indexes are never the same, as two old ones are not.
ALTER TABLE reg.index_stage DROP CONSTRAINT index_stage_new_once;
GRANT TRUNCATE ON reg.index_stage TO app_lookup;

-- Blind indexes in some blocks of a table of which the new one is not known yet.
CREATE FUNCTION reg.unstaged_indexes(tab text, col text, first_block bigint, next_block bigint) RETURNS SETOF bytea
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
BEGIN
    PERFORM FROM reg.sealed_column s WHERE s.table_name = tab AND s.column_name = col AND s.is_index;
    IF NOT FOUND OR NOT EXISTS (SELECT FROM reg.key_rotation WHERE state = 'RUNNING') THEN
        RAISE EXCEPTION 'no change of keys is running for %.%', tab, col USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY EXECUTE format('SELECT t.%I FROM reg.%I t WHERE t.ctid >= $1::tid AND t.ctid < $2::tid AND t.%I IS NOT NULL
            AND NOT EXISTS (SELECT FROM reg.index_stage s WHERE s.old_index = t.%I)', col, tab, col, col)
        USING format('(%s,0)', first_block), format('(%s,0)', next_block);
END $$;

-- The same of all tables; meant for the few that were written since their blocks were gone through. One may come twice.
CREATE OR REPLACE FUNCTION reg.unstaged_indexes(at_most int) RETURNS SETOF bytea
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp SET work_mem = '256MB' AS $$
DECLARE
    query text;
BEGIN
    IF NOT EXISTS (SELECT FROM reg.key_rotation WHERE state = 'RUNNING') THEN
        RAISE EXCEPTION 'no change of keys is running' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT string_agg(format('SELECT t.%I AS value FROM reg.%I t WHERE t.%I IS NOT NULL AND NOT EXISTS (SELECT FROM reg.index_stage s WHERE s.old_index = t.%I)',
                             column_name, table_name, column_name, column_name), ' UNION ALL ') INTO query
    FROM reg.sealed_column WHERE is_index;
    RETURN QUERY EXECUTE 'SELECT value FROM (' || query || ') v LIMIT $1' USING at_most;
END $$;

CREATE OR REPLACE FUNCTION reg.switch_indexes() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp SET work_mem = '256MB' AS $$
DECLARE
    c       record;
    there   bigint;
    changed bigint;
    total   bigint := 0;
BEGIN
    PERFORM set_config('app.resealing', 'on', true);
    IF NOT reg.is_resealing() THEN
        RAISE EXCEPTION 'no change of keys is running' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR c IN SELECT table_name, column_name FROM reg.sealed_column WHERE is_index LOOP
        EXECUTE format('SELECT count(%I) FROM reg.%I', c.column_name, c.table_name) INTO there;
        EXECUTE format('UPDATE reg.%I t SET %I = s.new_index FROM reg.index_stage s WHERE t.%I = s.old_index',
                       c.table_name, c.column_name, c.column_name);
        GET DIAGNOSTICS changed = ROW_COUNT;
        IF changed <> there THEN
            RAISE EXCEPTION 'the new index of a value in %.% is not known', c.table_name, c.column_name;
        END IF;
        total := total + changed;
    END LOOP;
    TRUNCATE reg.index_stage;
    PERFORM set_config('app.resealing', '', true);
    RETURN total;
END $$;

ALTER FUNCTION reg.unstaged_indexes(text, text, bigint, bigint) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.unstaged_indexes(text, text, bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.unstaged_indexes(text, text, bigint, bigint) TO app_rw;

-- A change of data keys reaches the seeds of second factors too. One that is shown and not confirmed has stood in its session only since V142.
ALTER TABLE reg.second_factor DROP COLUMN pending;
ALTER TABLE reg.second_factor ADD CONSTRAINT second_factor_holds_one CHECK (cipher IS NOT NULL);

-- What does not open cannot be sealed anew; everything else is.
ALTER TABLE reg.key_rotation ADD COLUMN unopened bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN reg.key_rotation.unopened IS '打不开、仍在旧密钥下的密文数（已报警）';
