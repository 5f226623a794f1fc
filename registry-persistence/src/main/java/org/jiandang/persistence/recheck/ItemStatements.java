package org.jiandang.persistence.recheck;

/** The statements over findings and the verdicts on them. */
final class ItemStatements {

    static final String VERDICTS = """
            SELECT v.finding_serial, v.verdict, v.ground, v.evidence_serial,
                   ARRAY(SELECT jsonb_array_elements_text(v.arguments)) AS arguments, v.decided_name, v.decided_at
            FROM recheck_verdict v
            WHERE v.county_code = :county AND v.finding_serial = ANY (:findings)
            ORDER BY v.serial DESC""";

    static final String ADD = """
            INSERT INTO recheck_verdict (county_code, serial, village_code, household_serial, finding_serial, code, verdict, ground,
                                         evidence_serial, arguments, decided_account, decided_name)
            SELECT f.county_code, :serial, f.village_code, f.household_serial, f.serial, f.code, :verdict, :ground, :evidence,
                   to_jsonb(:arguments), :account, :name
            FROM data_finding f WHERE f.county_code = :county AND f.serial = :finding""";

    static final String ANSWER = """
            UPDATE data_finding SET state = 'EXPLAINED', reason = :ground, reasoned_by = :account, reasoned_name = :name, reasoned_at = reg.clock()
            WHERE county_code = :county AND serial = :finding""";

    /** The latest verdict of a finding. */
    private static final String LATEST = """
            (SELECT v.verdict FROM recheck_verdict v
             WHERE v.county_code = f.county_code AND v.finding_serial = f.serial ORDER BY v.serial DESC LIMIT 1)""";

    static final String OPEN = "f.state = 'OPEN'";
    static final String TO_MEND = "f.state = 'EXPLAINED' AND " + LATEST + " = 'CONFIRMED'";
    static final String ANSWERED = "f.state = 'EXPLAINED' AND " + LATEST + " IS DISTINCT FROM 'CONFIRMED'";

    static final String GROUPS = """
            SELECT g.place, coalesce(r.name, g.place) AS name, g.code, g.findings, g.households
            FROM (SELECT rpad(left(f.village_code, :digits), 12, '0') AS place, f.code, count(*) AS findings,
                         count(DISTINCT f.household_serial) AS households
                  FROM data_finding f
                  WHERE %s AND f.village_code >= :lo AND f.village_code <= :hi
                  GROUP BY 1, 2) g
            LEFT JOIN region r ON r.code = g.place
            ORDER BY g.code, g.place""";

    /** What was done is read off the findings; which of it was done by verdict off the verdicts, of each finding the latest. */
    static final String PROGRESS = """
            WITH found AS (
                SELECT rpad(left(f.village_code, :digits), 12, '0') AS place,
                       count(*) FILTER (WHERE f.state = 'OPEN') AS open,
                       count(*) FILTER (WHERE f.state = 'EXPLAINED' AND f.reasoned_at >= :since) AS answered,
                       count(*) FILTER (WHERE f.state = 'CLOSED' AND f.valid_from > :since) AS gone
                FROM data_finding f WHERE f.village_code >= :lo AND f.village_code <= :hi GROUP BY 1
            ), given AS (
                SELECT rpad(left(v.village_code, :digits), 12, '0') AS place, v.verdict, count(*) AS n
                FROM recheck_verdict v
                WHERE v.village_code >= :lo AND v.village_code <= :hi AND v.decided_at >= :since
                  AND NOT EXISTS (SELECT FROM recheck_verdict o WHERE o.county_code = v.county_code
                                  AND o.finding_serial = v.finding_serial AND o.serial > v.serial)
                  AND EXISTS (SELECT FROM data_finding f WHERE f.county_code = v.county_code AND f.serial = v.finding_serial
                              AND f.state = CASE v.verdict WHEN 'MENDED' THEN 'CLOSED' ELSE 'EXPLAINED' END)
                GROUP BY 1, 2
            ), places AS (
                SELECT DISTINCT rpad(left(h.village_code, :digits), 12, '0') AS place
                FROM household h WHERE h.village_code >= :lo AND h.village_code <= :hi)
            SELECT p.place, coalesce(r.name, p.place) AS name, coalesce(f.open, 0) AS open, coalesce(f.answered, 0) AS answered,
                   coalesce(f.gone, 0) AS gone,
                   coalesce((SELECT n FROM given g WHERE g.place = p.place AND g.verdict = 'CONFIRMED'), 0) AS confirmed,
                   coalesce((SELECT n FROM given g WHERE g.place = p.place AND g.verdict = 'UNFOUNDED'), 0) AS unfounded,
                   coalesce((SELECT n FROM given g WHERE g.place = p.place AND g.verdict = 'MENDED'), 0) AS mended
            FROM places p
            LEFT JOIN found f ON f.place = p.place
            LEFT JOIN region r ON r.code = p.place
            ORDER BY p.place""";

    static final String WAITING = """
            SELECT count(*) FROM data_finding f WHERE f.state = 'OPEN' AND f.village_code >= :lo AND f.village_code <= :hi""";

    private ItemStatements() {}
}
