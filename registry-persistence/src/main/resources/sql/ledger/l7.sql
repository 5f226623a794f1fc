-- L7 帮扶责任人台账: valid lines of the handbook that stood on a day of the asked year; corrected lines are not in it.
SELECT p.village_code AS key_village,
       p.serial       AS key_serial,
       0              AS key_no,
       p.county_code  AS key_county,
       p.household_serial AS sealed_household,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village,
       p.officer_name AS officer,
       p.unit,
       p.unit_level,
       p.rank         AS officer_rank,
       CASE WHEN :numbers THEN p.phone ELSE left(p.phone, 3) || '****' || right(p.phone, 4) END AS phone,
       coalesce(now.households, 0)::int AS paired_households,
       CASE WHEN NOT :minors AND head.birth_date > :day - interval '18 years' THEN left(h.head_name, 1) || '**' ELSE h.head_name END AS head_name,
       p.since,
       p.until,
       p.reason       AS pairing_change
FROM {{pairing: county_code, serial, village_code, household_serial, officer_serial, officer_name, unit, unit_level, rank, phone, since, until,
                reason, replaced_by}} p
LEFT JOIN (SELECT DISTINCT ON (county_code, serial) * FROM {{household: county_code, serial, head_name, head_no}} t) h
       ON h.county_code = p.county_code AND h.serial = p.household_serial
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, birth_date}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN (SELECT county_code, officer_serial, count(*) AS households
           FROM {{pairing wherever: county_code, officer_serial, since, until, replaced_by}} t
           WHERE replaced_by IS NULL AND since <= :day AND (until IS NULL OR until >= :day)
           GROUP BY county_code, officer_serial) now
       ON now.county_code = p.county_code AND now.officer_serial = p.officer_serial
LEFT JOIN reg.region village ON village.code = p.village_code
LEFT JOIN reg.region township ON township.code = left(p.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = p.county_code || '000000'
WHERE p.replaced_by IS NULL
  AND p.since <= make_date(:year, 12, 31) AND (p.until IS NULL OR p.until >= make_date(:year, 1, 1))
