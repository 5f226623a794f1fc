-- L25 边缘户、存疑户、独居老人排查台账: visits of the asked year.
SELECT p.village_code AS key_village,
       p.serial       AS key_serial,
       0              AS key_no,
       p.county_code  AS key_county,
       p.household_serial AS sealed_household,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village,
       CASE WHEN NOT :minors AND head.birth_date > :day - interval '18 years' THEN left(h.head_name, 1) || '**' ELSE h.head_name END AS head_name,
       coalesce(h.population, 0) AS population,
       p.list         AS visited_list,
       p.visited_on,
       p.conclusion   AS visit_conclusion,
       nullif(p.note, '') AS visit_note,
       p.recorded_name AS visitor
FROM {{special_visit: county_code, serial, village_code, household_serial, list, visited_on, conclusion, note, recorded_name}} p
LEFT JOIN (SELECT DISTINCT ON (county_code, serial) * FROM {{household: county_code, serial, head_name, head_no, population}} t) h
       ON h.county_code = p.county_code AND h.serial = p.household_serial
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, birth_date}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN reg.region village ON village.code = p.village_code
LEFT JOIN reg.region township ON township.code = left(p.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = p.county_code || '000000'
WHERE extract(year FROM p.visited_on) = :year
  AND (cast(:visited_list AS text) IS NULL OR p.list = :visited_list)
  AND (cast(:visit_conclusion AS text) IS NULL OR p.conclusion = :visit_conclusion)
