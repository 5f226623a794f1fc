-- Who is one human is said by the identity number, not by the code the system administrator picks: one number, one person. Sealed like any other;
-- only its blind index is ever compared, nothing shows the number again. Persons of the time before have none until one is added, once.
ALTER TABLE reg.person
    ADD COLUMN id_cipher   bytea,
    ADD COLUMN id_index    bytea,
    -- where the number is sealed for: staff belong to no county, and the serial is that of the code
    ADD COLUMN county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS ('000000') STORED,
    ADD COLUMN serial      bigint NOT NULL GENERATED ALWAYS AS (substring(code FROM 2)::bigint) STORED,
    ADD CONSTRAINT person_number_whole CHECK ((id_cipher IS NULL) = (id_index IS NULL)),
    ADD CONSTRAINT person_number_once UNIQUE (id_index);
COMMENT ON COLUMN reg.person.id_cipher IS '加密的身份证号码；只为核对是否同一人，任何页面不显示';
COMMENT ON COLUMN reg.person.id_index IS '身份证号码的盲索引；一个号码只对应一个人';
COMMENT ON COLUMN reg.person.county_code IS '固定为 000000：工作人员不属于旗县（加密位置）';
COMMENT ON COLUMN reg.person.serial IS '人员编号的序号（加密位置）';

SELECT reg.register_sealed('person', 'id_cipher', 'serial', NULL, 'id_no');
SELECT reg.register_index('person', 'id_index');

CREATE FUNCTION reg.keep_person_number() RETURNS trigger LANGUAGE plpgsql SET search_path = reg, pg_catalog AS $$
BEGIN
    IF reg.is_resealing() THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'person_number_stays: % has a number', OLD.code
        USING ERRCODE = 'check_violation', CONSTRAINT = 'person_number_stays';
END $$;
CREATE TRIGGER number_stays BEFORE UPDATE ON reg.person FOR EACH ROW
    WHEN (OLD.id_index IS NOT NULL AND (OLD.id_index, OLD.id_cipher) IS DISTINCT FROM (NEW.id_index, NEW.id_cipher))
    EXECUTE FUNCTION reg.keep_person_number();

-- S5: who lives in the household is asked by the number, whether declared or not.
CREATE OR REPLACE FUNCTION reg.is_of_household(asked_person text, asked_county text, asked_household bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT EXISTS (SELECT FROM reg.resident r
                     WHERE r.county_code = asked_county AND r.household_serial = asked_household
                       AND (r.id_index IN (SELECT p.id_index FROM reg.person p WHERE p.code = asked_person)
                            OR r.id_index IN (SELECT d.id_index FROM reg.declared_relative d
                                              WHERE d.person = asked_person AND d.ended_on IS NULL AND d.kinship = 'SELF'))) $$;
COMMENT ON FUNCTION reg.is_of_household(text, text, bigint) IS '本人是否该户成员（按身份证号码或本人备案）：只答是否';
