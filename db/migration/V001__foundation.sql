-- Foundation: what every later migration stands on.
-- Runs as app_owner, which owns every table; the application logs in as app_rw, which owns nothing and is never above row security.
-- app_lookup (no log-in, above row security) owns the few functions that may look beyond an area and answer only yes or no.

ALTER DEFAULT PRIVILEGES IN SCHEMA reg GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app_rw;
ALTER DEFAULT PRIVILEGES IN SCHEMA reg GRANT USAGE ON SEQUENCES TO app_rw;
GRANT USAGE ON SCHEMA reg TO app_rw;
-- CREATE: PostgreSQL asks it of a role that is to own a function here. Nobody can log in as app_lookup.
GRANT USAGE, CREATE ON SCHEMA reg TO app_lookup;

-- Exclusion constraints that mix = and <> (one person decides at one level of a case).
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- The registry's time: what the transaction manager set from the injected clock, else the start of the transaction.
-- One transaction has one time, so the versions of a row meet without gap or overlap.
CREATE FUNCTION reg.clock() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.now', true), '')::timestamptz, transaction_timestamp()) $$;
COMMENT ON FUNCTION reg.clock() IS '登记时间 / time of the registry (app.now, else the transaction''s)';

CREATE FUNCTION reg.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT (reg.clock() AT TIME ZONE 'Asia/Shanghai')::date $$;
COMMENT ON FUNCTION reg.today() IS '登记日期 / day of the registry in China';

-- Area scope -----------------------------------------------------------------------------------------------------------------

-- Puts a table under the area policy. The policy compares with two settings directly: a function around them is evaluated
-- per row, ten times slower over a province. No setting, or one left empty by an earlier transaction, shows nothing.
CREATE FUNCTION reg.guard_area(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation
                   WHERE a.attrelid = target AND a.attname = 'village_code' AND c.collname = 'C' AND a.attnotnull) THEN
        RAISE EXCEPTION 'guard_area: % needs village_code text COLLATE "C" NOT NULL', target;
    END IF;
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('DROP POLICY IF EXISTS area ON %s', target);
    EXECUTE format($policy$
        CREATE POLICY area ON %s TO app_rw
        USING      (village_code >= current_setting('app.lo', true) COLLATE "C" AND village_code <= current_setting('app.hi', true) COLLATE "C")
        WITH CHECK (village_code >= current_setting('app.lo', true) COLLATE "C" AND village_code <= current_setting('app.hi', true) COLLATE "C")
    $policy$, target);
END $$;
COMMENT ON FUNCTION reg.guard_area(regclass) IS '辖区行级安全 / forces row security by area on a table';

-- History --------------------------------------------------------------------------------------------------------------------

-- Every new version starts at the registry's time, never before the version it follows, whoever writes it.
CREATE FUNCTION reg.stamp_version() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    NEW.valid_from := CASE WHEN TG_OP = 'UPDATE' THEN greatest(reg.clock(), OLD.valid_from) ELSE reg.clock() END;
    RETURN NEW;
END $$;

