-- 跨盟市、跨省区迁移须经上级确认: who releases a household over the border of a prefecture or region needs the offices above (authorisation matrix, "Move
-- household to other area": between prefectures the prefecture confirms and the region confirms). The household is laid before the other county only
-- when the last of them has confirmed.

-- The offices whose confirmation a move needs, in order: within one prefecture none; within one region the prefecture it leaves and the region; from
-- one region to another the prefecture and the region it leaves and the region it goes to. A county directly under its region has no prefecture.
CREATE FUNCTION reg.transfer_offices(from_county text, to_county text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = reg, pg_catalog
AS $$
    WITH above AS (
        SELECT CASE WHEN left(c, 2) IN ('11', '12', '31', '50') OR substr(c, 3, 2) = '90' THEN left(c, 2) ELSE left(c, 4) END AS office, n
        FROM unnest(ARRAY[from_county, to_county]) WITH ORDINALITY AS county(c, n)),
    ends AS (
        SELECT max(office) FILTER (WHERE n = 1) AS old, max(office) FILTER (WHERE n = 2) AS fresh FROM above)
    SELECT CASE WHEN old = fresh THEN ARRAY[]::text[]
                WHEN left(old, 2) = left(fresh, 2) THEN array_remove(ARRAY[nullif(old, left(old, 2)), left(old, 2)], NULL)
                ELSE array_remove(ARRAY[nullif(old, left(old, 2)), left(old, 2), left(fresh, 2)], NULL) END
    FROM ends
$$;
COMMENT ON FUNCTION reg.transfer_offices(text, text) IS '迁移须经哪些上级确认（辖区前缀，按顺序）';

ALTER TABLE reg.household_transfer
    ADD COLUMN awaits text[] NOT NULL DEFAULT '{}',
    DROP CONSTRAINT household_transfer_state_known;
ALTER TABLE reg.household_transfer
    ADD CONSTRAINT household_transfer_state_known
        CHECK (state IN ('CONFIRMING', 'DECLINED', 'SENT', 'ACCEPTED', 'RETURNED', 'RECALLED')),
    ADD CONSTRAINT household_transfer_awaits_while_confirming CHECK ((state = 'CONFIRMING') = (cardinality(awaits) > 0));
DROP INDEX reg.household_transfer_one_under_way;
CREATE UNIQUE INDEX household_transfer_one_under_way ON reg.household_transfer (county_code, household_serial)
    WHERE state IN ('CONFIRMING', 'SENT');
CREATE INDEX household_transfer_awaiting ON reg.household_transfer ((awaits[1]), village_code) WHERE state = 'CONFIRMING';
COMMENT ON COLUMN reg.household_transfer.state IS 'CONFIRMING 待上级确认，DECLINED 上级未同意，SENT 待接收，ACCEPTED 已接收，RETURNED 已退回，RECALLED 已撤回';
COMMENT ON COLUMN reg.household_transfer.awaits IS '还须确认的上级（辖区前缀，按顺序）';
SELECT reg.keep_history('reg.household_transfer');
-- Written by the functions alone once it is there; the village follows the household's move.
REVOKE UPDATE, DELETE ON reg.household_transfer FROM app_rw;
GRANT UPDATE (village_code) ON reg.household_transfer TO app_rw;

-- Whoever writes the row: the offices are those of the two counties.
CREATE FUNCTION reg.ask_confirmations() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    NEW.awaits := reg.transfer_offices(NEW.county_code, NEW.to_county);
    NEW.state := CASE WHEN cardinality(NEW.awaits) > 0 THEN 'CONFIRMING' ELSE 'SENT' END;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION reg.ask_confirmations() IS '迁移发出时确定须经哪些上级确认';
CREATE TRIGGER asks_confirmations BEFORE INSERT ON reg.household_transfer FOR EACH ROW EXECUTE FUNCTION reg.ask_confirmations();

ALTER TABLE reg.household_arrival
    ADD COLUMN awaits  text[] NOT NULL DEFAULT '{}',
    ADD COLUMN offered boolean NOT NULL DEFAULT true,
    DROP CONSTRAINT household_arrival_state_known;
ALTER TABLE reg.household_arrival
    ADD CONSTRAINT household_arrival_state_known
        CHECK (state IN ('CONFIRMING', 'DECLINED', 'SENT', 'ACCEPTED', 'RETURNED', 'RECALLED')),
    ADD CONSTRAINT household_arrival_awaits_while_confirming CHECK ((state = 'CONFIRMING') = (cardinality(awaits) > 0)),
    ADD CONSTRAINT household_arrival_offered_when_confirmed CHECK (offered OR state IN ('CONFIRMING', 'DECLINED', 'RECALLED'));
CREATE INDEX household_arrival_awaiting ON reg.household_arrival ((awaits[1]), village_code) WHERE state = 'CONFIRMING';
COMMENT ON COLUMN reg.household_arrival.awaits IS '还须确认的上级（辖区前缀，按顺序）';
COMMENT ON COLUMN reg.household_arrival.offered IS '已经各级确认、交迁入旗县办理；之前只有自治区看得到';
SELECT reg.keep_history('reg.household_arrival');

-- Who confirmed or declined, on the side the household leaves; whoever is in it takes no other part in the transfer.
CREATE TABLE reg.transfer_confirmation (
    county_code     text COLLATE "C" NOT NULL,
    transfer_serial bigint NOT NULL,
    no              int NOT NULL,
    village_code    text COLLATE "C" NOT NULL,
    office          text COLLATE "C" NOT NULL,
    role            text NOT NULL,
    person          text NOT NULL,
    account         text NOT NULL,
    actor_name      text NOT NULL,
    agrees          boolean NOT NULL,
    reason          text,
    decided_at      timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from      timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT transfer_confirmation_pk PRIMARY KEY (county_code, transfer_serial, no),
    CONSTRAINT transfer_confirmation_one_each UNIQUE (county_code, transfer_serial, office),
    CONSTRAINT transfer_confirmation_one_person_once UNIQUE (county_code, transfer_serial, person),
    CONSTRAINT transfer_confirmation_of_transfer FOREIGN KEY (county_code, transfer_serial)
        REFERENCES reg.household_transfer (county_code, serial) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT transfer_confirmation_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT transfer_confirmation_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT transfer_confirmation_office_known CHECK (office ~ '^[0-9]{2}([0-9]{2})?$'),
    CONSTRAINT transfer_confirmation_level_is_the_roles
        CHECK (role = CASE length(office) WHEN 4 THEN 'PREFECTURE_OFFICE' ELSE 'REGION_OFFICE' END),
    CONSTRAINT transfer_confirmation_no_has_reason CHECK (agrees OR btrim(coalesce(reason, '')) <> '')
);
CREATE INDEX transfer_confirmation_village ON reg.transfer_confirmation (village_code, transfer_serial);
COMMENT ON TABLE reg.transfer_confirmation IS '跨盟市、跨省区迁移的上级确认（记在迁出方）';
COMMENT ON COLUMN reg.transfer_confirmation.office IS '确认机关的辖区前缀';
COMMENT ON COLUMN reg.transfer_confirmation.agrees IS '是否同意';
SELECT reg.guard_area('reg.transfer_confirmation');
SELECT reg.keep_history('reg.transfer_confirmation');
REVOKE INSERT, UPDATE, DELETE ON reg.transfer_confirmation FROM app_rw;
GRANT UPDATE (village_code) ON reg.transfer_confirmation TO app_rw;

GRANT SELECT, INSERT ON reg.transfer_confirmation TO app_lookup;
GRANT INSERT ON reg.transfer_confirmation_history TO app_lookup;
GRANT SELECT (county_code, change_serial, person) ON reg.change_step TO app_lookup;
GRANT SELECT (login, person, created_by) ON reg.account TO app_lookup;
GRANT SELECT (login, role, jurisdiction, valid_from, valid_to) ON reg.account_grant TO app_lookup;

-- As in V101; what waits for an office above is laid down, but offered to nobody yet.
CREATE OR REPLACE FUNCTION reg.send_transfer(sender text, transfer bigint, payload bytea) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = reg, pg_temp
AS $$
    INSERT INTO reg.household_arrival (county_code, serial, village_code, from_county, from_household, from_no, head_name, population,
                                       left_on, payload_cipher, state, awaits, offered)
    SELECT t.to_county, t.serial, t.to_county || '000000', t.county_code, t.household_serial, t.household_no, t.head_name, t.population,
           t.left_on, payload, t.state, t.awaits, t.state = 'SENT'
    FROM reg.household_transfer t
    WHERE t.county_code = sender AND t.serial = transfer AND t.state IN ('CONFIRMING', 'SENT')
      AND t.village_code >= current_setting('app.lo', true) AND t.village_code <= current_setting('app.hi', true)
$$;

-- Whether the person has proposed, endorsed, confirmed or declined it before.
CREATE FUNCTION reg.has_part_in_transfer(leaving reg.household_transfer, who text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = reg, pg_temp
AS $$
    SELECT EXISTS (SELECT FROM reg.change_step s
                   WHERE s.county_code = leaving.county_code AND s.change_serial = leaving.change_no AND s.person = who)
        OR EXISTS (SELECT FROM reg.transfer_confirmation c
                   WHERE c.county_code = leaving.county_code AND c.transfer_serial = leaving.serial AND c.person = who)
$$;
COMMENT ON FUNCTION reg.has_part_in_transfer(reg.household_transfer, text) IS '该人是否已参与这一迁移';

-- An office above confirms or declines. Answers OK; the state the transfer has already; EARLIER when another office comes first, LATER when this one
-- has confirmed; PART when the person has had a part in it, OWN when the person is of the household, REASON when a reason is needed; NONE when it is
-- not the caller's.
CREATE FUNCTION reg.confirm_transfer(sender text, transfer bigint, agreed boolean, why text, who text, who_name text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp
AS $$
DECLARE
    leaving reg.household_transfer;
    acting  text := coalesce(current_setting('app.role', true), '');
    mine    text COLLATE "C" := left(current_setting('app.lo', true), CASE acting WHEN 'PREFECTURE_OFFICE' THEN 4 WHEN 'REGION_OFFICE' THEN 2 END);
    after   text[];
BEGIN
    SELECT * INTO leaving FROM reg.household_transfer t WHERE t.county_code = sender AND t.serial = transfer FOR UPDATE;
    IF leaving.serial IS NULL OR NOT coalesce(mine = ANY (reg.transfer_offices(leaving.county_code, leaving.to_county))
                                              AND current_setting('app.lo', true) = rpad(mine, 12, '0')
                                              AND current_setting('app.hi', true) = rpad(mine, 12, '9'), false) THEN
        RETURN 'NONE';
    END IF;
    IF leaving.state <> 'CONFIRMING' THEN
        RETURN leaving.state;
    END IF;
    IF leaving.awaits[1] <> mine THEN
        RETURN CASE WHEN mine = ANY (leaving.awaits) THEN 'EARLIER' ELSE 'LATER' END;
    END IF;
    IF NOT reg.holds(current_setting('app.actor', true), acting, rpad(mine, 12, '0'))
       OR EXISTS (SELECT FROM reg.account a WHERE a.login = current_setting('app.actor', true) AND a.person <> who) THEN
        RAISE EXCEPTION 'transfer_confirmation_role_is_held: % does not hold %', current_setting('app.actor', true), acting
            USING ERRCODE = 'check_violation', CONSTRAINT = 'transfer_confirmation_role_is_held';
    END IF;
    IF reg.has_part_in_transfer(leaving, who) THEN
        RETURN 'PART';
    END IF;
    IF reg.is_of_household(who, leaving.county_code, leaving.household_serial) THEN
        RETURN 'OWN';
    END IF;
    IF btrim(coalesce(why, '')) = ''
       AND (NOT agreed OR reg.is_declared_relative(who, leaving.county_code, leaving.household_serial)) THEN
        RETURN 'REASON';
    END IF;
    after := CASE WHEN agreed THEN leaving.awaits[2:] ELSE '{}' END;
    INSERT INTO reg.transfer_confirmation (county_code, transfer_serial, no, village_code, office, role, person, account, actor_name, agrees, reason)
    SELECT leaving.county_code, leaving.serial, count(*) + 1, leaving.village_code, mine, acting, who, current_setting('app.actor', true), who_name,
           agreed, nullif(btrim(coalesce(why, '')), '')
    FROM reg.transfer_confirmation c WHERE c.county_code = leaving.county_code AND c.transfer_serial = leaving.serial;
    UPDATE reg.household_transfer t SET awaits = after, state_since = reg.clock(), reason = CASE WHEN agreed THEN t.reason ELSE why END,
           state = CASE WHEN NOT agreed THEN 'DECLINED' WHEN cardinality(after) = 0 THEN 'SENT' ELSE 'CONFIRMING' END
    WHERE t.county_code = leaving.county_code AND t.serial = transfer;
    UPDATE reg.household_arrival a SET awaits = after, state_since = reg.clock(), reason = CASE WHEN agreed THEN a.reason ELSE why END,
           state = CASE WHEN NOT agreed THEN 'DECLINED' WHEN cardinality(after) = 0 THEN 'SENT' ELSE 'CONFIRMING' END,
           offered = agreed AND cardinality(after) = 0
    WHERE a.county_code = leaving.to_county AND a.serial = transfer;
    RETURN 'OK';
END $$;

-- As in V101, but: the sender may recall what still waits for an office above, and the receiver has nothing before it is sent.
CREATE OR REPLACE FUNCTION reg.settle_transfer(receiver text, transfer bigint, outcome text, why text, fresh_serial bigint, fresh_no text) RETURNS text
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
    IF leaving.state <> 'SENT' AND NOT (outcome = 'RECALLED' AND leaving.state = 'CONFIRMING') THEN
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
    UPDATE reg.household_transfer t SET state = outcome, awaits = '{}', state_since = reg.clock(), reason = why, accepted_no = fresh_no
    WHERE t.county_code = leaving.county_code AND t.serial = transfer;
    UPDATE reg.household_arrival a SET state = outcome, awaits = '{}', state_since = reg.clock(), reason = why, accepted_serial = fresh_serial
    WHERE a.county_code = receiver AND a.serial = transfer;
    RETURN 'OK';
END $$;

-- The same for who accepts it or sends it back.
CREATE FUNCTION reg.had_part_in_transfer(receiver text, transfer bigint, who text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$
    SELECT coalesce((SELECT reg.has_part_in_transfer(t, who)
                     FROM reg.household_arrival a JOIN reg.household_transfer t ON t.county_code = a.from_county AND t.serial = a.serial
                     WHERE a.county_code = receiver AND a.serial = transfer
                       AND a.village_code >= current_setting('app.lo', true) AND a.village_code <= current_setting('app.hi', true)), false)
$$;
COMMENT ON FUNCTION reg.had_part_in_transfer(text, bigint, text) IS '该人是否已参与这一迁移（迁入方）：只答是否';

ALTER FUNCTION reg.confirm_transfer(text, bigint, boolean, text, text, text) OWNER TO app_lookup;
ALTER FUNCTION reg.had_part_in_transfer(text, bigint, text) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.confirm_transfer(text, bigint, boolean, text, text, text), reg.had_part_in_transfer(text, bigint, text),
    reg.has_part_in_transfer(reg.household_transfer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.confirm_transfer(text, bigint, boolean, text, text, text), reg.had_part_in_transfer(text, bigint, text) TO app_rw;
GRANT EXECUTE ON FUNCTION reg.has_part_in_transfer(reg.household_transfer, text) TO app_lookup;
COMMENT ON FUNCTION reg.confirm_transfer(text, bigint, boolean, text, text, text) IS '上级确认或不同意跨盟市、跨省区迁移';
