-- The households a round asks for in :lo .. :hi, and what is left of each.
SELECT h.county_code, h.serial, h.village_code, h.head_name, h.population,
       y.year IS NOT NULL AS recorded,
       coalesce(y.state = 'CLOSED' OR y.per_capita IS NOT NULL, false) AS surveyed,
       coalesce(f.findings, 0) AS findings,
       c.case_serial
FROM household h
LEFT JOIN annual_record y ON y.county_code = h.county_code AND y.household_serial = h.serial AND y.year = :year
LEFT JOIN (SELECT county_code, household_serial, count(*) AS findings FROM data_finding
           WHERE state = 'OPEN' AND village_code BETWEEN :lo AND :hi AND (year IS NULL OR year = :year)
           GROUP BY county_code, household_serial) f ON f.county_code = h.county_code AND f.household_serial = h.serial
LEFT JOIN (SELECT county_code, household_serial, min(serial) AS case_serial FROM case_file
           WHERE ended_on IS NULL AND household_serial IS NOT NULL AND village_code BETWEEN :lo AND :hi
           GROUP BY county_code, household_serial) c ON c.county_code = h.county_code AND c.household_serial = h.serial
WHERE h.village_code BETWEEN :lo AND :hi
  AND (h.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE') OR h.status = 'APPLICANT' AND c.case_serial IS NOT NULL)
