-- L6 自然增减台账: the people of L2 at the end of the year before beside those at the end of the asked day, and of no later day than the year's last.
-- Who stands on one side only has come or gone; who came and went in between stands twice. A household that moves goes from one village and comes
-- to another, so that every village adds up.
WITH bounds AS (
    SELECT make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Shanghai') AS since,
           least(:at, make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')) AS until
),
households AS (
    SELECT county_code, serial, village_code, household_no, status, first_identified_on, closed_on, head_no, valid_from, NULL::timestamptz AS valid_to
    FROM reg.household WHERE village_code BETWEEN :lo AND :hi
    UNION ALL
    SELECT county_code, serial, village_code, household_no, status, first_identified_on, closed_on, head_no, valid_from, valid_to
    FROM reg.household_history, bounds WHERE village_code BETWEEN :lo AND :hi AND valid_to >= since
),
members AS (
    SELECT county_code, household_serial, no, village_code, member_no, name, birth_date, id_region, id_cipher, joined_on, join_reason, left_on,
           left_reason, valid_from, NULL::timestamptz AS valid_to
    FROM reg.member WHERE village_code BETWEEN :lo AND :hi
    UNION ALL
    SELECT county_code, household_serial, no, village_code, member_no, name, birth_date, id_region, id_cipher, joined_on, join_reason, left_on,
           left_reason, valid_from, valid_to
    FROM reg.member_history, bounds WHERE village_code BETWEEN :lo AND :hi AND valid_to >= since
),
then_households AS (SELECT h.* FROM households h, bounds WHERE h.valid_from < since AND (h.valid_to IS NULL OR h.valid_to >= since)),
now_households AS (SELECT h.* FROM households h, bounds WHERE h.valid_from < until AND (h.valid_to IS NULL OR h.valid_to >= until)),
then_members AS (SELECT m.* FROM members m, bounds WHERE m.valid_from < since AND (m.valid_to IS NULL OR m.valid_to >= since)),
now_members AS (SELECT m.* FROM members m, bounds WHERE m.valid_from < until AND (m.valid_to IS NULL OR m.valid_to >= until)),
before AS (
    SELECT m.county_code, m.household_serial, m.no, m.village_code, m.member_no, m.name, m.birth_date, m.id_region, m.id_cipher, h.household_no
    FROM then_households h JOIN then_members m ON m.county_code = h.county_code AND m.household_serial = h.serial AND m.village_code = h.village_code
    WHERE m.left_on IS NULL AND h.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')
),
after AS (
    SELECT m.*, h.household_no, h.first_identified_on
    FROM now_households h JOIN now_members m ON m.county_code = h.county_code AND m.household_serial = h.serial AND m.village_code = h.village_code
    WHERE m.left_on IS NULL AND h.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')
),
-- Counted at some moment in between, and at neither end: people who joined and left, and those of a household that came and went.
between_ends AS (
    SELECT m.*, h.household_no, h.status, h.first_identified_on, h.closed_on
    FROM now_members m JOIN now_households h ON h.county_code = m.county_code AND h.serial = m.household_serial AND h.village_code = m.village_code
    WHERE (m.left_on IS NOT NULL OR h.status NOT IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE'))
      AND EXISTS (SELECT FROM members e JOIN households k ON k.county_code = e.county_code AND k.serial = e.household_serial
                      AND k.village_code = e.village_code AND (e.valid_to IS NULL OR k.valid_from < e.valid_to)
                      AND (k.valid_to IS NULL OR k.valid_to > e.valid_from), bounds
                  WHERE e.county_code = m.county_code AND e.household_serial = m.household_serial AND e.no = m.no
                    AND e.village_code = m.village_code AND e.left_on IS NULL AND least(e.valid_to, k.valid_to) < until
                    AND k.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE'))
      AND NOT EXISTS (SELECT FROM before b WHERE b.county_code = m.county_code AND b.household_serial = m.household_serial AND b.no = m.no
                      AND b.village_code = m.village_code)
),
moved AS (
    SELECT a.county_code, a.household_serial, a.no, a.village_code, a.member_no, a.name, a.birth_date, a.id_region, a.id_cipher, a.household_no,
           'ARRIVAL' AS movement,
           CASE WHEN extract(year FROM a.joined_on) = :year THEN a.join_reason END AS join_reason,
           NULL::text AS leave_reason,
           CASE WHEN extract(year FROM a.joined_on) = :year THEN NULL
                WHEN extract(year FROM a.first_identified_on) = :year OR left(a.household_no, 12) = a.village_code THEN 'HOUSEHOLD_REGISTERED'
                ELSE 'HOUSEHOLD_MOVED_IN' END AS household_reason,
           CASE WHEN extract(year FROM a.joined_on) = :year THEN a.joined_on ELSE a.first_identified_on END AS moved_on
    FROM after a LEFT JOIN before b ON b.county_code = a.county_code AND b.household_serial = a.household_serial AND b.no = a.no
                                   AND b.village_code = a.village_code
    WHERE b.no IS NULL
    UNION ALL
    SELECT b.county_code, b.household_serial, b.no, b.village_code, b.member_no, b.name, b.birth_date, b.id_region, b.id_cipher, b.household_no,
           'DEPARTURE', NULL, m.left_reason,
           CASE WHEN h.serial IS NULL THEN 'HOUSEHOLD_MOVED_OUT' WHEN h.status = 'CLOSED' THEN 'HOUSEHOLD_CLOSED'
                WHEN h.status = 'REMOVED' THEN 'HOUSEHOLD_REMOVED' END,
           coalesce(m.left_on, h.closed_on)
    FROM before b
    LEFT JOIN after a ON a.county_code = b.county_code AND a.household_serial = b.household_serial AND a.no = b.no AND a.village_code = b.village_code
    LEFT JOIN now_members m ON m.county_code = b.county_code AND m.household_serial = b.household_serial AND m.no = b.no
                           AND m.village_code = b.village_code
    LEFT JOIN now_households h ON h.county_code = b.county_code AND h.serial = b.household_serial AND h.village_code = b.village_code
    WHERE a.no IS NULL
    UNION ALL
    SELECT t.county_code, t.household_serial, t.no, t.village_code, t.member_no, t.name, t.birth_date, t.id_region, t.id_cipher, t.household_no,
           e.movement,
           CASE WHEN e.movement = 'ARRIVAL' THEN t.join_reason END,
           CASE WHEN e.movement = 'DEPARTURE' THEN t.left_reason END,
           CASE WHEN e.movement = 'ARRIVAL' AND t.join_reason IS NULL THEN 'HOUSEHOLD_REGISTERED'
                WHEN e.movement = 'DEPARTURE' AND t.status = 'CLOSED' THEN 'HOUSEHOLD_CLOSED'
                WHEN e.movement = 'DEPARTURE' AND t.status = 'REMOVED' THEN 'HOUSEHOLD_REMOVED' END,
           CASE WHEN e.movement = 'ARRIVAL' THEN coalesce(t.joined_on, t.first_identified_on) ELSE coalesce(t.left_on, t.closed_on) END
    FROM between_ends t, (VALUES ('ARRIVAL'), ('DEPARTURE')) e (movement)
)
SELECT v.village_code     AS key_village,
       v.household_serial AS key_serial,
       v.no * 2 + (v.movement = 'DEPARTURE')::int AS key_no,
       v.county_code      AS key_county,
       v.household_serial AS sealed_household,
       v.no               AS sealed_member,
       county.name        AS county,
       township.name      AS township,
       village.name       AS village,
       v.household_no,
       v.member_no,
       CASE WHEN NOT :minors AND v.birth_date > :day - interval '18 years' THEN left(v.name, 1) || '**' ELSE v.name END AS name,
       v.id_region || to_char(v.birth_date, 'YYYYMMDD') || '****' AS id_no,
       v.id_cipher        AS id_no_sealed,
       v.movement,
       v.join_reason,
       v.leave_reason,
       v.household_reason,
       v.moved_on,
       ARRAY (SELECT DISTINCT e.kind FROM reg.evidence e
              WHERE e.county_code = request.county_code
                AND e.serial IN (SELECT split_part(paper, '-', 2)::bigint FROM unnest(request.evidence) paper)
              ORDER BY e.kind) AS proofs,
       request.county_code || '-' || request.serial AS proof_no,
       (v.movement = 'ARRIVAL')::int   AS arrivals,
       (v.movement = 'DEPARTURE')::int AS departures
FROM moved v
LEFT JOIN LATERAL (SELECT c.county_code, c.serial, c.evidence FROM reg.change_request c
                   WHERE c.county_code = v.county_code AND c.household_serial = v.household_serial AND c.stage = 'CONFIRMED'
                     AND c.effective_on = v.moved_on
                   ORDER BY c.serial DESC LIMIT 1) request ON true
LEFT JOIN reg.region village ON village.code = v.village_code
LEFT JOIN reg.region township ON township.code = left(v.village_code, 9) || '000'
LEFT JOIN reg.region county ON county.code = v.county_code || '000000'
WHERE (cast(:movement AS text) IS NULL OR v.movement = :movement)
