-- A household on the register has exactly one head among those who live in it
SELECT h.county_code || '/' || h.serial FROM reg.household h
WHERE h.status NOT IN ('CLOSED', 'REMOVED')
  AND (SELECT count(*) FROM reg.member m WHERE m.county_code = h.county_code AND m.household_serial = h.serial AND m.relation = 'HEAD'
       AND m.left_on IS NULL) <> 1;

-- The head a household is listed under is its head
SELECT h.county_code || '/' || h.serial FROM reg.household h
JOIN reg.member m ON m.county_code = h.county_code AND m.household_serial = h.serial AND m.relation = 'HEAD' AND m.left_on IS NULL
WHERE h.status NOT IN ('CLOSED', 'REMOVED') AND (h.head_no <> m.no OR h.head_name <> m.name);

-- The population of a household is the number of people who live in it
SELECT h.county_code || '/' || h.serial FROM reg.household h
WHERE h.status NOT IN ('CLOSED', 'REMOVED')
  AND h.population <> (SELECT count(*) FROM reg.member m WHERE m.county_code = h.county_code AND m.household_serial = h.serial
                       AND m.left_on IS NULL);

-- A claim on an identity number is that of a member with this number who lives in the household
SELECT r.county_code || '/' || r.household_serial || '#' || r.member_no FROM reg.resident r
WHERE NOT EXISTS (SELECT FROM reg.member m WHERE m.county_code = r.county_code AND m.household_serial = r.household_serial
                  AND m.no = r.member_no AND m.left_on IS NULL AND m.id_index = r.id_index);

-- Everybody who lives in a household on the register with an identity number has the claim on it
SELECT m.county_code || '/' || m.household_serial || '#' || m.no FROM reg.member m
JOIN reg.household h ON h.county_code = m.county_code AND h.serial = m.household_serial AND h.status NOT IN ('CLOSED', 'REMOVED')
WHERE m.left_on IS NULL AND m.id_kind = 'RESIDENT_ID'
  AND NOT EXISTS (SELECT FROM reg.resident r WHERE r.county_code = m.county_code AND r.household_serial = m.household_serial
                  AND r.member_no = m.no AND r.id_index = m.id_index);

-- Nobody is an active member of two households on the register
SELECT string_agg(m.county_code || '/' || m.household_serial || '#' || m.no, ' ') FROM reg.member m
JOIN reg.household h ON h.county_code = m.county_code AND h.serial = m.household_serial AND h.status NOT IN ('CLOSED', 'REMOVED')
WHERE m.left_on IS NULL AND m.id_kind = 'RESIDENT_ID' GROUP BY m.id_index HAVING count(*) > 1;

-- Who left a household left on a day on which he was in it
SELECT m.county_code || '/' || m.household_serial || '#' || m.no FROM reg.member m WHERE m.left_on < m.joined_on;

-- The income per head of a year is its net income divided by its people
SELECT a.county_code || '/' || a.household_serial || ' ' || a.year FROM reg.annual_record a
WHERE a.per_capita IS NOT NULL AND a.population > 0 AND abs(a.per_capita - a.net / a.population) > 0.01;

-- A case counts its decisions, and they are numbered without a gap
SELECT c.case_no FROM reg.case_file c
LEFT JOIN LATERAL (SELECT count(*) AS n, max(d.no) - min(d.no) + 1 AS span FROM reg.decision d
                   WHERE d.county_code = c.county_code AND d.case_serial = c.serial) d ON true
WHERE c.steps <> d.n OR d.n <> d.span OR d.n = 0;

-- A case stands where its last decision put it
SELECT c.case_no FROM reg.case_file c
WHERE c.stage IS DISTINCT FROM (SELECT d.to_stage FROM reg.decision d WHERE d.county_code = c.county_code AND d.case_serial = c.serial
                                ORDER BY d.no DESC LIMIT 1);

-- Every stage of a case is one of its kind
SELECT c.case_no FROM reg.case_file c
WHERE NOT EXISTS (SELECT FROM reg.procedure_step s WHERE s.kind = c.kind AND s.to_stage = c.stage);

-- Every decision begins where the one before it ended
SELECT t.county_code || '/' || t.case_serial || '#' || t.no FROM (
    SELECT d.*, lag(d.to_stage) OVER w AS before FROM reg.decision d WINDOW w AS (PARTITION BY d.county_code, d.case_serial ORDER BY d.no)) t
WHERE t.from_stage IS DISTINCT FROM t.before;

-- No decision is older than the one before it
SELECT t.county_code || '/' || t.case_serial || '#' || t.no FROM (
    SELECT d.*, lag(d.decided_at) OVER w AS before FROM reg.decision d WINDOW w AS (PARTITION BY d.county_code, d.case_serial ORDER BY d.no)) t
WHERE t.decided_at < t.before;

-- Every decision is a step of its procedure, by the role and at the level the procedure names
SELECT d.county_code || '/' || d.case_serial || '#' || d.no FROM reg.decision d
JOIN reg.case_file c ON c.county_code = d.county_code AND c.serial = d.case_serial
WHERE NOT EXISTS (SELECT FROM reg.procedure_step s WHERE s.kind = c.kind AND s.from_stage = coalesce(d.from_stage, '') AND s.action = d.action
                  AND s.role = d.role AND s.to_stage = d.to_stage AND s.binds = d.binds AND (NOT s.binds OR s.level = d.level));