-- One statement copies all old rows of the statement that changed them. Arguments: history table, its list of columns.
CREATE FUNCTION reg.keep_old_rows() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    EXECUTE format('INSERT INTO %s (%s, valid_to, actor, cause, op)
                    SELECT %s, greatest(reg.clock(), valid_from), current_setting(''app.actor'', true),
                           nullif(current_setting(''app.cause'', true), ''''), $1 FROM old_rows',
                   TG_ARGV[0], TG_ARGV[1], TG_ARGV[1]) USING left(TG_OP, 1);
    RETURN NULL;
END $$;

-- History is written by the triggers of its table, never by hand.
CREATE FUNCTION reg.refuse_direct_history() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'history table % is written by triggers only', TG_RELID::regclass USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;

-- Gives a table its history `<table>_history`: the old row, valid_from .. valid_to, who ended it and why.
-- Call it after guard_area; call it again after adding a column.
CREATE FUNCTION reg.keep_history(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
DECLARE
    table_name text := (SELECT relname FROM pg_class WHERE oid = target);
    history    text := format('reg.%I', table_name || '_history');
    columns    text;
    key        text;
    missing    record;
BEGIN
    EXECUTE format('ALTER TABLE %s ADD COLUMN IF NOT EXISTS valid_from timestamptz', target);
    EXECUTE format('ALTER TABLE %s ALTER COLUMN valid_from SET DEFAULT reg.clock(), ALTER COLUMN valid_from SET NOT NULL', target);

    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
    FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped;
    SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) INTO key
    FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, place), pg_attribute a
    WHERE i.indrelid = target AND i.indisprimary AND a.attrelid = target AND a.attnum = k.attnum;
    IF key IS NULL THEN
        RAISE EXCEPTION 'keep_history: % has no primary key', target;
    END IF;

    EXECUTE format('CREATE TABLE IF NOT EXISTS %s (LIKE %s, valid_to timestamptz NOT NULL, actor text, cause text,
                    op char(1) NOT NULL CONSTRAINT %I CHECK (op IN (''U'', ''D'')))', history, target, table_name || '_history_op');
    FOR missing IN
        SELECT quote_ident(a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type,
               CASE WHEN c.collname = 'C' THEN ' COLLATE "C"' ELSE '' END AS collation
        FROM pg_attribute a LEFT JOIN pg_collation c ON c.oid = a.attcollation
        WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped
          AND NOT EXISTS (SELECT FROM pg_attribute h WHERE h.attrelid = history::regclass AND h.attname = a.attname)
    LOOP
        EXECUTE format('ALTER TABLE %s ADD COLUMN %s %s%s', history, missing.name, missing.type, missing.collation);
    END LOOP;

    PERFORM reg.guard_area(history::regclass);
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM app_rw', history);
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (%s, valid_to)', table_name || '_history_by_key', history, key);
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (village_code, %s, valid_to)', table_name || '_history_by_village', history,
                   regexp_replace(key, '^county_code, ', ''));
    EXECUTE format('COMMENT ON TABLE %s IS %L', history, '历史 / earlier versions of ' || table_name);

    EXECUTE format('CREATE OR REPLACE TRIGGER written_by_triggers BEFORE INSERT ON %s FOR EACH STATEMENT EXECUTE FUNCTION reg.refuse_direct_history()', history);
    EXECUTE format('CREATE OR REPLACE TRIGGER stamp_version BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION reg.stamp_version()', target);
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_updated AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION reg.keep_old_rows(%L, %L)', target, history, columns);
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION reg.keep_old_rows(%L, %L)', target, history, columns);
END $$;
COMMENT ON FUNCTION reg.keep_history(regclass) IS '历史留痕 / gives a table its history of versions';

-- Under forced row security the owner sees nothing, so a data migration would silently touch no row. It opens the table and
-- its history first, and closes both again; the application refuses to start on a scoped table left open.
CREATE FUNCTION reg.open_for_migration(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', target);
    IF to_regclass(target::text || '_history') IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', to_regclass(target::text || '_history'));
    END IF;
END $$;

CREATE FUNCTION reg.close_after_migration(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    IF to_regclass(target::text || '_history') IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', to_regclass(target::text || '_history'));
    END IF;
END $$;

REVOKE EXECUTE ON FUNCTION reg.guard_area(regclass), reg.keep_history(regclass),
    reg.open_for_migration(regclass), reg.close_after_migration(regclass) FROM PUBLIC;

-- Serials --------------------------------------------------------------------------------------------------------------------

-- Taken in blocks of fifty (a round trip per row is thirty times slower); gaps are harmless.
CREATE SEQUENCE reg.household_serial INCREMENT 50;
CREATE SEQUENCE reg.case_serial INCREMENT 50;

-- Keys -----------------------------------------------------------------------------------------------------------------------

-- Says which key file this data was sealed with, without saying anything of the key.
CREATE TABLE reg.sealing_key (
    one         boolean     NOT NULL DEFAULT true CONSTRAINT sealing_key_one_row CHECK (one),
    fingerprint bytea       NOT NULL,
    noted_at    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT sealing_key_pk PRIMARY KEY (one)
);
REVOKE UPDATE, DELETE ON reg.sealing_key FROM app_rw;
COMMENT ON TABLE reg.sealing_key IS '密钥指纹 / fingerprint of the key file that seals this data';
