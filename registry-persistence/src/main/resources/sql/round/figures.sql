-- The figures of a year end in :lo .. :hi, village by village, as the register knew them before :at. Arrivals and departures are counted from what
-- was noted of people and households with a day after :since, not from the difference of two counts, so that a balance can fail.
WITH now AS (
    SELECT h.* FROM {{household: county_code, serial, village_code, status, main_cause, population, first_identified_on, exit_year, return_year,
                                 closed_on}} h),
registered AS (SELECT * FROM now WHERE status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')),
before AS (
    SELECT county_code, serial, village_code, population FROM reg.household
     WHERE village_code BETWEEN :lo AND :hi AND valid_from < :since_at AND status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')
    UNION ALL
    SELECT county_code, serial, village_code, population FROM reg.household_history
     WHERE village_code BETWEEN :lo AND :hi AND valid_from < :since_at AND valid_to >= :since_at
       AND status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')),
-- Households that parted from another one or were accepted from another county keep the day of the first identification.
came AS (
    SELECT county_code, household_serial AS serial FROM {{household_link wherever: county_code, household_serial, kind, linked_on}} l
     WHERE kind = 'SPLIT_FROM' AND linked_on > :since
    UNION
    SELECT county_code, accepted_serial FROM {{household_arrival wherever: county_code, accepted_serial, state, state_since}} a
     WHERE state = 'ACCEPTED' AND (state_since AT TIME ZONE 'Asia/Shanghai')::date > :since),
fresh AS (
    SELECT r.* FROM registered r
     WHERE r.first_identified_on > :since
        OR EXISTS (SELECT FROM came c WHERE c.county_code = r.county_code AND c.serial = r.serial)),
moved AS (SELECT r.county_code, r.serial, b.village_code AS old_village, r.village_code AS new_village, b.population AS old_population,
                 r.population AS new_population
          FROM registered r JOIN before b ON b.county_code = r.county_code AND b.serial = r.serial AND b.village_code <> r.village_code),
staying AS (SELECT r.county_code, r.serial, r.village_code FROM registered r
            JOIN before b ON b.county_code = r.county_code AND b.serial = r.serial AND b.village_code = r.village_code),
people AS (SELECT m.* FROM {{member: county_code, household_serial, no, village_code, joined_on, left_on}} m)
SELECT village_code, 'REGISTERED' AS measure, '' AS detail, count(*) AS households, coalesce(sum(population), 0) AS people FROM registered GROUP BY 1
UNION ALL
SELECT village_code, 'STATUS', status, count(*), sum(population) FROM registered GROUP BY 1, 3
UNION ALL
SELECT village_code, 'CAUSE', coalesce(main_cause, ''), count(*), sum(population) FROM registered WHERE status IN ('POOR', 'RELAPSED') GROUP BY 1, 3
UNION ALL
SELECT village_code, 'ENTRY', '', count(*), sum(population) FROM registered WHERE extract(YEAR FROM first_identified_on) = :year GROUP BY 1
UNION ALL
SELECT village_code, 'EXIT', '', count(*), sum(population) FROM registered WHERE status IN ('EXITED', 'STABLE') AND exit_year = :year GROUP BY 1
UNION ALL
SELECT village_code, 'RELAPSE', '', count(*), sum(population) FROM registered WHERE status = 'RELAPSED' AND return_year = :year GROUP BY 1
UNION ALL
SELECT village_code, 'REMOVAL', '', count(*), sum(population) FROM now WHERE status = 'REMOVED' AND extract(YEAR FROM closed_on) = :year GROUP BY 1
UNION ALL
SELECT village_code, 'ARRIVAL', '', sum(households), sum(came)
FROM (SELECT village_code, 1 AS households, population AS came FROM fresh
      UNION ALL SELECT new_village, 1, new_population FROM moved
      UNION ALL SELECT s.village_code, 0, 1 FROM staying s JOIN people p ON p.county_code = s.county_code AND p.household_serial = s.serial
                WHERE p.joined_on > :since AND p.joined_on <= :day) arrivals GROUP BY 1
UNION ALL
SELECT village_code, 'DEPARTURE', '', sum(households), sum(went)
FROM (SELECT b.village_code, 1 AS households, b.population AS went FROM before b
      JOIN now n ON n.county_code = b.county_code AND n.serial = b.serial
      WHERE n.status IN ('CLOSED', 'REMOVED') AND n.closed_on > :since AND n.closed_on <= :day
      UNION ALL SELECT old_village, 1, old_population FROM moved
      UNION ALL SELECT s.village_code, 0, 1 FROM staying s JOIN people p ON p.county_code = s.county_code AND p.household_serial = s.serial
                WHERE p.left_on > :since AND p.left_on <= :day) departures GROUP BY 1
UNION ALL
SELECT village_code, 'INCIDENCE', 'POOR', count(*), sum(population) FROM registered WHERE status IN ('POOR', 'RELAPSED') GROUP BY 1
UNION ALL
SELECT k.village_code, 'INCIDENCE', 'BASE', coalesce(k.households, 0), k.agricultural_residents
FROM {{village_record: village_code, year, households, agricultural_residents}} k
WHERE k.year = :year AND k.agricultural_residents IS NOT NULL
