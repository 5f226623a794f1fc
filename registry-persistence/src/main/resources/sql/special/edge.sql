-- 边缘户: not registered, at or above the line of entry and below that of watching (监测线).
SELECT h.county_code, h.serial, h.village_code, 0 AS member_no, l.entry IS NOT NULL AND l.watch IS NOT NULL AS judged,
       '{}'::text[] AS reasons, a.per_capita::text AS figure
FROM household h
JOIN {{newest}}
LEFT JOIN {{limits}}
WHERE h.status IN ('APPLICANT', 'REMOVED') AND h.village_code >= :lo AND h.village_code <= :hi
  AND a.net IS NOT NULL AND a.population > 0
  AND NOT coalesce(a.net < l.entry * a.population OR l.entry_included AND a.net = l.entry * a.population, false)
  AND coalesce(a.net < l.watch * a.population OR l.watch_included AND a.net = l.watch * a.population, true)
