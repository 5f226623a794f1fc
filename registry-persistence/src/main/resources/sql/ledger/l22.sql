-- L22 监测对象台账: households that were watched at any time of the asked year, also those whose risk was cleared in it.
SELECT w.village_code AS key_village,
       w.serial       AS key_serial,
       0              AS key_no,
       w.county_code  AS key_county,
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
       w.kind         AS watch_kind,
       w.risks[1]     AS risk1,
       w.risks[2]     AS risk2,
       w.risks[3]     AS risk3,
       w.risks[4]     AS risk4,
       w.risks[5]     AS risk5,
       w.since        AS watched_since,
       w.per_capita,
       w.rigid_spending,
       coalesce(help.measures, 0)::int AS measures,
       coalesce(help.classes, '{}') AS measure_classes,
       w.clearance_mode,
       w.cleared_on
FROM {{watch: county_code, serial, village_code, household_serial, kind, risks, since, per_capita, rigid_spending, cleared_on, clearance_mode}} w
LEFT JOIN {{household: county_code, serial, household_no, head_no, head_name, population}} h
       ON h.county_code = w.county_code AND h.serial = w.household_serial
LEFT JOIN (SELECT DISTINCT ON (county_code, household_serial, no) * FROM {{member: county_code, household_serial, no, id_region, birth_date, id_cipher}} t) head
       ON head.county_code = h.county_code AND head.household_serial = h.serial AND head.no = h.head_no
LEFT JOIN (SELECT m.county_code, x.serial, count(*) AS measures, array_agg(DISTINCT m.class ORDER BY m.class) AS classes
           FROM {{measure: county_code, serial, household_serial, class, since, until, void_reason}} m
           JOIN {{watch: county_code, serial, household_serial, since, cleared_on}} x
             ON x.county_code = m.county_code AND x.household_serial = m.household_serial
            AND (m.until IS NULL OR m.until >= x.since) AND (x.cleared_on IS NULL OR m.since <= x.cleared_on)
           WHERE m.void_reason IS NULL
           GROUP BY m.county_code, x.serial) help
       ON help.county_code = w.county_code AND help.serial = w.serial
LEFT JOIN reg.region village ON village.code = w.village_code
LEFT JOIN reg.region township ON township.code = left(w.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = w.county_code || '000000'
WHERE extract(year FROM w.since) <= :year AND (w.cleared_on IS NULL OR extract(year FROM w.cleared_on) >= :year)
  AND (cast(:watch_kind AS text) IS NULL OR w.kind = :watch_kind)
