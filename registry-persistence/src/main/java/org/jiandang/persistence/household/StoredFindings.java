package org.jiandang.persistence.household;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.DataFindings;
import org.jiandang.household.finding.FindingGroup;
import org.jiandang.household.finding.FindingId;
import org.jiandang.household.finding.FindingSource;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The doubts in their table: one row for each rule and place of a household's year, opened and closed as the rule fails and holds. */
@Component
class StoredFindings implements DataFindings {

    /** The same doubt raised again keeps its answer as long as its figures are the same. */
    private static final String OPEN = """
            INSERT INTO data_finding AS f (county_code, serial, village_code, household_serial, year, code, severity, section, field, member_no,
                                           arguments, source, found_at)
            VALUES (:county, :serial, :village, :household, :year, :code, :severity, :section, :field, :member,
                    to_jsonb(:arguments), :source, reg.clock())
            ON CONFLICT ON CONSTRAINT data_finding_once_per_place DO UPDATE
            SET arguments = excluded.arguments, severity = excluded.severity, source = excluded.source,
                state = 'OPEN', reason = NULL, reasoned_by = NULL, reasoned_name = NULL, reasoned_at = NULL, found_at = excluded.found_at
            WHERE f.state = 'CLOSED' OR f.arguments <> excluded.arguments OR f.severity <> excluded.severity""";

    private static final String CLOSE = """
            UPDATE data_finding SET state = 'CLOSED'
            WHERE county_code = :county AND household_serial = :household AND year IS NOT DISTINCT FROM cast(:year AS int)
              AND state <> 'CLOSED' AND code = ANY (:judged)
              AND concat_ws('|', code, section, field, coalesce(member_no, 0)) <> ALL (:still)""";

    /** In the order of the index of open findings, so that a page stops where it ends. */
    private static final String GROUPS = """
            SELECT g.*, coalesce(v.name, g.village_code) AS village_name
            FROM (SELECT f.village_code, f.code, f.severity, count(*) AS findings, count(DISTINCT f.household_serial) AS households
                  FROM data_finding f
                  WHERE f.state = 'OPEN' AND f.village_code >= greatest(:lo, :village) AND f.village_code <= :hi
                    AND (f.village_code, f.code, f.severity) > (:village, :code, :severity)
                    AND (cast(:only AS text) IS NULL OR f.code = :only)
                  GROUP BY f.village_code, f.code, f.severity
                  ORDER BY f.village_code, f.code, f.severity LIMIT :size) g
            LEFT JOIN region v ON v.code = g.village_code
            ORDER BY g.village_code, g.code, g.severity""";

    private static final String EXPLAIN = """
            UPDATE data_finding SET state = 'EXPLAINED', reason = :reason, reasoned_by = :by, reasoned_name = :name, reasoned_at = reg.clock()
            WHERE state = 'OPEN' AND county_code = :county AND %s""";

    private final JdbcClient jdbc;
    private final Serials serials;

    StoredFindings(JdbcClient jdbc, Serials serials) {
        this.jdbc = jdbc;
        this.serials = serials;
    }

    @Override
    public void bring(
            HouseholdId household,
            RegionCode village,
            @Nullable Integer year,
            FindingSource source,
            RuleBook<?> book,
            Findings found) {
        Map<String, Finding> still = new LinkedHashMap<>();
        found.stream()
                .filter(finding -> source == FindingSource.RECHECK || finding.severity() != Severity.BLOCK)
                .forEach(finding -> still.putIfAbsent(key(finding), finding));
        jdbc.sql(CLOSE)
                .param("county", household.countyCode())
                .param("household", household.serial())
                .param("year", year)
                .param("judged", book.codes().toArray(String[]::new))
                .param("still", still.keySet().toArray(String[]::new))
                .update();
        still.values().forEach(finding -> open(household, village, year, source, finding));
    }

