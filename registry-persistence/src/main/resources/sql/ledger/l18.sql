-- L18 残疾人台账: confirmed disabled people.
SELECT c.village_code     AS key_village,
       c.serial           AS key_serial,
       0                  AS key_no,
       c.county_code      AS key_county,
       c.household_serial AS sealed_household,
       c.member_no        AS sealed_member,
       county.name        AS county,
       township.name      AS township,
       village.name       AS village,
       CASE WHEN NOT :minors AND m.birth_date > :day - interval '18 years' THEN left(m.name, 1) || '**' ELSE m.name END AS name,
       m.sex,
       CASE WHEN NOT :minors AND head.birth_date > :day - interval '18 years' THEN left(h.head_name, 1) || '**' ELSE h.head_name END AS head_name,
       m.id_region || to_char(m.birth_date, 'YYYYMMDD') || '****' AS id_no,
       m.id_cipher        AS id_no_sealed,
       (ARRAY['SIGHT', 'HEARING', 'SPEECH', 'PHYSICAL', 'INTELLECTUAL', 'MENTAL', 'MULTIPLE'])[m.card_category] AS disability_category,
       m.card_grade       AS disability_grade,
       c.living_allowance,
       c.nursing_allowance,
       c.rehabilitation
FROM {{care_entry: county_code, serial, village_code, household_serial, member_no, care_group, state, living_allowance, nursing_allowance,
                     rehabilitation}} c
JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, name, sex, birth_date, id_region, id_cipher,
             ethnicity, card_category, card_grade}} t) m
  ON m.county_code = c.county_code AND m.household_serial = c.household_serial AND m.no = c.member_no
LEFT JOIN (SELECT DISTINCT ON (county_code, serial) * FROM {{household: county_code, serial, head_name, head_no}} t) h
       ON h.county_code = c.county_code AND h.serial = c.household_serial
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, birth_date}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN reg.region village ON village.code = c.village_code
LEFT JOIN reg.region township ON township.code = left(c.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = c.county_code || '000000'
WHERE c.state = 'CONFIRMED' AND c.care_group = 'DISABLED'
