-- L2 贫困人口台账: members of the households of L1 who have not left, the head first; what is the household's stands in the head's row.
SELECT h.village_code AS key_village,
       h.serial       AS key_serial,
       CASE WHEN m.no = h.head_no THEN 0 ELSE m.no END AS key_no,
       h.county_code  AS key_county,
       h.serial       AS sealed_household,
       m.no           AS sealed_member,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village,
       h.group_name,
       h.household_no,
       m.member_no,
       CASE WHEN NOT :minors AND m.birth_date > :day - interval '18 years' THEN left(m.name, 1) || '**' ELSE m.name END AS name,
       m.id_region || to_char(m.birth_date, 'YYYYMMDD') || '****' AS id_no,
       m.id_cipher    AS id_no_sealed,
       m.relation,
       m.ethnicity,
       a.education,
       a.school,
       a.health,
       a.labour,
       a.employer,
       a.work_months,
       a.serious_illness,
       CASE WHEN :numbers THEN m.phone ELSE left(m.phone, 3) || '****' || right(m.phone, 4) END AS member_phone,
       m.identified_on,
       CASE WHEN m.no = h.head_no THEN h.population END AS population,
       CASE WHEN m.no = h.head_no THEN h.status END AS status,
       CASE WHEN m.no = h.head_no THEN h.exit_year END AS exit_year,
       CASE WHEN m.no = h.head_no THEN h.attribute END AS attribute,
       CASE WHEN m.no = h.head_no THEN h.main_cause END AS main_cause,
       CASE WHEN m.no = h.head_no THEN y.unsafe_house END AS unsafe_house,
       CASE WHEN m.no = h.head_no THEN y.water_safe END AS water_safe,
       CASE WHEN m.no = h.head_no THEN y.per_capita END AS per_capita,
       CASE WHEN m.no <> h.head_no THEN NULL WHEN :numbers THEN h.phone
            ELSE left(h.phone, 3) || '****' || right(h.phone, 4) END AS household_phone,
       CASE WHEN m.no = h.head_no THEN h.first_identified_on END AS first_identified_on,
       (m.no = h.head_no)::int AS heads
FROM {{household: county_code, serial, village_code, household_no, status, attribute, main_cause, first_identified_on, exit_year, phone,
                  head_no, population, group_name}} h
JOIN {{member: county_code, household_serial, no, member_no, name, birth_date, id_region, id_cipher, relation, ethnicity, phone, identified_on,
               left_on}} m
  ON m.county_code = h.county_code AND m.household_serial = h.serial AND m.left_on IS NULL
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, year, member_no) * FROM {{annual_member: county_code, household_serial, year, member_no, education, school, health, labour, employer, work_months,
                           serious_illness}} t) a
       ON a.county_code = m.county_code AND a.household_serial = m.household_serial AND a.year = :year AND a.member_no = m.no
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, year) * FROM {{annual_record: county_code, household_serial, year, unsafe_house, water_safe, per_capita}} t) y
       ON y.county_code = h.county_code AND y.household_serial = h.serial AND y.year = :year
LEFT JOIN reg.region village ON village.code = h.village_code
LEFT JOIN reg.region township ON township.code = left(h.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = h.county_code || '000000'
WHERE h.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')
  AND (cast(:status AS text) IS NULL OR h.status = :status)
  AND (cast(:attribute AS text) IS NULL OR h.attribute = :attribute)
  AND (cast(:main_cause AS text) IS NULL OR h.main_cause = :main_cause)
  AND (cast(:exit_year AS text) IS NULL OR h.exit_year = cast(:exit_year AS int))