    private void open(
            HouseholdId household, RegionCode village, @Nullable Integer year, FindingSource source, Finding finding) {
        jdbc.sql(OPEN)
                .param("county", household.countyCode())
                .param("serial", serials.next("finding"))
                .param("village", village.value())
                .param("household", household.serial())
                .param("year", year)
                .param("code", finding.code())
                .param("severity", DataFindings.kept(finding.severity()).name())
                .param("section", finding.place().section())
                .param("field", finding.place().field())
                .param("member", finding.place().memberNo())
                .param(
                        "arguments",
                        finding.arguments().stream().map(String::valueOf).toArray(String[]::new))
                .param("source", source.name())
                .update();
    }

    private static String key(Finding finding) {
        Place place = finding.place();
        int member = place.memberNo() == null ? 0 : place.memberNo();
        return String.join("|", finding.code(), place.section(), place.field(), String.valueOf(member));
    }

    @Override
    public List<DataFinding> of(HouseholdId household) {
        return jdbc.sql(FindingRows.SELECT + """
                        WHERE f.county_code = :county AND f.household_serial = :household AND f.state <> 'CLOSED'
                        ORDER BY f.state DESC, f.year DESC, f.code, f.serial""")
                .param("county", household.countyCode())
                .param("household", household.serial())
                .query(FindingRows::read)
                .list();
    }

    @Override
    public List<FindingGroup> groups(RegionCode area, @Nullable String code, FindingGroup.Key after, int size) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(GROUPS)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("only", code)
                .param("village", after.village())
                .param("code", after.code())
                .param("severity", after.severity())
                .param("size", size)
                .query((row, n) -> new FindingGroup(
                        RegionCode.of(row.getString("village_code")),
                        row.getString("village_name"),
                        row.getString("code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("findings"),
                        row.getLong("households")))
                .list();
    }

    @Override
    public List<DataFinding> open(RegionCode area, String code, @Nullable DataFinding after, int size) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(FindingRows.SELECT + """
                        WHERE f.state = 'OPEN' AND f.code = :code AND f.village_code >= :lo AND f.village_code <= :hi
                          AND (f.village_code, f.serial) > (:village, :serial)
                        ORDER BY f.village_code, f.serial LIMIT :size""")
                .param("code", code)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("village", after == null ? "" : after.village().value())
                .param("serial", after == null ? 0L : after.id().serial())
                .param("size", size)
                .query(FindingRows::read)
                .list();
    }

    @Override
    public List<DataFinding> answered(RegionCode village, String code, int size) {
        return jdbc.sql(FindingRows.SELECT + """
                        WHERE f.state = 'EXPLAINED' AND f.code = :code AND f.county_code = :county AND f.village_code = :village
                        ORDER BY f.reasoned_at DESC, f.serial LIMIT :size""")
                .param("code", code)
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("size", size)
                .query(FindingRows::read)
                .list();
    }

    @Override
    public Map<String, Long> counts(RegionCode area) {
        Jurisdiction under = Jurisdiction.of(area);
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT code, count(*) AS findings FROM data_finding
                WHERE state = 'OPEN' AND village_code >= :lo AND village_code <= :hi GROUP BY code""").param("lo", under.lo()).param("hi", under.hi()).query((ResultSet row) -> {
            counts.put(row.getString("code"), row.getLong("findings"));
        });
        return counts;
    }

    @Override
    public Optional<DataFinding> find(FindingId id) {
        return jdbc.sql(FindingRows.SELECT + "WHERE f.county_code = :county AND f.serial = :serial")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(FindingRows::read)
                .optional();
    }

    @Override
    public void explain(FindingId id, String reason) {
        jdbc.sql(EXPLAIN.formatted("serial = :serial"))
                .param("reason", reason)
                .param("by", Acting.require().account())
                .param("name", Acting.require().name())
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .update();
    }

    @Override
    public int explainAll(RegionCode village, String code, String reason) {
        return jdbc.sql(EXPLAIN.formatted("village_code = :village AND code = :code"))
                .param("reason", reason)
                .param("by", Acting.require().account())
                .param("name", Acting.require().name())
                .param("county", village.countyCode())
                .param("village", village.value())
                .param("code", code)
                .update();
    }
}
