-- 漏评疑似: not registered, no application running, and poor by the newest year: below the line, or a guarantee lost.
SELECT c.county_code, c.serial, c.village_code, 0 AS member_no, c.below IS NOT NULL OR c.lost <> '{}' AS judged,
       CASE WHEN c.below THEN '{BELOW_LINE}'::text[] ELSE '{}' END || c.lost AS reasons, c.per_capita::text AS figure
FROM (SELECT h.county_code, h.serial, h.village_code, a.per_capita,
             CASE WHEN l.entry IS NULL OR a.net IS NULL OR a.population = 0 THEN NULL
                  ELSE a.net < l.entry * a.population OR l.entry_included AND a.net = l.entry * a.population END AS below,
             a.net IS NOT NULL AS earning,
             array_remove(ARRAY[CASE WHEN {{unsafe house}} THEN 'HOUSE' END,
                                CASE WHEN {{unsafe water}} THEN 'WATER' END,
                                CASE WHEN EXISTS (SELECT FROM {{people}} WHERE {{same household}} AND {{dropped out}}) THEN 'SCHOOL' END,
                                CASE WHEN EXISTS (SELECT FROM {{people}} WHERE {{same household}} AND {{uninsured}}) THEN 'MEDICAL' END], NULL) AS lost
      FROM household h
      JOIN {{newest}}
      LEFT JOIN {{limits}}
      WHERE h.status IN ('APPLICANT', 'REMOVED') AND h.village_code >= :lo AND h.village_code <= :hi
        AND NOT EXISTS (SELECT FROM case_file k WHERE k.county_code = h.county_code AND k.household_serial = h.serial
                        AND k.kind = 'IDENTIFICATION' AND k.ended_on IS NULL)) c
WHERE c.below OR c.lost <> '{}' OR c.below IS NULL AND c.earning
