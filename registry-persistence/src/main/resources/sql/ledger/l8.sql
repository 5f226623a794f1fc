-- L8 帮扶措施台账: measures that ran on a day of the asked year; those set aside are not in it.
SELECT p.village_code AS key_village,
       p.serial       AS key_serial,
       0              AS key_no,
       p.county_code  AS key_county,
       p.household_serial AS sealed_household,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village,
       CASE WHEN NOT :minors AND head.birth_date > :day - interval '18 years' THEN left(h.head_name, 1) || '**' ELSE h.head_name END AS head_name,
       p.class        AS measure_class,
       p.project,
       p.quantity,
       p.amount,
       p.source       AS fund_source,
       p.since,
       p.until,
       p.result,
       p.evidence_serial IS NOT NULL AS household_signed
FROM {{measure: county_code, serial, village_code, household_serial, class, project, quantity, amount, source, since, until, result,
                evidence_serial, void_reason}} p
LEFT JOIN (SELECT DISTINCT ON (county_code, serial) * FROM {{household: county_code, serial, head_name, head_no}} t) h
       ON h.county_code = p.county_code AND h.serial = p.household_serial
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, birth_date}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN reg.region village ON village.code = p.village_code
LEFT JOIN reg.region township ON township.code = left(p.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = p.county_code || '000000'
WHERE p.void_reason IS NULL
  AND p.since <= make_date(:year, 12, 31) AND (p.until IS NULL OR p.until >= make_date(:year, 1, 1))
  AND (cast(:measure_class AS text) IS NULL OR p.class = :measure_class)
