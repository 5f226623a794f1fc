package org.jiandang.persistence.recheck;

/** The statements that read and write the findings of a batch's households, set by set. */
final class FindingStatements {

    /** Household by household, so that the whole county's findings are never gone through, whatever the planner believes of the table. */
    static final String STORED = """
            SELECT f.* FROM unnest(:households) AS k (serial)
            CROSS JOIN LATERAL (
                SELECT serial, household_serial, year, code, section, field, member_no, severity, arguments, state FROM data_finding
                WHERE county_code = :county AND household_serial = k.serial OFFSET 0) f
            WHERE f.code = ANY (:codes)""";

    static final String CLOSE = """
            UPDATE data_finding SET state = 'CLOSED' WHERE county_code = :county AND serial = ANY (:serials)""";

    static final String CLOSE_OF_ENDED = """
            UPDATE data_finding f SET state = 'CLOSED'
            FROM household h
            WHERE h.county_code = f.county_code AND h.serial = f.household_serial AND h.status IN ('CLOSED', 'REMOVED')
              AND h.village_code >= :lo AND h.village_code <= :hi AND f.state = 'OPEN'""";

    static final String REOPEN = """
            UPDATE data_finding f
            SET arguments = n.arguments::jsonb, severity = n.severity, source = 'RECHECK',
                state = 'OPEN', reason = NULL, reasoned_by = NULL, reasoned_name = NULL, reasoned_at = NULL, found_at = reg.clock()
            FROM unnest(:serials, :severities, :arguments) AS n (serial, severity, arguments)
            WHERE f.county_code = :county AND f.serial = n.serial""";

    /** Serials come in blocks of fifty, as everywhere; here the blocks a batch needs are taken at once. */
    static final String OPEN = """
            WITH blocks AS MATERIALIZED (
                SELECT array_agg(nextval('reg.finding_serial')) AS starts FROM generate_series(1, (:count + 49) / 50)
            ), opened AS (
                INSERT INTO data_finding (county_code, serial, village_code, household_serial, year, code, severity, section, field, member_no,
                                          arguments, source, found_at)
                SELECT :county, b.starts[1 + (n.at - 1) / 50] + (n.at - 1) % 50, n.village_code, n.household_serial, n.year, n.code, n.severity,
                       n.section, n.field, n.member_no, n.arguments::jsonb, 'RECHECK', reg.clock()
                FROM blocks b
                CROSS JOIN unnest(:households, :villages, :years, :codes, :severities, :sections, :fields, :members, :arguments) WITH ORDINALITY
                    AS n (household_serial, village_code, year, code, severity, section, field, member_no, arguments, at)
                ON CONFLICT ON CONSTRAINT data_finding_once_per_place DO NOTHING
                RETURNING code)
            SELECT code, count(*) FROM opened GROUP BY code""";

    private FindingStatements() {}
}
