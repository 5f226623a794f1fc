-- Keys of the vault (密钥). The master key and the index keys lie in a file outside the database; here are the data keys, sealed by the master
-- key, and fingerprints. Nothing here opens anything without the file.

CREATE TABLE reg.master_key (
    id          int         NOT NULL,
    algorithm   text        NOT NULL,
    fingerprint bytea       NOT NULL,
    state       text        NOT NULL DEFAULT 'CURRENT',
    noted_at    timestamptz NOT NULL DEFAULT reg.clock(),
    retired_at  timestamptz,
    CONSTRAINT master_key_pk PRIMARY KEY (id),
    CONSTRAINT master_key_algorithm_known CHECK (algorithm IN ('AES', 'SM4')),
    CONSTRAINT master_key_state_known CHECK (state IN ('CURRENT', 'RETIRED')),
    CONSTRAINT master_key_retired_has_day CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
);
CREATE UNIQUE INDEX master_key_one_current ON reg.master_key (state) WHERE state = 'CURRENT';
REVOKE DELETE ON reg.master_key FROM app_rw;
COMMENT ON TABLE reg.master_key IS '主密钥的指纹（主密钥本身只在密钥文件中）';

CREATE TABLE reg.data_key (
    id          int         GENERATED ALWAYS AS IDENTITY,
    county_code text COLLATE "C" NOT NULL,
    generation  int         NOT NULL,
    algorithm   text        NOT NULL,
    master_key  int         NOT NULL,
    sealed      bytea       NOT NULL,
    state       text        NOT NULL DEFAULT 'CURRENT',
    made_at     timestamptz NOT NULL DEFAULT reg.clock(),
    retired_at  timestamptz,
    CONSTRAINT data_key_pk PRIMARY KEY (id),
    CONSTRAINT data_key_generation_once UNIQUE (county_code, generation),
    CONSTRAINT data_key_master FOREIGN KEY (master_key) REFERENCES reg.master_key (id),
    CONSTRAINT data_key_county_form CHECK (county_code ~ '^[0-9]{6}$'),
    CONSTRAINT data_key_algorithm_known CHECK (algorithm IN ('AES', 'SM4')),
    CONSTRAINT data_key_state_known CHECK (state IN ('CURRENT', 'RETIRED')),
    CONSTRAINT data_key_retired_has_day CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
);
CREATE UNIQUE INDEX data_key_one_current ON reg.data_key (county_code) WHERE state = 'CURRENT';
REVOKE DELETE ON reg.data_key FROM app_rw;
COMMENT ON TABLE reg.data_key IS '数据密钥（每个旗县一把，由主密钥封存；换代后旧的仍保留）';
COMMENT ON COLUMN reg.data_key.sealed IS '由主密钥封存的数据密钥';
COMMENT ON COLUMN reg.data_key.county_code IS '旗县代码；000000 为会话等不属于旗县的内容';

CREATE TABLE reg.index_key (
    generation  int         NOT NULL,
    algorithm   text        NOT NULL,
    fingerprint bytea       NOT NULL,
    state       text        NOT NULL DEFAULT 'CURRENT',
    noted_at    timestamptz NOT NULL DEFAULT reg.clock(),
    retired_at  timestamptz,
    CONSTRAINT index_key_pk PRIMARY KEY (generation),
    CONSTRAINT index_key_algorithm_known CHECK (algorithm IN ('AES', 'SM4')),
    CONSTRAINT index_key_state_known CHECK (state IN ('CURRENT', 'RETIRED')),
    CONSTRAINT index_key_retired_has_day CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
);
CREATE UNIQUE INDEX index_key_one_current ON reg.index_key (state) WHERE state = 'CURRENT';
REVOKE DELETE ON reg.index_key FROM app_rw;
COMMENT ON TABLE reg.index_key IS '盲索引密钥的代次和指纹（密钥本身只在密钥文件中）';

