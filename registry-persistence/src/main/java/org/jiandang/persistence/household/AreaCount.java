package org.jiandang.persistence.household;

import java.util.List;
import java.util.Map;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.search.AreaPicture;
import org.jiandang.household.search.AreaPicture.CauseCount;
import org.jiandang.household.search.AreaRows;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts causes and returns of an area; the area policy of the table applies. */
@Component
class AreaCount implements AreaRows {

    private static final String CAUSES = """
            SELECT main_cause, count(*) AS households FROM household
            WHERE village_code BETWEEN :lo AND :hi AND status IN ('POOR', 'RELAPSED') AND main_cause IS NOT NULL
            GROUP BY main_cause ORDER BY households DESC, main_cause""";

    private static final String RETURNED = """
            SELECT count(*) FROM household
            WHERE village_code BETWEEN :lo AND :hi AND status = 'RELAPSED' AND return_year = :year""";

    private final JdbcClient jdbc;

    AreaCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AreaPicture picture(RegionCode area, int year) {
        Jurisdiction under = Jurisdiction.of(area);
        Map<String, String> range = Map.of("lo", under.lo(), "hi", under.hi());
        List<CauseCount> causes = jdbc.sql(CAUSES)
                .params(range)
                .query((row, n) ->
                        new CauseCount(PovertyCause.valueOf(row.getString("main_cause")), row.getLong("households")))
                .list();
        long returned = jdbc.sql(RETURNED)
                .params(range)
                .param("year", year)
                .query(Long.class)
                .single();
        return new AreaPicture(returned, causes);
    }
}
