-- 两省重复登记: no office reaches both sides, so each side's region office gets a question of its own with its own side and the name of the other
-- province, and no more: neither the household, nor the village, nor who tried.
CREATE OR REPLACE FUNCTION reg.note_duplicate(asked bytea, serial bigint, tried_village text, tried_county text, tried_household bigint,
                                              tried_person text, actor text, actor_name text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = reg, pg_temp
AS $$
DECLARE
    other record;
    place text;
    there text;
    apart boolean;
BEGIN
    IF NOT (tried_village COLLATE "C" >= current_setting('app.lo', true) AND tried_village COLLATE "C" <= current_setting('app.hi', true)) THEN
        RAISE EXCEPTION 'note_duplicate: outside the area' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT r.county_code, r.household_serial, r.village_code INTO other FROM reg.resident r WHERE r.id_index = asked;
    IF NOT FOUND OR (other.county_code = tried_county AND other.household_serial = tried_household) THEN
        RETURN;
    END IF;
    place := reg.common_area(tried_village, other.village_code);
    there := left(other.village_code, 2) || '0000000000';
    apart := left(tried_village, 2) <> left(other.village_code, 2);
    INSERT INTO reg.suspicion (county_code, serial, village_code, kind, mark, found_by, found_on, first_county, first_serial, first_village,
                               first_name, second_county, second_serial, second_village, tried_by, tried_name)
    VALUES (left(place, 6), note_duplicate.serial, place, 'DUPLICATE', encode(asked, 'hex') || '-' || tried_village, 'ATTEMPT', reg.today(),
            tried_county, tried_household, tried_village, tried_person, CASE WHEN NOT apart THEN other.county_code END,
            CASE WHEN NOT apart THEN other.household_serial END, CASE WHEN apart THEN there ELSE other.village_code END, actor, actor_name)
    ON CONFLICT DO NOTHING;
    IF apart THEN
        INSERT INTO reg.suspicion (county_code, serial, village_code, kind, mark, found_by, found_on, first_county, first_serial, first_village,
                                   second_village)
        VALUES (left(there, 6), note_duplicate.serial, there, 'DUPLICATE', encode(asked, 'hex') || '-' || left(tried_village, 2), 'ATTEMPT',
                reg.today(), other.county_code, other.household_serial, other.village_code, left(tried_village, 2) || '0000000000')
        ON CONFLICT DO NOTHING;
    END IF;
END $$;
COMMENT ON FUNCTION reg.note_duplicate(bytea, bigint, text, text, bigint, text, text, text)
    IS '重复登记的尝试留作疑点，不答复；跨省的两省各留一条，只见本省一方';
COMMENT ON FUNCTION reg.common_area(text, text) IS '同时管辖两村的最小区划，最低为乡镇；跨省的为前者所在省';