-- Changing keys takes two of the three administrators: one asks, another confirms.
CREATE TABLE reg.key_rotation (
    id                bigint      GENERATED ALWAYS AS IDENTITY,
    kind              text        NOT NULL,
    state             text        NOT NULL DEFAULT 'ASKED',
    reason            text        NOT NULL,
    asked_person      text        NOT NULL,
    asked_name        text        NOT NULL,
    asked_role        text        NOT NULL,
    asked_at          timestamptz NOT NULL,
    confirmed_person  text,
    confirmed_name    text,
    confirmed_role    text,
    confirmed_at      timestamptz,
    job               bigint,
    prepared_at       timestamptz,
    stop_asked        boolean     NOT NULL DEFAULT false,
    done              bigint      NOT NULL DEFAULT 0,
    ended_at          timestamptz,
    CONSTRAINT key_rotation_pk PRIMARY KEY (id),
    CONSTRAINT key_rotation_kind_known CHECK (kind IN ('MASTER', 'DATA', 'INDEX')),
    CONSTRAINT key_rotation_state_known CHECK (state IN ('ASKED', 'RUNNING', 'STOPPED', 'DONE', 'WITHDRAWN')),
    CONSTRAINT key_rotation_has_reason CHECK (length(btrim(reason)) BETWEEN 1 AND 200),
    CONSTRAINT key_rotation_two_people CHECK (confirmed_person <> asked_person),
    CONSTRAINT key_rotation_confirmed_before_it_runs CHECK (state IN ('ASKED', 'WITHDRAWN') OR confirmed_person IS NOT NULL),
    CONSTRAINT key_rotation_confirmed_whole CHECK ((confirmed_person IS NULL) = (confirmed_at IS NULL)),
    CONSTRAINT key_rotation_by_administrators CHECK (asked_role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN')
        AND (confirmed_role IS NULL OR confirmed_role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN')))
);
-- One at a time: two would undo each other's work.
CREATE UNIQUE INDEX key_rotation_one_open ON reg.key_rotation ((true)) WHERE state IN ('ASKED', 'RUNNING', 'STOPPED');
REVOKE DELETE ON reg.key_rotation FROM app_rw;
GRANT SELECT (state) ON reg.key_rotation TO app_lookup;
COMMENT ON TABLE reg.key_rotation IS '密钥更换：一人申请，另一人确认';
COMMENT ON COLUMN reg.key_rotation.kind IS 'MASTER 主密钥，DATA 数据密钥，INDEX 盲索引密钥';
COMMENT ON COLUMN reg.key_rotation.state IS 'ASKED 待确认，RUNNING 进行中，STOPPED 已暂停，DONE 已完成，WITHDRAWN 已撤回';

-- Old and new blind index of every value while the index key is changed: the second index column, kept beside the tables.
CREATE TABLE reg.index_stage (
    old_index bytea NOT NULL,
    new_index bytea NOT NULL,
    CONSTRAINT index_stage_pk PRIMARY KEY (old_index),
    CONSTRAINT index_stage_new_once UNIQUE (new_index)
);
COMMENT ON TABLE reg.index_stage IS '更换盲索引密钥期间新旧盲索引的对照，完成后清空';
GRANT SELECT, DELETE ON reg.index_stage TO app_lookup;

-- Where sealed values and blind indexes stand; the catalogue test compares it with the columns there are.
CREATE TABLE reg.sealed_column (
    table_name    text COLLATE "C" NOT NULL,
    column_name   text COLLATE "C" NOT NULL,
    serial_column text,
    no_column     text,
    place_table   text,
    place_column  text,
    is_index      boolean NOT NULL,
    CONSTRAINT sealed_column_pk PRIMARY KEY (table_name, column_name),
    CONSTRAINT sealed_column_has_its_place CHECK (is_index OR (serial_column IS NOT NULL AND place_table IS NOT NULL AND place_column IS NOT NULL))
);
REVOKE INSERT, UPDATE, DELETE ON reg.sealed_column FROM app_rw;
GRANT SELECT ON reg.sealed_column, reg.data_key TO app_lookup;
COMMENT ON TABLE reg.sealed_column IS '加密列和盲索引列清单（密钥更换按它逐列进行）';

-- Registers a sealed column of a table and of its history, and lets key changes reach it.
CREATE FUNCTION reg.register_sealed(target text, cipher text, serial text, no text, place text) RETURNS void LANGUAGE plpgsql
SET search_path = reg, pg_catalog AS $$
DECLARE
    version text;
BEGIN
    FOREACH version IN ARRAY ARRAY[target, target || '_history'] LOOP
        IF to_regclass('reg.' || quote_ident(version)) IS NOT NULL THEN
            INSERT INTO reg.sealed_column VALUES (version, cipher, serial, no, target, place, false);
            EXECUTE format('GRANT SELECT, UPDATE (%I) ON reg.%I TO app_lookup', cipher, version);
        END IF;
    END LOOP;
END $$;

-- Registers a column of blind indexes of a table and of its history.
CREATE FUNCTION reg.register_index(target text, indexed text) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    version text;
BEGIN
    FOREACH version IN ARRAY ARRAY[target, target || '_history'] LOOP
        IF to_regclass('reg.' || quote_ident(version)) IS NOT NULL THEN
            INSERT INTO reg.sealed_column VALUES (version, indexed, NULL, NULL, NULL, NULL, true);
            EXECUTE format('GRANT SELECT, UPDATE (%I) ON reg.%I TO app_lookup', indexed, version);
        END IF;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION reg.register_sealed(text, text, text, text, text), reg.register_index(text, text) FROM PUBLIC;

SELECT reg.register_sealed('member', 'id_cipher', 'household_serial', 'no', 'id_no');
SELECT reg.register_sealed('household', 'account_cipher', 'serial', NULL, 'account');
SELECT reg.register_sealed('support_officer', 'id_cipher', 'serial', NULL, 'id_no');
SELECT reg.register_sealed('declared_relative', 'id_cipher', 'serial', NULL, 'id_no');
SELECT reg.register_sealed('clue', 'id_cipher', 'serial', NULL, 'id_no');
SELECT reg.register_sealed('clue', 'phone_cipher', 'serial', NULL, 'phone');
SELECT reg.register_sealed('change_request', 'payload_cipher', 'serial', NULL, 'payload');
SELECT reg.register_sealed('household_draft', 'payload_cipher', 'serial', NULL, 'content');
SELECT reg.register_sealed('household_arrival', 'payload_cipher', 'serial', NULL, 'payload');
SELECT reg.register_sealed('export_record', 'file_key_cipher', 'serial', NULL, 'file_key');

SELECT reg.register_index('member', 'id_index');
SELECT reg.register_index('household', 'account_index');
SELECT reg.register_index('resident', 'id_index');
SELECT reg.register_index('support_officer', 'id_index');
SELECT reg.register_index('declared_relative', 'id_index');
SELECT reg.register_index('clue', 'id_index');
SELECT reg.register_index('death_record', 'id_index');

-- Sealing a value anew changes nothing that it says: no new version, no history. Only the functions below, which belong to app_lookup, while a
-- change of keys that two people have asked for is running.
CREATE FUNCTION reg.is_resealing() RETURNS boolean LANGUAGE sql STABLE SET search_path = reg, pg_catalog AS $$
    SELECT current_user = 'app_lookup' AND coalesce(current_setting('app.resealing', true), '') = 'on'
       AND EXISTS (SELECT FROM reg.key_rotation WHERE state = 'RUNNING')
$$;

CREATE OR REPLACE FUNCTION reg.stamp_version() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF current_user = 'app_lookup' AND TG_OP = 'UPDATE' AND reg.is_resealing() THEN
        NEW.valid_from := OLD.valid_from;
        RETURN NEW;
    END IF;
    NEW.valid_from := CASE WHEN TG_OP = 'UPDATE' THEN greatest(reg.clock(), OLD.valid_from) ELSE reg.clock() END;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION reg.keep_old_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF current_user = 'app_lookup' AND TG_OP = 'UPDATE' AND reg.is_resealing() THEN
        RETURN NULL;
    END IF;
    EXECUTE format('INSERT INTO %s (%s, valid_to, actor, cause, op)
                    SELECT %s, greatest(reg.clock(), valid_from), current_setting(''app.actor'', true),
                           nullif(current_setting(''app.cause'', true), ''''), $1 FROM old_rows',
                   TG_ARGV[0], TG_ARGV[1], TG_ARGV[1]) USING left(TG_OP, 1);
    RETURN NULL;
END $$;

-- The first six bytes of what a data key has sealed: format 2, algorithm, number of the key.
CREATE FUNCTION reg.seal_header(algorithm text, id int) RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS
$$ SELECT '\x02'::bytea || CASE algorithm WHEN 'AES' THEN '\x01'::bytea ELSE '\x02'::bytea END || int4send(id) $$;

-- How many values are sealed under which key; key 0 is the one of the time before there were data keys.
CREATE FUNCTION reg.sealed_counts() RETURNS TABLE (key int, sealed bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    query text;
BEGIN
    SELECT string_agg(format('SELECT substring(%I from 1 for 6) AS header FROM reg.%I WHERE %I IS NOT NULL', column_name, table_name, column_name),
                      ' UNION ALL ') INTO query
    FROM reg.sealed_column WHERE NOT is_index;
    RETURN QUERY EXECUTE 'SELECT coalesce(k.id, 0), sum(h.n)::bigint FROM (SELECT header, count(*) AS n FROM (' || query || ') v GROUP BY header) h
        LEFT JOIN reg.data_key k ON reg.seal_header(k.algorithm, k.id) = h.header GROUP BY 1';
END $$;

-- Values in some blocks of a table that are not sealed under the current key of their county.
CREATE FUNCTION reg.values_under_old_keys(tab text, col text, first_block bigint, next_block bigint)
    RETURNS TABLE (place text, county text, serial bigint, no int, cipher bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    c reg.sealed_column;
BEGIN
    SELECT * INTO STRICT c FROM reg.sealed_column s WHERE s.table_name = tab AND s.column_name = col AND NOT s.is_index;
    IF NOT EXISTS (SELECT FROM reg.key_rotation WHERE state = 'RUNNING') THEN
        RAISE EXCEPTION 'no change of keys is running' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY EXECUTE format('SELECT t.ctid::text, t.county_code, t.%I::bigint, %s, t.%I FROM reg.%I t
            WHERE t.ctid >= $1::tid AND t.ctid < $2::tid AND t.%I IS NOT NULL
              AND substring(t.%I from 1 for 6) <> ALL (ARRAY(SELECT reg.seal_header(k.algorithm, k.id) FROM reg.data_key k WHERE k.state = ''CURRENT''))',
            c.serial_column, CASE WHEN c.no_column IS NULL THEN '0' ELSE format('t.%I::int', c.no_column) END, col, tab, col, col)
        USING format('(%s,0)', first_block), format('(%s,0)', next_block);
END $$;

-- Puts newly sealed values in the place of the old ones, where the old ones still stand.
CREATE FUNCTION reg.reseal(tab text, col text, first_block bigint, next_block bigint, places text[], olds bytea[], news bytea[]) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    changed int;
BEGIN
    PERFORM set_config('app.resealing', 'on', true);
    PERFORM FROM reg.sealed_column s WHERE s.table_name = tab AND s.column_name = col AND NOT s.is_index;
    IF NOT FOUND OR NOT reg.is_resealing() THEN
        RAISE EXCEPTION 'no change of keys is running for %.%', tab, col USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('UPDATE reg.%I t SET %I = n.fresh FROM unnest($1::tid[], $2, $3) AS n (place, stale, fresh)
            WHERE t.ctid >= $4::tid AND t.ctid < $5::tid AND t.ctid = n.place AND t.%I = n.stale', tab, col, col)
        USING places, olds, news, format('(%s,0)', first_block), format('(%s,0)', next_block);
    GET DIAGNOSTICS changed = ROW_COUNT;
    PERFORM set_config('app.resealing', '', true);
    RETURN changed;
END $$;

-- How many blocks a table has.
CREATE FUNCTION reg.blocks_of(tab text) RETURNS bigint LANGUAGE sql STABLE SET search_path = reg, pg_catalog AS
$$ SELECT pg_relation_size(to_regclass('reg.' || quote_ident(tab))) / current_setting('block_size')::bigint $$;

-- Blind indexes of which the new one is not known yet.
CREATE FUNCTION reg.unstaged_indexes(at_most int) RETURNS SETOF bytea
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    query text;
BEGIN
    IF NOT EXISTS (SELECT FROM reg.key_rotation WHERE state = 'RUNNING') THEN
        RAISE EXCEPTION 'no change of keys is running' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT string_agg(format('SELECT t.%I AS value FROM reg.%I t WHERE t.%I IS NOT NULL AND NOT EXISTS (SELECT FROM reg.index_stage s WHERE s.old_index = t.%I)',
                             column_name, table_name, column_name, column_name), ' UNION ') INTO query
    FROM reg.sealed_column WHERE is_index;
    RETURN QUERY EXECUTE 'SELECT value FROM (' || query || ') v LIMIT $1' USING at_most;
END $$;

-- All blind indexes from old to new, in the caller's transaction; refuses when one has no new value.
CREATE FUNCTION reg.switch_indexes() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    c       record;
    changed bigint;
    total   bigint := 0;
    missing boolean;
BEGIN
    PERFORM set_config('app.resealing', 'on', true);
    IF NOT reg.is_resealing() THEN
        RAISE EXCEPTION 'no change of keys is running' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR c IN SELECT table_name, column_name FROM reg.sealed_column WHERE is_index LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM reg.%I t WHERE t.%I IS NOT NULL AND NOT EXISTS (SELECT FROM reg.index_stage s WHERE s.old_index = t.%I))',
                       c.table_name, c.column_name, c.column_name) INTO missing;
        IF missing THEN
            RAISE EXCEPTION 'the new index of a value in %.% is not known', c.table_name, c.column_name;
        END IF;
        EXECUTE format('UPDATE reg.%I t SET %I = s.new_index FROM reg.index_stage s WHERE t.%I = s.old_index',
                       c.table_name, c.column_name, c.column_name);
        GET DIAGNOSTICS changed = ROW_COUNT;
        total := total + changed;
    END LOOP;
    DELETE FROM reg.index_stage;
    PERFORM set_config('app.resealing', '', true);
    RETURN total;
END $$;

DO $$
DECLARE
    f text;
BEGIN
    FOREACH f IN ARRAY ARRAY['reg.sealed_counts()', 'reg.values_under_old_keys(text, text, bigint, bigint)',
                             'reg.reseal(text, text, bigint, bigint, text[], bytea[], bytea[])', 'reg.unstaged_indexes(int)', 'reg.switch_indexes()'] LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO app_lookup', f);
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO app_rw', f);
    END LOOP;
END $$;
