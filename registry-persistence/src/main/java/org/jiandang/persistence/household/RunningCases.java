package org.jiandang.persistence.household;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.entry.AmendGuard;
import org.jiandang.procedure.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A household's facts are not written in place from the appraisal of its case to the end of it. What is surveyed before, or corrected after a return
 * or an objection, is written as always.
 */
@Component
public class RunningCases implements AmendGuard {

    private static final List<Stage> BEFORE_SOMEBODY = List.of(
            Stage.APPRAISED,
            Stage.VERIFIED,
            Stage.SIGNED,
            Stage.VILLAGE_NOTICE,
            Stage.TOWNSHIP_REVIEW,
            Stage.TOWNSHIP_NOTICE,
            Stage.COUNTY_REVIEW,
            Stage.ANNOUNCED);

    private static final String EXISTS = """
            SELECT EXISTS (SELECT FROM case_file WHERE county_code = :county AND household_serial = :household
                           AND ended_on IS NULL AND stage = ANY (:stages))""";

    private static final String RUNNING = """
            SELECT case_no FROM case_file WHERE county_code = :county AND household_serial = :household AND ended_on IS NULL
            ORDER BY serial LIMIT 1""";

    private final JdbcClient jdbc;

    RunningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stages at which a case lies before somebody, as they are stored. */
    public static String[] stages() {
        return BEFORE_SOMEBODY.stream().map(Stage::name).toArray(String[]::new);
    }

    @Override
    public boolean isUnderDecision(HouseholdId id) {
        return jdbc.sql(EXISTS)
                .param("county", id.countyCode())
                .param("household", id.serial())
                .param("stages", stages())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<String> runningCase(HouseholdId id) {
        return jdbc.sql(RUNNING)
                .param("county", id.countyCode())
                .param("household", id.serial())
                .query(String.class)
                .optional();
    }
}
