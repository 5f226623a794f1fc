-- L4 新识别、返贫台账: households registered by identification cases of the asked year, with the day of each step.
SELECT c.village_code AS key_village,
       c.serial       AS key_serial,
       0              AS key_no,
       c.county_code  AS key_county,
       c.household_serial AS sealed_household,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village,
       CASE WHEN NOT :minors AND head.birth_date > :day - interval '18 years' THEN left(c.head_name, 1) || '**' ELSE c.head_name END AS head_name,
       h.household_no,
       c.population,
       CASE WHEN h.return_year = c.year THEN 'RETURNED' ELSE 'NEW' END AS entry_kind,
       c.opened_on    AS applied_on,
       vote.held_on   AS appraised_on,
       first.first_day  AS first_notice_first,
       first.last_day   AS first_notice_last,
       CASE WHEN lines.confirmed > 0 THEN 'CONFIRMED'
            WHEN lines.suspected > 0 THEN 'SUSPECTED'
            WHEN lines.lifted > 0 THEN 'LIFTED'
            WHEN matched.case_serial IS NOT NULL THEN 'CLEAR' END AS comparison,
       second.first_day AS second_notice_first,
       second.last_day  AS second_notice_last,
       announced.document_no,
       announced.announced_on,
       CASE WHEN h.return_year = c.year THEN h.return_cause END AS return_cause,
       (h.return_year IS DISTINCT FROM c.year)::int AS new_households,
       coalesce(h.return_year = c.year, false)::int AS returned_households
FROM {{case_file: county_code, serial, village_code, household_serial, kind, year, stage, opened_on, head_name, population}} c
LEFT JOIN {{household: county_code, serial, household_no, head_no, return_year, return_cause}} h
       ON h.county_code = c.county_code AND h.serial = c.household_serial
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, birth_date}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN (SELECT v.county_code, v.case_serial, max(a.held_on) AS held_on
           FROM {{appraisal_vote: county_code, case_serial, appraisal_serial, passed}} v
           JOIN {{appraisal wherever: county_code, serial, held_on}} a ON a.county_code = v.county_code AND a.serial = v.appraisal_serial
           WHERE v.passed
           GROUP BY v.county_code, v.case_serial) vote
       ON vote.county_code = c.county_code AND vote.case_serial = c.serial
LEFT JOIN (SELECT DISTINCT ON (e.county_code, e.case_serial) e.county_code, e.case_serial, n.first_day, n.last_day
           FROM {{notice_entry: county_code, notice_serial, case_serial, stopped_on}} e
           JOIN {{notice wherever: county_code, serial, level, state, first_day, last_day}} n
             ON n.county_code = e.county_code AND n.serial = e.notice_serial
           WHERE n.state = 'POSTED' AND n.level = 'VILLAGE' AND e.stopped_on IS NULL
           ORDER BY e.county_code, e.case_serial, n.first_day DESC) first
       ON first.county_code = c.county_code AND first.case_serial = c.serial
LEFT JOIN (SELECT DISTINCT ON (e.county_code, e.case_serial) e.county_code, e.case_serial, n.first_day, n.last_day
           FROM {{notice_entry: county_code, notice_serial, case_serial, stopped_on}} e
           JOIN {{notice wherever: county_code, serial, level, state, first_day, last_day}} n
             ON n.county_code = e.county_code AND n.serial = e.notice_serial
           WHERE n.state = 'POSTED' AND n.level = 'TOWNSHIP' AND e.stopped_on IS NULL
           ORDER BY e.county_code, e.case_serial, n.first_day DESC) second
       ON second.county_code = c.county_code AND second.case_serial = c.serial
LEFT JOIN (SELECT DISTINCT county_code, case_serial
           FROM {{decision: county_code, case_serial, action}} d
           WHERE d.action = 'MATCH') matched
       ON matched.county_code = c.county_code AND matched.case_serial = c.serial
LEFT JOIN (SELECT county_code, case_serial,
                  count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed,
                  count(*) FILTER (WHERE state = 'SUSPECTED') AS suspected,
                  count(*) FILTER (WHERE state = 'LIFTED')    AS lifted
           FROM {{red_line_hit: county_code, case_serial, state}} r
           GROUP BY county_code, case_serial) lines
       ON lines.county_code = c.county_code AND lines.case_serial = c.serial
LEFT JOIN (SELECT DISTINCT ON (county_code, case_serial) county_code, case_serial, document_no, announced_on
           FROM {{announcement: county_code, case_serial, no, document_no, announced_on}} a
           ORDER BY county_code, case_serial, no DESC) announced
       ON announced.county_code = c.county_code AND announced.case_serial = c.serial
LEFT JOIN reg.region village ON village.code = c.village_code
LEFT JOIN reg.region township ON township.code = left(c.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = c.county_code || '000000'
WHERE c.kind = 'IDENTIFICATION' AND c.stage = 'REGISTERED' AND c.year = :year
  AND (cast(:entry_kind AS text) IS NULL OR :entry_kind = CASE WHEN h.return_year = c.year THEN 'RETURNED' ELSE 'NEW' END)