-- From one forward decision that binds to the next the level does not fall, unless it was sent back or objected to, or the meeting follows a visit
SELECT t.county_code || '/' || t.case_serial || '#' || t.no FROM (
    SELECT d.*, lag(d.level) OVER w AS before, lag(d.to_stage) OVER w AS came FROM reg.decision d WHERE d.binds
    WINDOW w AS (PARTITION BY d.county_code, d.case_serial ORDER BY d.no)) t
WHERE t.level < t.before AND t.came <> 'RETURNED' AND t.action NOT IN ('WITHDRAW', 'APPRAISE', 'VOTE_DOWN')
  AND NOT EXISTS (SELECT FROM reg.decision o WHERE o.county_code = t.county_code AND o.case_serial = t.case_serial AND o.no < t.no
                  AND o.action IN ('OBJECT', 'RETURN'));

-- Who opened a case decides nothing of it above his level
SELECT d.county_code || '/' || d.case_serial || '#' || d.no FROM reg.decision d
JOIN reg.case_file c ON c.county_code = d.county_code AND c.serial = d.case_serial
WHERE d.binds AND d.level > 0 AND d.person = c.author_person;

-- A case is ended exactly when no step leads on from its stage
SELECT c.case_no FROM reg.case_file c
WHERE (c.ended_on IS NULL) <> EXISTS (SELECT FROM reg.procedure_step s WHERE s.kind = c.kind AND s.from_stage = c.stage);

-- A household that was entered or left by a case was voted for by a meeting
SELECT c.case_no FROM reg.case_file c
WHERE c.kind IN ('IDENTIFICATION', 'EXIT') AND c.stage IN ('REGISTERED', 'CLOSED')
  AND NOT EXISTS (SELECT FROM reg.appraisal_vote v WHERE v.county_code = c.county_code AND v.case_serial = c.serial AND v.passed);

-- A household that was entered or left by a case hung out in the village to the end, and the last decision came after
SELECT c.case_no FROM reg.case_file c
JOIN LATERAL (SELECT max(d.decided_on) AS at FROM reg.decision d WHERE d.county_code = c.county_code AND d.case_serial = c.serial) d ON true
WHERE c.kind IN ('IDENTIFICATION', 'EXIT') AND c.stage IN ('REGISTERED', 'CLOSED')
  AND NOT EXISTS (SELECT FROM reg.notice_entry e JOIN reg.notice n ON n.county_code = e.county_code AND n.serial = e.notice_serial
                  WHERE e.county_code = c.county_code AND e.case_serial = c.serial AND n.state = 'POSTED' AND n.level = 'VILLAGE'
                    AND e.stopped_on IS NULL AND n.last_day < d.at);

-- Of an ended case no objection is open
SELECT o.county_code || '/' || o.serial FROM reg.objection o JOIN reg.case_file c ON c.county_code = o.county_code AND c.serial = o.case_serial
WHERE o.state = 'OPEN' AND c.stage IN ('REGISTERED', 'CLOSED');

-- Nobody was registered over a confirmed red line, or one that nobody answered
SELECT c.case_no FROM reg.case_file c JOIN reg.red_line_hit r ON r.county_code = c.county_code AND r.case_serial = c.serial
WHERE c.kind = 'IDENTIFICATION' AND c.stage = 'REGISTERED' AND r.state <> 'LIFTED';

-- A notice counts its entries
SELECT n.county_code || '/' || n.serial FROM reg.notice n
WHERE n.entries <> (SELECT count(*) FROM reg.notice_entry e WHERE e.county_code = n.county_code AND e.notice_serial = n.serial);

-- A notice hangs for as many days as it says
SELECT n.county_code || '/' || n.serial FROM reg.notice n WHERE n.state = 'POSTED' AND n.last_day - n.first_day + 1 < n.days;

-- A change stands where its last step put it, and who proposed it did not decide it
SELECT r.county_code || '/' || r.serial FROM reg.change_request r
WHERE r.decider_person = r.proposer_person
   OR r.stage IS DISTINCT FROM (SELECT s.to_stage FROM reg.change_step s WHERE s.county_code = r.county_code AND s.change_serial = r.serial
                                ORDER BY s.no DESC LIMIT 1);

-- A change that was applied has made a new revision of its household
SELECT r.county_code || '/' || r.serial FROM reg.change_request r
JOIN reg.household h ON h.county_code = r.county_code AND h.serial = r.household_serial
WHERE r.stage = 'CONFIRMED' AND h.revision = 0;

-- Of two sides of a transfer both say the same
SELECT t.county_code || '/' || t.serial FROM reg.household_transfer t
LEFT JOIN reg.household_arrival a ON a.county_code = t.to_county AND a.serial = t.serial
WHERE a.state IS DISTINCT FROM t.state;

-- A household that is no longer on the register is not watched
SELECT w.county_code || '/' || w.serial FROM reg.watch w JOIN reg.household h ON h.county_code = w.county_code AND h.serial = w.household_serial
WHERE w.cleared_on IS NULL AND h.status IN ('CLOSED', 'REMOVED');

-- The round of a village is that of its county
SELECT v.county_code || '/' || v.round_serial || ' ' || v.village_code FROM reg.round_village v
JOIN reg.yearly_round r ON r.county_code = v.county_code AND r.serial = v.round_serial
WHERE (v.year, v.state, v.opens_on, v.closes_on) IS DISTINCT FROM (r.year, r.state, r.opens_on, r.closes_on);
