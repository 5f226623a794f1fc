-- L5 脱贫退出台账: households whose exit was closed in cases of the asked year, and what it rested on.
SELECT c.village_code AS key_village,
       c.serial       AS key_serial,
       0              AS key_no,
       c.county_code  AS key_county,
       h.serial       AS sealed_household,
       h.head_no      AS sealed_member,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village,
       CASE WHEN NOT :minors AND head.birth_date > :day - interval '18 years' THEN left(c.head_name, 1) || '**' ELSE c.head_name END AS head_name,
       head.id_region || to_char(head.birth_date, 'YYYYMMDD') || '****' AS head_id,
       head.id_cipher AS head_id_sealed,
       c.population,
       c.per_capita,
       judged.income_line,
       checks.food,
       checks.clothing,
       checks.schooling,
       checks.medical,
       checks.housing,
       checks.water,
       vote.held_on   AS appraised_on,
       verified.decided_on AS verified_on,
       signed.signed_on,
       posted.first_day AS village_notice_first,
       posted.last_day  AS village_notice_last,
       announced.announced_on,
       c.continuation_until
FROM {{case_file: county_code, serial, village_code, household_serial, kind, year, stage, head_name, population, per_capita,
                  continuation_until}} c
LEFT JOIN {{household: county_code, serial, head_no, main_cause}} h
       ON h.county_code = c.county_code AND h.serial = c.household_serial
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, id_region, birth_date, id_cipher}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN (SELECT county_code, case_serial,
                  bool_and(met) FILTER (WHERE item = 'FOOD')      AS food,
                  bool_and(met) FILTER (WHERE item = 'CLOTHES')  AS clothing,
                  bool_and(met) FILTER (WHERE item = 'EDUCATION') AS schooling,
                  bool_and(met) FILTER (WHERE item = 'MEDICAL')   AS medical,
                  bool_and(met) FILTER (WHERE item = 'HOUSING')   AS housing,
                  bool_and(met) FILTER (WHERE item = 'WATER')     AS water
           FROM (SELECT DISTINCT ON (county_code, case_serial, item) county_code, case_serial, item, met
                 FROM {{exit_check: county_code, case_serial, verification_no, item, met}} x
                 ORDER BY county_code, case_serial, item, verification_no DESC) latest
           GROUP BY county_code, case_serial) checks
       ON checks.county_code = c.county_code AND checks.case_serial = c.serial
LEFT JOIN (SELECT v.county_code, v.case_serial, max(a.held_on) AS held_on
           FROM {{appraisal_vote: county_code, case_serial, appraisal_serial, passed}} v
           JOIN {{appraisal wherever: county_code, serial, held_on}} a ON a.county_code = v.county_code AND a.serial = v.appraisal_serial
           WHERE v.passed
           GROUP BY v.county_code, v.case_serial) vote
       ON vote.county_code = c.county_code AND vote.case_serial = c.serial
LEFT JOIN (SELECT county_code, case_serial, max(decided_on) AS decided_on
           FROM {{decision: county_code, case_serial, action, decided_on}} d
           WHERE d.action = 'VERIFY'
           GROUP BY county_code, case_serial) verified
       ON verified.county_code = c.county_code AND verified.case_serial = c.serial
LEFT JOIN (SELECT county_code, case_serial, max(signed_on) AS signed_on
           FROM {{signature: county_code, case_serial, purpose, signed_on}} s
           WHERE s.purpose = 'EXIT_CONSENT'
           GROUP BY county_code, case_serial) signed
       ON signed.county_code = c.county_code AND signed.case_serial = c.serial
LEFT JOIN (SELECT DISTINCT ON (e.county_code, e.case_serial) e.county_code, e.case_serial, n.first_day, n.last_day
           FROM {{notice_entry: county_code, notice_serial, case_serial, stopped_on}} e
           JOIN {{notice wherever: county_code, serial, level, state, first_day, last_day}} n
             ON n.county_code = e.county_code AND n.serial = e.notice_serial
           WHERE n.state = 'POSTED' AND n.level = 'VILLAGE' AND e.stopped_on IS NULL
           ORDER BY e.county_code, e.case_serial, n.first_day DESC) posted
       ON posted.county_code = c.county_code AND posted.case_serial = c.serial
LEFT JOIN (SELECT county_code, case_serial, max(announced_on) AS announced_on
           FROM {{announcement: county_code, case_serial, announced_on}} a
           GROUP BY county_code, case_serial) announced
       ON announced.county_code = c.county_code AND announced.case_serial = c.serial
LEFT JOIN (SELECT DISTINCT ON (county_code, case_serial) county_code, case_serial, (facts #>> '{limits,line,value}')::numeric AS income_line
           FROM {{decision: county_code, case_serial, no, facts}} d
           WHERE facts #>> '{limits,line,value}' IS NOT NULL
           ORDER BY county_code, case_serial, no DESC) judged
       ON judged.county_code = c.county_code AND judged.case_serial = c.serial
LEFT JOIN reg.region village ON village.code = c.village_code
LEFT JOIN reg.region township ON township.code = left(c.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = c.county_code || '000000'
WHERE c.kind = 'EXIT' AND c.stage = 'CLOSED' AND c.year = :year
  AND (cast(:main_cause AS text) IS NULL OR h.main_cause = :main_cause)
