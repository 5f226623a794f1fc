-- The switch to a new index key has the indexes to itself: it waits for running transactions and lets new ones wait until it is done. It gives up
-- after ten seconds instead of making everybody wait behind a long transaction. The number is that of the transaction manager's shared lock.
CREATE FUNCTION reg.own_indexes() RETURNS void LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    -- This transaction has the shared lock already, like every other; nobody else may wait for the same here.
    PERFORM set_config('lock_timeout', '10s', true);
    PERFORM pg_advisory_xact_lock(7656);
    PERFORM set_config('lock_timeout', '0', true);
END $$;
REVOKE ALL ON FUNCTION reg.own_indexes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.own_indexes() TO app_rw;
COMMENT ON FUNCTION reg.own_indexes() IS '更换盲索引密钥时独占盲索引';
