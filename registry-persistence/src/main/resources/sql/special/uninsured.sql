-- 未参保: active members known to be in neither medical insurance in the newest year.
SELECT h.county_code, h.serial, h.village_code, m.no AS member_no, true AS judged, '{}'::text[] AS reasons, NULL::text AS figure
FROM household h
JOIN {{newest}}
JOIN {{people}} ON {{same household}}
WHERE h.status NOT IN ('CLOSED', 'REMOVED') AND h.village_code >= :lo AND h.village_code <= :hi AND {{uninsured}}
