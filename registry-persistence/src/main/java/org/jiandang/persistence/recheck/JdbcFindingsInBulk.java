package org.jiandang.persistence.recheck;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.account.Jurisdiction;
import org.jiandang.recheck.FindingsInBulk;
import org.jiandang.recheck.Judged;
import org.jiandang.recheck.Tally;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the findings of a batch by COPY into a temporary table and four statements over it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcFindingsInBulk implements FindingsInBulk {

    private final JdbcClient jdbc;
    private final FoundNow found;

    JdbcFindingsInBulk(JdbcClient jdbc, FoundNow found) {
        this.jdbc = jdbc;
        this.found = found;
    }

    @Override
    public List<Tally> bring(List<Judged> judged, Collection<String> codes) {
        if (judged.isEmpty()) {
            return List.of();
        }
        jdbc.sql(FindingStatements.TABLE).update();
        found.copy(judged);
        jdbc.sql("ANALYZE pg_temp.found_now").update();
        String county = judged.get(0).id().countyCode();
        Map<String, Tally> tallies = new TreeMap<>();
        add(tallies, FindingStatements.CLOSE, county, codes, (code, n) -> new Tally(code, 0, n, 0, 0));
        add(tallies, FindingStatements.STILL, county, codes, (code, n) -> new Tally(code, 0, 0, n, 0));
        add(tallies, FindingStatements.ANSWERED, county, codes, (code, n) -> new Tally(code, 0, 0, 0, n));
        add(tallies, FindingStatements.REOPEN, county, codes, (code, n) -> new Tally(code, n, 0, 0, 0));
        add(tallies, FindingStatements.INSERT, county, codes, (code, n) -> new Tally(code, n, 0, 0, 0));
        jdbc.sql("DROP TABLE pg_temp.found_now").update();
        return List.copyOf(tallies.values());
    }

    @Override
    public void closeOfEnded(RegionCode area) {
        Jurisdiction under = Jurisdiction.of(area);
        jdbc.sql(FindingStatements.CLOSE_OF_ENDED)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .update();
    }

    /** A count of one statement as a tally. */
    @FunctionalInterface
    private interface Counted {
        Tally of(String code, long count);
    }

    private void add(
            Map<String, Tally> tallies, String statement, String county, Collection<String> codes, Counted counted) {
        jdbc.sql(statement)
                .param("county", county)
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    String code = row.getString(1);
                    tallies.merge(code, counted.of(code, row.getLong(2)), Tally::plus);
                });
    }
}
