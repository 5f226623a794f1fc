-- Registered households that hold somebody whom a person on the staff has declared a near relative.
SELECT 'relative-' || d.serial || ':' || r.county_code || '-' || r.household_serial AS mark,
       r.county_code AS first_county, r.household_serial AS first_serial, r.village_code AS first_village,
       NULL::text AS second_county, NULL::bigint AS second_serial, NULL::text AS second_village,
       d.person_name AS detail
FROM declared_relative d
JOIN resident r ON r.id_index = d.id_index
JOIN household h ON h.county_code = r.county_code AND h.serial = r.household_serial
WHERE d.ended_on IS NULL AND h.status NOT IN ('CLOSED', 'REMOVED') AND r.village_code BETWEEN :lo AND :hi
