-- One person in two households under two numbers: the same name, sex and day of birth. Within a township that is enough to ask, there it hardly
-- happens by chance. Farther apart it does (in a province by the thousand), so the households must also share a telephone, an account, or the name
-- of somebody else who lives in both. One number twice never comes this far: the register refuses it and keeps the attempt.
WITH person AS MATERIALIZED (
    SELECT m.county_code, m.household_serial, m.no, m.village_code, m.name, m.sex, m.birth_date, h.account_index
    FROM member m
    JOIN household h ON h.county_code = m.county_code AND h.serial = m.household_serial
    WHERE m.left_on IS NULL AND h.status NOT IN ('CLOSED', 'REMOVED') AND m.birth_date IS NOT NULL AND m.sex IS NOT NULL
      AND m.village_code BETWEEN :lo AND :hi
)
SELECT m.county_code || '-' || m.household_serial || '-' || m.no || ':' || o.county_code || '-' || o.household_serial || '-' || o.no AS mark,
       m.county_code AS first_county, m.household_serial AS first_serial, m.village_code AS first_village,
       o.county_code AS second_county, o.household_serial AS second_serial, o.village_code AS second_village,
       m.name || ' ' || m.birth_date AS detail
FROM person m
JOIN person o ON o.name = m.name AND o.sex = m.sex AND o.birth_date = m.birth_date
             AND (m.county_code, m.household_serial) < (o.county_code, o.household_serial)
WHERE left(m.village_code, 9) = left(o.village_code, 9)
   OR m.account_index = o.account_index
   OR EXISTS (SELECT FROM member a
              JOIN member b ON b.county_code = o.county_code AND b.household_serial = o.household_serial AND b.left_on IS NULL
                           AND b.no <> o.no AND b.name = a.name
              WHERE a.county_code = m.county_code AND a.household_serial = m.household_serial AND a.left_on IS NULL AND a.no <> m.no)
   OR EXISTS ((SELECT phone FROM member WHERE county_code = m.county_code AND household_serial = m.household_serial AND phone IS NOT NULL
               UNION SELECT phone FROM household WHERE county_code = m.county_code AND serial = m.household_serial AND phone IS NOT NULL)
              INTERSECT
              (SELECT phone FROM member WHERE county_code = o.county_code AND household_serial = o.household_serial AND phone IS NOT NULL
               UNION SELECT phone FROM household WHERE county_code = o.county_code AND serial = o.household_serial AND phone IS NOT NULL))
