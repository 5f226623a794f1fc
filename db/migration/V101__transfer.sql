-- 跨旗县迁移: released by one county, accepted by another, in two steps. The household stays in the old county's list until the new one has accepted it;
-- the new county sees the arrival that was sent to it and nothing else. Two rows, one on each side; the functions below are the only way across.

CREATE SEQUENCE reg.transfer_serial INCREMENT BY 50;

CREATE TABLE reg.household_transfer (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    household_no     text COLLATE "C" NOT NULL,
    head_name        text NOT NULL,
    population       int NOT NULL,
    to_county        text COLLATE "C" NOT NULL,
    left_on          date NOT NULL,
    change_no        bigint NOT NULL,
    state            text NOT NULL DEFAULT 'SENT',
    state_since      timestamptz NOT NULL DEFAULT reg.clock(),
    reason           text,
    accepted_no      text COLLATE "C",
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT household_transfer_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT household_transfer_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES reg.household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT household_transfer_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT household_transfer_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT household_transfer_leaves_the_county CHECK (to_county ~ '^[0-9]{6}$' AND to_county <> county_code),
    CONSTRAINT household_transfer_state_known CHECK (state IN ('SENT', 'ACCEPTED', 'RETURNED', 'RECALLED'))
);
CREATE UNIQUE INDEX household_transfer_one_under_way ON reg.household_transfer (county_code, household_serial) WHERE state = 'SENT';
CREATE INDEX household_transfer_village ON reg.household_transfer (village_code, serial);
COMMENT ON TABLE reg.household_transfer IS '迁往外旗县（迁出方记录）';
COMMENT ON COLUMN reg.household_transfer.to_county IS '迁入旗县代码（前6位）';
COMMENT ON COLUMN reg.household_transfer.left_on IS '迁出日期';
COMMENT ON COLUMN reg.household_transfer.change_no IS '所依据的变更申请';
COMMENT ON COLUMN reg.household_transfer.state IS 'SENT 待接收，ACCEPTED 已接收，RETURNED 已退回，RECALLED 已撤回';
COMMENT ON COLUMN reg.household_transfer.reason IS '退回或撤回理由';
COMMENT ON COLUMN reg.household_transfer.accepted_no IS '接收后的户编号';
SELECT reg.guard_area('reg.household_transfer');
SELECT reg.keep_history('reg.household_transfer');

CREATE TABLE reg.household_arrival (
    county_code     text COLLATE "C" NOT NULL,
    serial          bigint NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    from_county     text COLLATE "C" NOT NULL,
    from_household  bigint NOT NULL,
    from_no         text COLLATE "C" NOT NULL,
    head_name       text NOT NULL,
    population      int NOT NULL,
    left_on         date NOT NULL,
    payload_cipher  bytea NOT NULL,
    state           text NOT NULL DEFAULT 'SENT',
    state_since     timestamptz NOT NULL DEFAULT reg.clock(),
    reason          text,
    accepted_serial bigint,
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT household_arrival_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT household_arrival_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT household_arrival_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT household_arrival_state_known CHECK (state IN ('SENT', 'ACCEPTED', 'RETURNED', 'RECALLED'))
);
CREATE INDEX household_arrival_village ON reg.household_arrival (village_code, serial);
COMMENT ON TABLE reg.household_arrival IS '外旗县迁入待接收（迁入方记录，仅含对方发来的内容）';
COMMENT ON COLUMN reg.household_arrival.village_code IS '迁入旗县代码（12位），接收时才落到嘎查村';
COMMENT ON COLUMN reg.household_arrival.payload_cipher IS '对方发来的农户档案（密文，为本旗县封存）';
COMMENT ON COLUMN reg.household_arrival.accepted_serial IS '接收后的农户';
SELECT reg.guard_area('reg.household_arrival');
SELECT reg.keep_history('reg.household_arrival');
REVOKE INSERT, UPDATE, DELETE ON reg.household_arrival FROM app_rw;

-- The two functions look and write beyond the caller's area, so they ask themselves whose turn it is.
GRANT SELECT, UPDATE ON reg.household_transfer TO app_lookup;
GRANT SELECT, INSERT, UPDATE ON reg.household_arrival TO app_lookup;
GRANT SELECT, UPDATE ON reg.household, reg.member TO app_lookup;
GRANT SELECT, DELETE ON reg.resident TO app_lookup;
GRANT SELECT ON reg.case_file TO app_lookup;
GRANT INSERT ON reg.household_history, reg.member_history, reg.resident_history, reg.household_transfer_history, reg.household_arrival_history
    TO app_lookup;

