-- 饮水不安全: one of the four measures fails, or, where nothing was measured, the form says so.
SELECT h.county_code, h.serial, h.village_code, 0 AS member_no, true AS judged,
       CASE WHEN w.failing = '{}' THEN '{STATED}'::text[] ELSE w.failing END AS reasons, a.water_litres::text AS figure
FROM household h
JOIN {{newest}}
LEFT JOIN {{limits}}
CROSS JOIN LATERAL (SELECT array_remove(ARRAY[CASE WHEN {{little}} THEN 'AMOUNT' END, CASE WHEN {{far}} THEN 'WAY' END,
                           CASE WHEN NOT a.water_quality_ok THEN 'QUALITY' END, CASE WHEN {{unreliable}} THEN 'RELIABILITY' END], NULL) AS failing) w
WHERE h.status NOT IN ('CLOSED', 'REMOVED') AND h.village_code >= :lo AND h.village_code <= :hi AND {{unsafe water}}
