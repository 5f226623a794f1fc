package org.jiandang.persistence.reference;

import java.util.HashMap;
import java.util.Map;
import org.jiandang.region.RegionCensus;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFigures;
import org.jiandang.region.RegionLevel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts households by region in one statement: first by village, then rolled up. The area policy of the table applies. */
@Component
class RegionCount implements RegionCensus {

    private static final String COUNT = """
            WITH village AS (
                SELECT village_code, count(*) AS households, sum(population) AS people,
                       count(*) FILTER (WHERE status IN ('POOR', 'RELAPSED')) AS unresolved_households,
                       coalesce(sum(population) FILTER (WHERE status IN ('POOR', 'RELAPSED')), 0) AS unresolved_people
                FROM household
                WHERE village_code BETWEEN :lo AND :hi AND status IN ('POOR', 'RELAPSED', 'EXITED', 'STABLE')
                GROUP BY village_code)
            SELECT left(village_code, :digits) AS prefix, sum(households) AS households, sum(people) AS people,
                   sum(unresolved_households) AS unresolved_households, sum(unresolved_people) AS unresolved_people
            FROM village GROUP BY 1
            """;

    private final JdbcClient jdbc;

    RegionCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<RegionCode, RegionFigures> under(RegionCode code, RegionLevel level) {
        Map<RegionCode, RegionFigures> figures = new HashMap<>();
        // A plan made for a village must not serve a province.
        jdbc.sql("SET LOCAL plan_cache_mode = force_custom_plan").update();
        jdbc.sql(COUNT)
                .param("lo", code.prefix() + "0".repeat(12 - code.prefix().length()))
                .param("hi", code.prefix() + "9".repeat(12 - code.prefix().length()))
                .param("digits", level.digits())
                .query(row -> {
                    figures.put(
                            RegionCode.ofPrefix(row.getString("prefix")),
                            new RegionFigures(
                                    row.getLong("households"),
                                    row.getLong("people"),
                                    row.getLong("unresolved_households"),
                                    row.getLong("unresolved_people")));
                });
        return figures;
    }
}
