-- Files in the data folder are written before the row that names them is committed. After a crash the next start asks which of them belong to nothing.
CREATE FUNCTION reg.unknown_batches(asked text[]) RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT a FROM unnest(asked) a WHERE NOT EXISTS (
          SELECT FROM reg.import_batch b WHERE a = b.county_code || '-' || b.serial AND b.state NOT IN ('DISCARDED', 'REFUSED')) $$;
GRANT SELECT (county_code, serial, state) ON reg.import_batch TO app_lookup;
ALTER FUNCTION reg.unknown_batches(text[]) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.unknown_batches(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.unknown_batches(text[]) TO app_rw;
COMMENT ON FUNCTION reg.unknown_batches(text[]) IS '导入文件清理：所问批次号中没有对应批次的';
