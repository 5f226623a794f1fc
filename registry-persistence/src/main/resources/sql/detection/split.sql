-- A household that continues another (came_from_*) and applied within so many months of coming into being.
SELECT 'case-' || c.county_code || '-' || c.serial AS mark,
       h.county_code AS first_county, h.serial AS first_serial, h.village_code AS first_village,
       o.county_code AS second_county, o.serial AS second_serial, o.village_code AS second_village,
       (extract(YEAR FROM age(c.opened_on, h.created_at::date)) * 12 + extract(MONTH FROM age(c.opened_on, h.created_at::date)))::int::text AS detail
FROM case_file c
JOIN household h ON h.county_code = c.county_code AND h.serial = c.household_serial
LEFT JOIN household o ON o.county_code = h.came_from_county AND o.serial = h.came_from_serial
WHERE c.kind = 'IDENTIFICATION' AND h.came_from_serial IS NOT NULL
  AND c.opened_on <= (h.created_at AT TIME ZONE 'Asia/Shanghai')::date + make_interval(months => :months)
  AND h.village_code BETWEEN :lo AND :hi
