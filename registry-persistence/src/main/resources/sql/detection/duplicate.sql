-- One person in two households: the same number, or the same name, sex and day of birth. Asked of each household against the first one it meets.
SELECT m.county_code || '-' || m.household_serial || '-' || m.no || ':' || o.county_code || '-' || o.household_serial || '-' || o.no AS mark,
       m.county_code AS first_county, m.household_serial AS first_serial, m.village_code AS first_village,
       o.county_code AS second_county, o.household_serial AS second_serial, o.village_code AS second_village,
       left(m.name, 1) || '**' AS detail
FROM (SELECT p.*, first_value(county_code) OVER same AS first_of_county, first_value(household_serial) OVER same AS first_of_serial,
             first_value(no) OVER same AS first_of_no
      FROM (SELECT m.county_code, m.household_serial, m.no, m.village_code, m.name, m.sex, m.birth_date
            FROM member m
            JOIN household h ON h.county_code = m.county_code AND h.serial = m.household_serial
            WHERE m.left_on IS NULL AND h.status NOT IN ('CLOSED', 'REMOVED') AND m.birth_date IS NOT NULL AND m.sex IS NOT NULL
              AND m.village_code BETWEEN :lo AND :hi) p
      WINDOW same AS (PARTITION BY name, sex, birth_date ORDER BY county_code, household_serial, no)) o
JOIN member m ON m.county_code = o.first_of_county AND m.household_serial = o.first_of_serial AND m.no = o.first_of_no
WHERE (o.county_code, o.household_serial) <> (o.first_of_county, o.first_of_serial)
