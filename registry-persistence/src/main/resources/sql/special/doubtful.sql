-- 存疑户: registered, and something in its record waits for a look, or a red line is suspected and not resolved.
SELECT h.county_code, h.serial, h.village_code, 0 AS member_no, true AS judged, d.codes AS reasons, NULL::text AS figure
FROM household h
CROSS JOIN LATERAL (
    SELECT array_agg(x.code ORDER BY x.code) AS codes
    FROM (SELECT f.code FROM data_finding f
          WHERE f.county_code = h.county_code AND f.household_serial = h.serial AND f.state = 'OPEN' AND f.severity = 'REVIEW'
          UNION
          SELECT r.code FROM case_file k JOIN red_line_hit r ON r.county_code = k.county_code AND r.case_serial = k.serial
          WHERE k.county_code = h.county_code AND k.household_serial = h.serial AND r.state = 'SUSPECTED') x) d
WHERE h.status IN ('POOR', 'RELAPSED', 'EXITED', 'STABLE') AND h.village_code >= :lo AND h.village_code <= :hi AND d.codes IS NOT NULL
