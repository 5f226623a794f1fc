package org.jiandang.persistence.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.persistence.row.Cells;
import org.jiandang.policy.Policies;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.support.SupportFacts;
import org.jiandang.support.SupportReading;
import org.jiandang.support.code.MeasureClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts about support of many households: two statements for all of them. The watch is read where the feature that owns it keeps it. */
@Repository
class SupportFactsTable implements SupportReading {

    /** What is said of the newest year; a member of whom nothing is said is no “no”. */
    private static final String HOUSEHOLDS = """
            SELECT h.county_code, h.serial, h.village_code, h.status, h.continuation_until, m.disabled_member, m.dibao_member,
                   w.since AS watched_since, w.disability_risk
            FROM unnest(cast(:counties AS text[]), cast(:serials AS bigint[])) AS k (county, serial)
            JOIN reg.household h ON h.county_code = k.county AND h.serial = k.serial
            LEFT JOIN LATERAL (
                SELECT max(w.since) AS since, bool_or('DISABILITY' = ANY (w.risks)) AS disability_risk FROM reg.watch w
                WHERE w.county_code = h.county_code AND w.household_serial = h.serial AND w.cleared_on IS NULL) w ON true
            LEFT JOIN LATERAL (
                SELECT bool_or(m.id_kind = 'DISABILITY_CARD' OR 'DISABLED' = ANY (y.health)) AS disabled_member, bool_or(y.dibao) AS dibao_member
                FROM reg.member m
                CROSS JOIN (SELECT max(a.year) AS year FROM reg.annual_record a
                            WHERE a.county_code = h.county_code AND a.household_serial = h.serial) newest
                LEFT JOIN reg.annual_member y
                       ON y.county_code = m.county_code AND y.household_serial = m.household_serial AND y.member_no = m.no AND y.year = newest.year
                WHERE m.county_code = h.county_code AND m.household_serial = h.serial AND m.left_on IS NULL) m ON true""";

    private static final String MEASURES = """
            SELECT county_code, household_serial, serial, class, since, until FROM reg.measure
            WHERE void_reason IS NULL
              AND (county_code, household_serial) IN (SELECT * FROM unnest(cast(:counties AS text[]), cast(:serials AS bigint[])))
            ORDER BY county_code, household_serial, since, serial""";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final RegistryClock clock;

    SupportFactsTable(JdbcClient jdbc, Policies policies, RegistryClock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public List<SupportFacts> facts(Collection<HouseholdId> households) {
        String[] counties = households.stream().map(HouseholdId::countyCode).toArray(String[]::new);
        Long[] serials = households.stream().map(HouseholdId::serial).toArray(Long[]::new);
        Map<HouseholdId, List<SupportFacts.Given>> measures = measures(counties, serials);
        LocalDate today = clock.today();
        return jdbc.sql(HOUSEHOLDS)
                .param("counties", counties)
                .param("serials", serials)
                .query((row, n) -> facts(row, measures, today))
                .list();
    }

    private Map<HouseholdId, List<SupportFacts.Given>> measures(String[] counties, Long[] serials) {
        Map<HouseholdId, List<SupportFacts.Given>> measures = new HashMap<>();
        jdbc.sql(MEASURES).param("counties", counties).param("serials", serials).query((ResultSet row) -> {
            HouseholdId household = new HouseholdId(row.getString("county_code"), row.getLong("household_serial"));
            measures.computeIfAbsent(household, id -> new ArrayList<>())
                    .add(new SupportFacts.Given(
                            row.getLong("serial"),
                            MeasureClass.valueOf(row.getString("class")),
                            Cells.requiredDay(row, "since"),
                            Cells.day(row, "until")));
        });
        return measures;
    }

    private SupportFacts facts(ResultSet row, Map<HouseholdId, List<SupportFacts.Given>> measures, LocalDate today)
            throws SQLException {
        HouseholdId household = new HouseholdId(row.getString("county_code"), row.getLong("serial"));
        RegionCode village = RegionCode.of(row.getString("village_code"));
        LocalDate watched = Cells.day(row, "watched_since");
        return new SupportFacts(
                household,
                village,
                today,
                HouseholdStatus.valueOf(row.getString("status")),
                Cells.day(row, "continuation_until"),
                watched == null ? null : new SupportFacts.Watch(watched, row.getBoolean("disability_risk")),
                measures.getOrDefault(household, List.of()),
                row.getObject("disabled_member", Boolean.class),
                row.getObject("dibao_member", Boolean.class),
                policies.at(village, today));
    }
}
