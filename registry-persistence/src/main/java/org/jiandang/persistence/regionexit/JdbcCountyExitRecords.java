package org.jiandang.persistence.regionexit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.countyexit.Assessment;
import org.jiandang.countyexit.CountyExit;
import org.jiandang.countyexit.CountyExitRecords;
import org.jiandang.countyexit.CountyIndicators;
import org.jiandang.countyexit.Sample;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures, samples and results of counties that leave. */
@Repository
class JdbcCountyExitRecords implements CountyExitRecords {

    /** A village counts as poor by the newest of its records up to the year, or because it has left. */
    private static final String INDICATORS = """
            SELECT p.households, p.people, v.poor, v.gone, v.residents, v.recorded, r.villages
            FROM (SELECT count(*) AS households, coalesce(sum(population), 0) AS people FROM reg.household
                  WHERE county_code = :county AND village_code BETWEEN :lo AND :hi AND status IN ('POOR', 'RELAPSED')) p
            CROSS JOIN (
                SELECT count(*) FILTER (WHERE x.village_code IS NOT NULL
                           OR string_to_array(n.tags, ',') && ARRAY['POOR', 'POOR_2011', 'POOR_2016', 'DEEP_POVERTY', 'WEAK_ECONOMY']) AS poor,
                       count(x.village_code) AS gone,
                       coalesce(sum(n.agricultural_residents) FILTER (WHERE n.year = :year), 0) AS residents,
                       count(*) FILTER (WHERE n.year = :year AND n.agricultural_residents IS NOT NULL) AS recorded
                FROM (SELECT DISTINCT ON (village_code) * FROM reg.village_record
                      WHERE county_code = :county AND village_code BETWEEN :lo AND :hi AND year <= :year
                      ORDER BY village_code, year DESC) n
                FULL JOIN (SELECT village_code FROM reg.village_exit
                           WHERE county_code = :county AND village_code BETWEEN :lo AND :hi AND year <= :year) x USING (village_code)) v
            CROSS JOIN (SELECT count(*) AS villages FROM reg.region
                        WHERE level = 'VILLAGE' AND valid_to IS NULL AND code BETWEEN :lo AND :hi) r""";

    private final JdbcClient jdbc;

    JdbcCountyExitRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CountyIndicators indicators(RegionCode county, int year) {
        Jurisdiction under = Jurisdiction.of(county);
        return jdbc.sql(INDICATORS)
                .param("county", county.countyCode())
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("year", year)
                .query((row, n) -> new CountyIndicators(
                        row.getLong("households"),
                        row.getLong("people"),
                        row.getLong("poor"),
                        row.getLong("gone"),
                        row.getLong("residents"),
                        row.getLong("recorded"),
                        row.getLong("villages")))
                .single();
    }

    @Override
    public void put(CaseRecord file, Assessment assessment) {
        Sample sample = assessment.sample();
        jdbc.sql("""
                INSERT INTO reg.county_assessment (county_code, case_serial, village_code, sampled_exited, wrong_exits,
                    sampled_unregistered, missed, asked, approving, income_growth, mean_growth, services_better, long_term_mechanism,
                    report_serial, assessed_on, recorded_by, recorded_name)
                VALUES (:county, :case, :village, :exited, :wrong, :unregistered, :missed, :asked, :approving, :growth, :mean, :services,
                    :mechanism, :report, :on, :by, :byName)
                ON CONFLICT (county_code, case_serial) DO UPDATE SET sampled_exited = excluded.sampled_exited,
                    wrong_exits = excluded.wrong_exits, sampled_unregistered = excluded.sampled_unregistered, missed = excluded.missed,
                    asked = excluded.asked, approving = excluded.approving, income_growth = excluded.income_growth,
                    mean_growth = excluded.mean_growth, services_better = excluded.services_better,
                    long_term_mechanism = excluded.long_term_mechanism, report_serial = excluded.report_serial,
                    assessed_on = excluded.assessed_on, recorded_by = excluded.recorded_by, recorded_name = excluded.recorded_name""")
                .param("county", file.id().countyCode())
                .param("case", file.id().serial())
                .param("village", file.village().value())
                .param("exited", sample.sampledExited())
                .param("wrong", sample.wrongExits())
                .param("unregistered", sample.sampledUnregistered())
                .param("missed", sample.missed())
                .param("asked", sample.asked())
                .param("approving", sample.approving())
                .param("growth", sample.incomeGrowth())
                .param("mean", sample.meanGrowth())
                .param("services", sample.servicesBetter())
                .param("mechanism", sample.longTermMechanism())
                .param("report", assessment.reportSerial())
                .param("on", assessment.assessedOn())
                .param("by", assessment.recordedBy())
                .param("byName", assessment.recordedName())
                .update();
    }

    @Override
    public Optional<Assessment> assessment(CaseId id) {
        return jdbc.sql("SELECT * FROM reg.county_assessment WHERE county_code = :county AND case_serial = :case")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query((row, n) -> new Assessment(
                        sample(row),
                        row.getLong("report_serial"),
                        row.getObject("assessed_on", LocalDate.class),
                        row.getString("recorded_by"),
                        row.getString("recorded_name")))
                .optional();
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getInt("sampled_exited"),
                row.getInt("wrong_exits"),
                row.getInt("sampled_unregistered"),
                row.getInt("missed"),
                row.getInt("asked"),
                row.getInt("approving"),
                row.getBigDecimal("income_growth"),
                row.getBigDecimal("mean_growth"),
                row.getObject("services_better", Boolean.class),
                row.getObject("long_term_mechanism", Boolean.class));
    }

    @Override
    public void add(CountyExit exit) {
        jdbc.sql("""
                INSERT INTO reg.county_exit (county_code, village_code, year, left_on, case_serial, continuation_until)
                VALUES (:county, :code, :year, :on, :case, :until)""")
                .param("county", exit.county().countyCode())
                .param("code", exit.county().value())
                .param("year", exit.year())
                .param("on", exit.leftOn())
                .param("case", exit.caseId().serial())
                .param("until", exit.continuationUntil())
                .update();
    }

    @Override
    public void reported(RegionCode county, LocalDate day) {
        jdbc.sql("UPDATE reg.county_exit SET reported_on = :on WHERE county_code = :county")
                .param("on", day)
                .param("county", county.countyCode())
                .update();
    }

    @Override
    public Optional<CountyExit> of(RegionCode county) {
        return jdbc.sql("SELECT * FROM reg.county_exit WHERE county_code = :county")
                .param("county", county.countyCode())
                .query((row, n) -> new CountyExit(
                        county,
                        row.getInt("year"),
                        row.getObject("left_on", LocalDate.class),
                        new CaseId(row.getString("county_code"), row.getLong("case_serial")),
                        row.getObject("reported_on", LocalDate.class),
                        row.getObject("continuation_until", LocalDate.class)))
                .optional();
    }
}
