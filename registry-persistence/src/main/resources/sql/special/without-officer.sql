-- 无帮扶责任人: poor or fallen back, and no pairing that stands today.
SELECT h.county_code, h.serial, h.village_code, 0 AS member_no, true AS judged, '{}'::text[] AS reasons,
       to_char(h.first_identified_on, 'YYYY-MM-DD') AS figure
FROM household h
WHERE h.status IN ('POOR', 'RELAPSED') AND h.village_code >= :lo AND h.village_code <= :hi
  AND NOT EXISTS (SELECT FROM pairing p WHERE p.county_code = h.county_code AND p.household_serial = h.serial AND p.replaced_by IS NULL
                  AND p.since <= reg.today() AND (p.until IS NULL OR p.until >= reg.today()))
