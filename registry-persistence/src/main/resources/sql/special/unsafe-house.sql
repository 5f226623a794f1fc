-- C、D级危房: found unsafe in the newest year and neither repaired nor left.
SELECT h.county_code, h.serial, h.village_code, 0 AS member_no, true AS judged,
       ARRAY[CASE WHEN a.house_grade IN ('C', 'D') THEN a.house_grade ELSE 'UNGRADED' END] AS reasons,
       a.housing_area::text AS figure
FROM household h
JOIN {{newest}}
WHERE h.status NOT IN ('CLOSED', 'REMOVED') AND h.village_code >= :lo AND h.village_code <= :hi AND {{unsafe house}}
