-- 错退疑似: exited and by V070 not to be let go today; what was found not to be so is left out.
SELECT h.county_code, h.serial, h.village_code, 0 AS member_no, true AS judged,
       array_agg(DISTINCT substring(f.arguments ->> 0 from '[A-Z_]+$') ORDER BY substring(f.arguments ->> 0 from '[A-Z_]+$')) AS reasons,
       max(f.arguments ->> 1) FILTER (WHERE f.arguments ->> 0 LIKE '%.INCOME') AS figure
FROM household h
JOIN data_finding f ON f.county_code = h.county_code AND f.household_serial = h.serial AND f.code = 'V070' AND f.state <> 'CLOSED'
WHERE h.status IN ('EXITED', 'STABLE') AND h.village_code >= :lo AND h.village_code <= :hi
  AND NOT EXISTS (SELECT FROM recheck_verdict v WHERE f.state = 'EXPLAINED' AND v.county_code = f.county_code
                  AND v.finding_serial = f.serial AND v.verdict = 'UNFOUNDED')
GROUP BY h.county_code, h.serial, h.village_code
