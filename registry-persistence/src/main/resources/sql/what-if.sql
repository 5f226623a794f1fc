-- Households of one county in the area, judged by the line in force and by the supposed one, counted by township and standing.
-- :use, :year; :standards, :areas, :now, :nowInclusive, :then, :thenInclusive are the county's lines; :kept are the items of realised income
-- that count as stable (an exit is judged by those, all else by the whole net income), :expenses those of expense. Compared as total against line times people, so nothing is rounded.
WITH line AS (
    SELECT * FROM unnest(cast(:standards AS text[]), cast(:areas AS text[]), cast(:now AS numeric[]), cast(:nowInclusive AS boolean[]),
        cast(:then AS numeric[]), cast(:thenInclusive AS boolean[])) AS l (standard, area, now_line, now_inclusive, then_line, then_inclusive)
), village AS (
    SELECT village_code, coalesce(reg.area_type_of(village_code), 'ANY') AS area
    FROM (SELECT DISTINCT village_code FROM reg.household WHERE county_code = :county AND village_code BETWEEN :lo AND :hi) v
), income AS (
    SELECT i.household_serial,
           coalesce(sum(i.amount) FILTER (WHERE i.item <> ALL (:expenses) AND (:use <> 'EXIT' OR i.realised AND i.item = ANY (:kept))), 0)
           - coalesce(sum(i.amount) FILTER (WHERE i.item = ANY (:expenses)), 0) AS amount
    FROM reg.annual_income i
    WHERE i.county_code = :county AND i.year = :year AND i.village_code BETWEEN :lo AND :hi
    GROUP BY i.household_serial
), household AS (
    SELECT left(h.village_code, 9) || '000' AS township,
           CASE WHEN h.status = 'APPLICANT' THEN 'APPLICANT' WHEN h.status IN ('POOR', 'RELAPSED') THEN 'UNRESOLVED' ELSE 'LEFT' END AS standing,
           h.population,
           i.amount,
           l.now_line * h.population AS now_line, l.now_inclusive, l.then_line * h.population AS then_line, l.then_inclusive
    FROM reg.household h
    JOIN village v ON v.village_code = h.village_code
    LEFT JOIN line l ON l.area = v.area AND l.standard = CASE WHEN h.standard = 'PROVINCIAL' THEN 'REGIONAL' ELSE 'NATIONAL' END
    LEFT JOIN income i ON i.household_serial = h.serial
    WHERE h.county_code = :county AND h.village_code BETWEEN :lo AND :hi AND h.status NOT IN ('CLOSED', 'REMOVED')
), judged AS (
    SELECT township, standing, population,
           amount IS NOT NULL AND population > 0 AS has_income,
           now_line IS NOT NULL OR then_line IS NOT NULL AS has_line,
           coalesce(CASE WHEN :use = 'EXIT' THEN amount > now_line ELSE amount < now_line END OR (now_inclusive AND amount = now_line), false) AS now_in,
           coalesce(CASE WHEN :use = 'EXIT' THEN amount > then_line ELSE amount < then_line END OR (then_inclusive AND amount = then_line), false) AS then_in
    FROM household
)
INSERT INTO reg.what_if_count (county_code, what_if_county, what_if_serial, village_code, standing, households, judged, without_line, now_in,
    then_in, gained, lost, people_gained, people_lost)
SELECT :county, :whatIfCounty, :whatIfSerial, township, standing, count(*),
       count(*) FILTER (WHERE has_income AND has_line),
       count(*) FILTER (WHERE has_income AND NOT has_line),
       count(*) FILTER (WHERE has_income AND now_in),
       count(*) FILTER (WHERE has_income AND then_in),
       count(*) FILTER (WHERE has_income AND then_in AND NOT now_in),
       count(*) FILTER (WHERE has_income AND now_in AND NOT then_in),
       coalesce(sum(population) FILTER (WHERE has_income AND then_in AND NOT now_in), 0),
       coalesce(sum(population) FILTER (WHERE has_income AND now_in AND NOT then_in), 0)
FROM judged GROUP BY township, standing
