package org.jiandang.persistence.recheck;

/** The statements that move a batch's findings from the temporary table into {@code data_finding}; each says by rule how many. */
final class FindingStatements {

    /** What was found in the households of the batch; a row without a code says that a year, or none, was judged. */
    static final String TABLE = """
            CREATE TEMPORARY TABLE found_now (
                household_serial bigint, village_code text COLLATE "C", year int, code text COLLATE "C", severity text, section text, field text,
                member_no int, arguments jsonb) ON COMMIT DROP""";

    private static final String SAME = """
            n.household_serial = f.household_serial AND n.year IS NOT DISTINCT FROM f.year AND n.code = f.code AND n.section = f.section AND n.field = f.field
            AND n.member_no IS NOT DISTINCT FROM f.member_no""";

    private static final String UNCHANGED = "f.arguments = n.arguments AND f.severity = n.severity";

    static final String CLOSE = """
            WITH closed AS (
                UPDATE data_finding f SET state = 'CLOSED'
                FROM found_now j
                WHERE j.code IS NULL AND f.county_code = :county AND f.household_serial = j.household_serial AND f.year IS NOT DISTINCT FROM j.year
                  AND f.state <> 'CLOSED' AND f.code = ANY (:codes)
                  AND NOT EXISTS (SELECT FROM found_now n WHERE %s)
                RETURNING f.code)
            SELECT code, count(*) FROM closed GROUP BY code""".formatted(SAME);

    static final String CLOSE_OF_ENDED = """
            UPDATE data_finding f SET state = 'CLOSED'
            FROM household h
            WHERE h.county_code = f.county_code AND h.serial = f.household_serial AND h.status IN ('CLOSED', 'REMOVED')
              AND h.village_code >= :lo AND h.village_code <= :hi AND f.state = 'OPEN'""";

    static final String STILL = counted("OPEN");

    static final String ANSWERED = counted("EXPLAINED");

    static final String REOPEN = """
            WITH reopened AS (
                UPDATE data_finding f
                SET arguments = n.arguments, severity = n.severity, source = 'RECHECK',
                    state = 'OPEN', reason = NULL, reasoned_by = NULL, reasoned_at = NULL, found_at = reg.clock()
                FROM found_now n
                WHERE f.county_code = :county AND f.code = ANY (:codes) AND %s AND (f.state = 'CLOSED' OR NOT (%s))
                RETURNING f.code)
            SELECT code, count(*) FROM reopened GROUP BY code""".formatted(SAME, UNCHANGED);

    /** Serials come in blocks of fifty, as everywhere; here the blocks a batch needs are taken at once. */
    static final String INSERT = """
            WITH missing AS (
                SELECT n.*, row_number() OVER () - 1 AS at FROM found_now n
                WHERE n.code = ANY (:codes)
                  AND NOT EXISTS (SELECT FROM data_finding f WHERE f.county_code = :county AND %s)
            ), blocks AS (
                SELECT array_agg(nextval('reg.finding_serial')) AS starts
                FROM generate_series(1, (SELECT (count(*) + 49) / 50 FROM missing))
            ), opened AS (
                INSERT INTO data_finding (county_code, serial, village_code, household_serial, year, code, severity, section, field, member_no,
                                          arguments, source, found_at)
                SELECT :county, b.starts[1 + m.at / 50] + m.at %% 50, m.village_code, m.household_serial, m.year, m.code, m.severity, m.section,
                       m.field, m.member_no, m.arguments, 'RECHECK', reg.clock()
                FROM missing m CROSS JOIN blocks b
                RETURNING code)
            SELECT code, count(*) FROM opened GROUP BY code""".formatted(SAME);

    private FindingStatements() {}

    private static String counted(String state) {
        return """
                SELECT f.code, count(*) FROM data_finding f JOIN found_now n ON %s
                WHERE f.county_code = :county AND f.code = ANY (:codes) AND f.state = '%s' AND %s
                GROUP BY f.code""".formatted(SAME, state, UNCHANGED);
    }
}
