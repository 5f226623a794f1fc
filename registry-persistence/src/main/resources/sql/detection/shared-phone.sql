-- Households one of whose telephones, the household's or a member's, is also another's. Asked of each against the first of them.
SELECT 'phone-' || left(encode(sha256(convert_to(phone, 'UTF8')), 'hex'), 16) || ':' || first_of_county || '-' || first_of_serial || ':'
           || county_code || '-' || household_serial AS mark,
       first_of_county AS first_county, first_of_serial AS first_serial, first_of_village AS first_village,
       county_code AS second_county, household_serial AS second_serial, village_code AS second_village,
       left(phone, 3) || '****' || right(phone, 4) AS detail
FROM (SELECT p.*, first_value(county_code) OVER same AS first_of_county, first_value(household_serial) OVER same AS first_of_serial,
             first_value(village_code) OVER same AS first_of_village
      FROM (SELECT DISTINCT t.county_code, t.household_serial, t.village_code, t.phone
            FROM (SELECT county_code, serial AS household_serial, village_code, phone FROM household
                  WHERE status NOT IN ('CLOSED', 'REMOVED') AND phone IS NOT NULL
                  UNION ALL
                  SELECT m.county_code, m.household_serial, m.village_code, m.phone
                  FROM member m JOIN household h ON h.county_code = m.county_code AND h.serial = m.household_serial
                  WHERE m.left_on IS NULL AND h.status NOT IN ('CLOSED', 'REMOVED') AND m.phone IS NOT NULL) t
            WHERE t.village_code BETWEEN :lo AND :hi AND length(t.phone) >= 7) p
      WINDOW same AS (PARTITION BY phone ORDER BY county_code, household_serial)) shared
WHERE (county_code, household_serial) <> (first_of_county, first_of_serial)
