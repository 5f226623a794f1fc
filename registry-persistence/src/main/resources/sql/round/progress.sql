-- How far the areas of so many digits are: households by village, then summed, so that the parts add up to the whole.
SELECT p.*, coalesce(r.name, p.area) AS name, m.reminded_on, m.person_name, m.note
FROM (SELECT rpad(left(v.village_code, :digits), 12, '0') AS area,
             coalesce(sum(d.due), 0) AS due, coalesce(sum(d.done), 0) AS done, coalesce(sum(d.unsurveyed), 0) AS unsurveyed,
             coalesce(sum(d.doubtful), 0) AS doubtful, coalesce(sum(d.running), 0) AS running,
             count(*) FILTER (WHERE k.year IS NULL AND d.due > 0) AS unrecorded
      FROM round_village v
      LEFT JOIN (SELECT village_code, count(*) AS due,
                        count(*) FILTER (WHERE surveyed AND findings = 0 AND case_serial IS NULL) AS done,
                        count(*) FILTER (WHERE NOT surveyed) AS unsurveyed, count(*) FILTER (WHERE findings > 0) AS doubtful,
                        count(*) FILTER (WHERE case_serial IS NOT NULL) AS running
                 FROM ({{due}}) h GROUP BY village_code) d ON d.village_code = v.village_code
      LEFT JOIN village_record k ON k.county_code = v.county_code AND k.village_code = v.village_code AND k.year = :year
      WHERE v.county_code = :county AND v.round_serial = :round AND v.village_code BETWEEN :lo AND :hi
      GROUP BY 1) p
LEFT JOIN region r ON r.code = p.area
LEFT JOIN LATERAL (SELECT reminded_on, person_name, note FROM round_reminder
                   WHERE county_code = :county AND round_serial = :round AND village_code = p.area
                   ORDER BY serial DESC LIMIT 1) m ON true
ORDER BY p.due = p.done AND p.unrecorded = 0, p.done::numeric / nullif(p.due, 0) NULLS LAST, p.area
