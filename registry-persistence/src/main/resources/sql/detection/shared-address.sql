-- Households at one address of one village. An address without a number (村、组) is no house's and tells nothing.
SELECT 'address-' || left(encode(sha256(convert_to(village_code || place, 'UTF8')), 'hex'), 16) || ':' || first_of_serial || ':' || serial AS mark,
       county_code AS first_county, first_of_serial AS first_serial, village_code AS first_village,
       county_code AS second_county, serial AS second_serial, village_code AS second_village,
       address AS detail
FROM (SELECT county_code, serial, village_code, address, place, first_value(serial) OVER same AS first_of_serial
      FROM (SELECT county_code, serial, village_code, address, regexp_replace(address, '\s', '', 'g') AS place
            FROM household
            WHERE status NOT IN ('CLOSED', 'REMOVED') AND address ~ '[0-9０-９]|号' AND village_code BETWEEN :lo AND :hi) h
      WINDOW same AS (PARTITION BY county_code, village_code, place ORDER BY serial)) shared
WHERE serial <> first_of_serial
