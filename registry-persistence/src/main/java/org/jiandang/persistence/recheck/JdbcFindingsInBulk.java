package org.jiandang.persistence.recheck;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jiandang.account.Jurisdiction;
import org.jiandang.policy.Finding;
import org.jiandang.recheck.FindingsInBulk;
import org.jiandang.recheck.Judged;
import org.jiandang.recheck.Tally;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the findings of a batch: one statement reads what is stored of its households, and at most three write what is different. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcFindingsInBulk implements FindingsInBulk {

    private final JdbcClient jdbc;
    private final KeptFindings kept;

    JdbcFindingsInBulk(JdbcClient jdbc, KeptFindings kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public List<Tally> bring(List<Judged> judged, Collection<String> codes) {
        if (judged.isEmpty()) {
            return List.of();
        }
        String county = judged.get(0).id().countyCode();
        FindingChanges changes = new FindingChanges(
                judged,
                kept.of(county, judged.stream().map(one -> one.id().serial()).toList(), codes));
        Map<String, Tally> tallies = new TreeMap<>();
        changes.unchanged().forEach(one -> add(tallies, one.isAnswered() ? answered(one) : waiting(one)));
        close(county, changes.gone(), tallies);
        reopen(county, changes.other(), tallies);
        open(county, changes.fresh(), tallies);
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

    private void close(String county, List<KeptFinding> gone, Map<String, Tally> tallies) {
        if (!gone.isEmpty()) {
            jdbc.sql(FindingStatements.CLOSE)
                    .param("county", county)
                    .param("serials", gone.stream().map(KeptFinding::serial).toArray(Long[]::new))
                    .update();
            gone.forEach(one -> add(tallies, new Tally(one.code(), 0, 1, 0, 0)));
        }
    }

    private void reopen(String county, List<FindingChanges.Other> other, Map<String, Tally> tallies) {
        if (!other.isEmpty()) {
            List<Finding> found =
                    other.stream().map(FindingChanges.Other::finding).toList();
            jdbc.sql(FindingStatements.REOPEN)
                    .param("county", county)
                    .param(
                            "serials",
                            other.stream().map(one -> one.was().serial()).toArray(Long[]::new))
                    .param("severities", texts(found, KeptFindings::severity))
                    .param("arguments", texts(found, kept::arguments))
                    .update();
            found.forEach(one -> add(tallies, new Tally(one.code(), 1, 0, 0, 0)));
        }
    }

    private void open(String county, List<FindingChanges.Fresh> fresh, Map<String, Tally> tallies) {
        if (!fresh.isEmpty()) {
            List<Finding> found =
                    fresh.stream().map(FindingChanges.Fresh::finding).toList();
            jdbc.sql(FindingStatements.OPEN)
                    .param("county", county)
                    .param("count", fresh.size())
                    .param(
                            "households",
                            fresh.stream().map(one -> one.of().id().serial()).toArray(Long[]::new))
                    .param(
                            "villages",
                            fresh.stream()
                                    .map(one -> one.of().village().value())
                                    .toArray(String[]::new))
                    .param(
                            "years",
                            fresh.stream().map(FindingChanges.Fresh::year).toArray(Integer[]::new))
                    .param("codes", texts(found, Finding::code))
                    .param("severities", texts(found, KeptFindings::severity))
                    .param("sections", texts(found, one -> one.place().section()))
                    .param("fields", texts(found, one -> one.place().field()))
                    .param(
                            "members",
                            found.stream().map(one -> one.place().memberNo()).toArray(Integer[]::new))
                    .param("arguments", texts(found, kept::arguments))
                    .query(row -> {
                        add(tallies, new Tally(row.getString(1), row.getLong(2), 0, 0, 0));
                    });
        }
    }

    private static Tally answered(KeptFinding finding) {
        return new Tally(finding.code(), 0, 0, 0, 1);
    }

    private static Tally waiting(KeptFinding finding) {
        return new Tally(finding.code(), 0, 0, 1, 0);
    }

    private static String[] texts(List<Finding> findings, Function<Finding, String> text) {
        return findings.stream().map(text).toArray(String[]::new);
    }

    private static void add(Map<String, Tally> tallies, Tally more) {
        tallies.merge(more.code(), more, Tally::plus);
    }
}