-- Lays a released household before the county it goes to.
CREATE FUNCTION reg.send_transfer(sender text, transfer bigint, payload bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = reg, pg_temp
AS $$
    INSERT INTO reg.household_arrival (county_code, serial, village_code, from_county, from_household, from_no, head_name, population,
                                       left_on, payload_cipher)
    SELECT t.to_county, t.serial, t.to_county || '000000', t.county_code, t.household_serial, t.household_no, t.head_name, t.population,
           t.left_on, payload
    FROM reg.household_transfer t
    WHERE t.county_code = sender AND t.serial = transfer AND t.state = 'SENT'
      AND t.village_code >= current_setting('app.lo', true) AND t.village_code <= current_setting('app.hi', true)
$$;

-- Ends a transfer on both sides: the sender recalls it, the receiver sends it back or accepts it. Acceptance closes the old household and frees its
-- people in the same transaction in which the receiver registers them. Answers OK, the state it had already, CASE when the old household has a
-- running case, NONE when it is not the caller's.
CREATE FUNCTION reg.settle_transfer(receiver text, transfer bigint, outcome text, why text, fresh_serial bigint, fresh_no text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp
AS $$
DECLARE
    arrival reg.household_arrival;
    leaving reg.household_transfer;
    mine    text COLLATE "C";
BEGIN
    SELECT * INTO arrival FROM reg.household_arrival a WHERE a.county_code = receiver AND a.serial = transfer;
    SELECT * INTO leaving FROM reg.household_transfer t WHERE t.county_code = arrival.from_county AND t.serial = transfer FOR UPDATE;
    mine := CASE WHEN outcome = 'RECALLED' THEN leaving.village_code ELSE arrival.village_code END;
    IF mine IS NULL OR NOT coalesce(mine >= current_setting('app.lo', true) AND mine <= current_setting('app.hi', true), false) THEN
        RETURN 'NONE';
    END IF;
    IF leaving.state <> 'SENT' THEN
        RETURN leaving.state;
    END IF;
    IF outcome = 'ACCEPTED' THEN
        IF EXISTS (SELECT FROM reg.case_file c WHERE c.county_code = leaving.county_code AND c.household_serial = leaving.household_serial
                   AND c.ended_on IS NULL) THEN
            RETURN 'CASE';
        END IF;
        DELETE FROM reg.resident r WHERE r.county_code = leaving.county_code AND r.household_serial = leaving.household_serial;
        UPDATE reg.member m SET left_on = leaving.left_on, left_reason = 'MOVE'
        WHERE m.county_code = leaving.county_code AND m.household_serial = leaving.household_serial AND m.left_on IS NULL;
        UPDATE reg.household h SET status = 'CLOSED', closed_on = reg.today(), closed_reason = 'MOVE', population = 0,
               version = h.version + 1, revision = h.revision + 1, changed_at = reg.clock()
        WHERE h.county_code = leaving.county_code AND h.serial = leaving.household_serial;
    ELSIF outcome NOT IN ('RETURNED', 'RECALLED') THEN
        RAISE EXCEPTION 'no such outcome of a transfer: %', outcome;
    END IF;
    UPDATE reg.household_transfer t SET state = outcome, state_since = reg.clock(), reason = why, accepted_no = fresh_no
    WHERE t.county_code = leaving.county_code AND t.serial = transfer;
    UPDATE reg.household_arrival a SET state = outcome, state_since = reg.clock(), reason = why, accepted_serial = fresh_serial
    WHERE a.county_code = receiver AND a.serial = transfer;
    RETURN 'OK';
END $$;

ALTER FUNCTION reg.send_transfer(text, bigint, bytea) OWNER TO app_lookup;
ALTER FUNCTION reg.settle_transfer(text, bigint, text, text, bigint, text) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.send_transfer(text, bigint, bytea), reg.settle_transfer(text, bigint, text, text, bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.send_transfer(text, bigint, bytea), reg.settle_transfer(text, bigint, text, text, bigint, text) TO app_rw;
COMMENT ON FUNCTION reg.send_transfer(text, bigint, bytea) IS '向迁入旗县发出迁移';
COMMENT ON FUNCTION reg.settle_transfer(text, bigint, text, text, bigint, text) IS '办结迁移：接收、退回或撤回';
