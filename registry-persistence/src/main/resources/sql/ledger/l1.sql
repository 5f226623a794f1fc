-- L1 贫困户台账: registered households with the record of the asked year. Applicants and closed households are not in it.
-- DISTINCT ON tells the planner that a join adds no row, so that the totals leave it out.
SELECT h.village_code AS key_village,
       h.serial       AS key_serial,
       0              AS key_no,
       h.county_code  AS key_county,
       h.serial       AS sealed_household,
       h.head_no      AS sealed_member,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village,
       h.household_no,
       CASE WHEN NOT :minors AND head.birth_date > :day - interval '18 years' THEN left(h.head_name, 1) || '**' ELSE h.head_name END AS head_name,
       head.id_region || to_char(head.birth_date, 'YYYYMMDD') || '****' AS head_id,
       head.id_cipher AS head_id_sealed,
       h.population,
       h.attribute,
       h.main_cause,
       array_remove(ARRAY [h.other_cause_1, h.other_cause_2], NULL) AS other_causes,
       h.first_identified_on,
       h.status,
       h.plan_exit_year,
       h.exit_year,
       y.house_grade,
       y.water_safe,
       y.per_capita,
       CASE WHEN :numbers THEN h.phone ELSE left(h.phone, 3) || '****' || right(h.phone, 4) END AS phone,
       helped.officer_name AS supporter,
       h.cause_note   AS remark,
       (h.status = 'POOR')::int     AS poor,
       (h.status = 'EXITED')::int   AS exited,
       (h.status = 'RELAPSED')::int AS relapsed,
       (h.status = 'STABLE')::int   AS stable
FROM {{household: county_code, serial, village_code, household_no, status, attribute, main_cause, other_cause_1, other_cause_2, cause_note,
                  first_identified_on, plan_exit_year, exit_year, phone, head_no, head_name, population}} h
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, id_region, birth_date, id_cipher}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, year) * FROM {{annual_record: county_code, household_serial, year, house_grade, water_safe, per_capita}} t) y
       ON y.county_code = h.county_code AND y.household_serial = h.serial AND y.year = :year
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial) county_code, household_serial, officer_name
           FROM {{pairing: county_code, household_serial, officer_name, since, until, replaced_by}} t
           WHERE replaced_by IS NULL AND since <= :day AND (until IS NULL OR until >= :day)
           ORDER BY county_code, household_serial, since DESC) helped
       ON helped.county_code = h.county_code AND helped.household_serial = h.serial
LEFT JOIN reg.region village ON village.code = h.village_code
LEFT JOIN reg.region township ON township.code = left(h.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = h.county_code || '000000'
WHERE h.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')
  AND (cast(:status AS text) IS NULL OR h.status = :status)
  AND (cast(:attribute AS text) IS NULL OR h.attribute = :attribute)
  AND (cast(:main_cause AS text) IS NULL OR h.main_cause = :main_cause)
  AND (cast(:exit_year AS text) IS NULL OR h.exit_year = cast(:exit_year AS int))
