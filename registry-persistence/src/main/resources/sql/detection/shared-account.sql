-- Households paid on one account, by its blind index. Asked of each against the first of them.
SELECT 'account-' || left(encode(account_index, 'hex'), 16) || ':' || first_of_county || '-' || first_of_serial || ':'
           || county_code || '-' || serial AS mark,
       first_of_county AS first_county, first_of_serial AS first_serial, first_of_village AS first_village,
       county_code AS second_county, serial AS second_serial, village_code AS second_village,
       bank_name AS detail
FROM (SELECT county_code, serial, village_code, account_index, bank_name,
             first_value(county_code) OVER same AS first_of_county, first_value(serial) OVER same AS first_of_serial,
             first_value(village_code) OVER same AS first_of_village
      FROM household
      WHERE status NOT IN ('CLOSED', 'REMOVED') AND account_index IS NOT NULL AND village_code BETWEEN :lo AND :hi
      WINDOW same AS (PARTITION BY account_index ORDER BY county_code, serial)) shared
WHERE (county_code, serial) <> (first_of_county, first_of_serial)
