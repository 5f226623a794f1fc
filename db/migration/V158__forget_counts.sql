-- 读取限度的计数只留数日 (counts of reading are kept for some days): they serve the limits of a day or a minute; who read what stands in the audit record.
-- By the real time too: whoever moves the registry's time of a transaction forward does not forget what was read today.
CREATE FUNCTION reg.forget_counts() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp AS $$
DECLARE
    first_kept date := (least(reg.clock(), clock_timestamp()) AT TIME ZONE 'Asia/Shanghai')::date - 7;
    seen       bigint;
    used       bigint;
BEGIN
    DELETE FROM reg.household_seen h WHERE h.day < first_kept;
    GET DIAGNOSTICS seen = ROW_COUNT;
    DELETE FROM reg.allowance_use u WHERE u.period < first_kept::timestamp AT TIME ZONE 'Asia/Shanghai';
    GET DIAGNOSTICS used = ROW_COUNT;
    RETURN seen + used;
END $$;
GRANT SELECT (day), DELETE ON reg.household_seen TO app_lookup;
GRANT SELECT (period), DELETE ON reg.allowance_use TO app_lookup;
ALTER FUNCTION reg.forget_counts() OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.forget_counts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.forget_counts() TO app_rw;
COMMENT ON FUNCTION reg.forget_counts() IS '删除七天以前的读取计数';
