-- 失学辍学: six to fifteen years on the day of the survey, known to be out of school, by cause.
SELECT h.county_code, h.serial, h.village_code, m.no AS member_no, true AS judged,
       ARRAY[coalesce(y.dropout_reason, 'UNKNOWN')] AS reasons,
       extract(year FROM age(a.record_date, m.birth_date))::int::text AS figure
FROM household h
JOIN {{newest}}
JOIN {{people}} ON {{same household}}
WHERE h.status NOT IN ('CLOSED', 'REMOVED') AND h.village_code >= :lo AND h.village_code <= :hi AND {{dropped out}}
