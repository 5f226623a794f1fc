-- 独居老人户: one active member, sixty years or older today (老年人权益保障法 art. 2).
SELECT h.county_code, h.serial, h.village_code, 0 AS member_no, true AS judged, '{}'::text[] AS reasons,
       extract(year FROM age(reg.today(), m.birth_date))::int::text AS figure
FROM household h
JOIN member m ON m.county_code = h.county_code AND m.household_serial = h.serial AND m.left_on IS NULL
WHERE h.population = 1 AND h.status NOT IN ('CLOSED', 'REMOVED') AND h.village_code >= :lo AND h.village_code <= :hi
  AND m.birth_date <= (reg.today() - interval '60 years')::date
