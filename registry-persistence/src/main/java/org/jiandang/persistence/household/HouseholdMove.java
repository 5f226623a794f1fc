package org.jiandang.persistence.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.Relocations;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one place where village codes change: the household's rows and everything that hangs on them, under deferred foreign keys. */
@Component
class HouseholdMove implements Relocations {

    /** Tables that name the household itself. */
    static final List<String> OF_HOUSEHOLD = List.of(
            "member",
            "annual_record",
            "annual_income",
            "annual_member",
            "resident",
            "data_finding",
            "change_request",
            "household_link",
            "household_transfer",
            "case_file",
            "watch",
            "clue",
            "pairing",
            "measure",
            "care_entry",
            "recheck_verdict",
            "special_visit");

    /** Tables that name one of its cases. */
    static final List<String> OF_CASE = List.of(
            "decision",
            "evidence",
            "appraisal_vote",
            "notice_entry",
            "objection",
            "red_line_hit",
            "verification",
            "exit_check",
            "signature",
            "announcement",
            "watch_assessment",
            "clearance_assessment",
            "replay_difference");

    /** What hangs on one of the tables above by another column, with the way to it. */
    static final Map<String, String> FURTHER = new LinkedHashMap<>();

    static {
        FURTHER.put(
                "change_step",
                "change_serial IN (SELECT serial FROM change_request WHERE county_code = :county AND household_serial = :serial)");
        FURTHER.put(
                "transfer_confirmation",
                "transfer_serial IN (SELECT serial FROM household_transfer WHERE county_code = :county AND household_serial = :serial)");
        FURTHER.put(
                "care_event",
                "care_serial IN (SELECT serial FROM care_entry WHERE county_code = :county AND household_serial = :serial)");
    }

    private static final String HOUSEHOLD = """
            UPDATE household SET village_code = :village, version = version + 1, revision = revision + 1, changed_at = reg.clock()
            WHERE county_code = :county AND serial = :serial""";

    private static final String PART = """
            UPDATE %s SET village_code = :village WHERE county_code = :county AND household_serial = :serial""";

    private static final String FURTHER_PART = """
            UPDATE %s SET village_code = :village WHERE county_code = :county AND %s""";

    /** Signatures under measures. */
    private static final String OF_MEASURE = """
            UPDATE evidence SET village_code = :village
            WHERE county_code = :county AND serial IN
                  (SELECT evidence_serial FROM measure WHERE county_code = :county AND household_serial = :serial)""";

    /** An open suspicion lies before the smallest area that holds both sides; those of higher offices are not seen here and stay theirs. */
    private static final String OF_SUSPICION = """
            UPDATE suspicion s SET first_village = moved.one, second_village = moved.other,
                   village_code = reg.common_area(moved.one, coalesce(moved.other, moved.one))
            FROM (SELECT county_code, serial,
                         CASE WHEN first_county = :county AND first_serial = :serial THEN :village ELSE first_village END AS one,
                         CASE WHEN second_county = :county AND second_serial = :serial THEN :village ELSE second_village END AS other
                  FROM suspicion
                  WHERE state = 'OPEN' AND county_code = :county
                    AND (first_county = :county AND first_serial = :serial OR second_county = :county AND second_serial = :serial)) moved
            WHERE s.county_code = moved.county_code AND s.serial = moved.serial""";

    private static final String CASE_PART = """
            UPDATE %s SET village_code = :village
            WHERE county_code = :county AND case_serial IN
                  (SELECT serial FROM case_file WHERE county_code = :county AND household_serial = :serial)""";

    private final JdbcClient jdbc;

    HouseholdMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void move(HouseholdId household, RegionCode village) {
        if (!village.countyCode().equals(household.countyCode())) {
            throw new IllegalArgumentException("a household moves in this way within its county only");
        }
        if (update(HOUSEHOLD, household, village) == 0) {
            throw new NotFound("household", household);
        }
        OF_HOUSEHOLD.forEach(table -> update(PART.formatted(table), household, village));
        FURTHER.forEach((table, way) -> update(FURTHER_PART.formatted(table, way), household, village));
        update(OF_MEASURE, household, village);
        update(OF_SUSPICION, household, village);
        OF_CASE.forEach(table -> update(CASE_PART.formatted(table), household, village));
    }

    private int update(String sql, HouseholdId household, RegionCode village) {
        return jdbc.sql(sql)
                .param("village", village.value())
                .param("county", household.countyCode())
                .param("serial", household.serial())
                .update();
    }
}
