-- A household that was split off another, or continues one of another county, and applied within so many months of it.
SELECT 'case-' || c.county_code || '-' || c.serial AS mark,
       h.county_code AS first_county, h.serial AS first_serial, h.village_code AS first_village,
       o.county_code AS second_county, o.serial AS second_serial, o.village_code AS second_village,
       (extract(YEAR FROM age(c.opened_on, s.since)) * 12 + extract(MONTH FROM age(c.opened_on, s.since)))::int::text AS detail
FROM case_file c
JOIN household h ON h.county_code = c.county_code AND h.serial = c.household_serial
JOIN (SELECT DISTINCT ON (county_code, serial) * FROM (
          SELECT county_code, household_serial AS serial, county_code AS other_county, other_serial, linked_on AS since
          FROM household_link WHERE kind = 'SPLIT_FROM'
          UNION ALL
          SELECT county_code, serial, came_from_county, came_from_serial, (created_at AT TIME ZONE 'Asia/Shanghai')::date
          FROM household WHERE came_from_serial IS NOT NULL) origins
      ORDER BY county_code, serial, since DESC) s ON s.county_code = h.county_code AND s.serial = h.serial
LEFT JOIN household o ON o.county_code = s.other_county AND o.serial = s.other_serial
WHERE c.kind = 'IDENTIFICATION' AND c.opened_on >= s.since AND c.opened_on <= s.since + make_interval(months => :months)
  AND h.village_code BETWEEN :lo AND :hi
