package org.jiandang.persistence.recheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.rule.Duplicate;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.recheck.HouseholdsInBulk;
import org.jiandang.recheck.Position;
import org.jiandang.recheck.StoredHousehold;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Households of a batch in nine statements, whatever its size. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcHouseholdsInBulk implements HouseholdsInBulk {

    private static final String COUNT = """
            SELECT count(*) FROM household
            WHERE village_code >= :lo AND village_code <= :hi AND status <> ALL ('{CLOSED,REMOVED}')""";

    private final JdbcClient jdbc;
    private final HouseholdRowsInBulk households;
    private final MemberRowsInBulk members;
    private final YearRowsInBulk years;
    private final PeopleElsewhere elsewhere;
    private final RepeatedGrades grades;

    JdbcHouseholdsInBulk(
            JdbcClient jdbc,
            HouseholdRowsInBulk households,
            MemberRowsInBulk members,
            YearRowsInBulk years,
            PeopleElsewhere elsewhere,
            RepeatedGrades grades) {
        this.jdbc = jdbc;
        this.households = households;
        this.members = members;
        this.years = years;
        this.elsewhere = elsewhere;
        this.grades = grades;
    }

    @Override
    public long count(RegionCode area) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql(COUNT)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .query(Long.class)
                .single();
    }

    @Override
    public List<StoredHousehold> next(RegionCode area, Position after, int size) {
        Jurisdiction under = Jurisdiction.of(area);
        List<HouseholdRowsInBulk.Row> rows = households.next(under.lo(), under.hi(), after, size);
        if (rows.isEmpty()) {
            return List.of();
        }
        String county = rows.get(0).id().countyCode();
        return whole(
                county,
                rows.stream()
                        .filter(row -> row.id().countyCode().equals(county))
                        .toList());
    }

    @Override
    public Optional<StoredHousehold> one(HouseholdId id) {
        return whole(id.countyCode(), households.one(id)).stream().findFirst();
    }

    private List<StoredHousehold> whole(String county, List<HouseholdRowsInBulk.Row> rows) {
        Long[] serials = rows.stream().map(row -> row.id().serial()).toArray(Long[]::new);
        Integer[] newest =
                rows.stream().map(HouseholdRowsInBulk.Row::newestYear).toArray(Integer[]::new);
        Map<Long, RegionCode> villages = new HashMap<>();
        rows.forEach(row -> villages.put(row.id().serial(), row.village()));
        Map<Long, List<MemberFacts>> people = members.of(county, serials, newest);
        Map<Long, Map<Integer, YearFacts>> records = years.of(county, serials, newest);
        Map<Long, Map<Integer, Duplicate>> twice = elsewhere.duplicates(county, serials, villages);
        Map<Long, Set<Integer>> officers = elsewhere.officers(county, serials);
        Map<Long, Set<Integer>> dead = elsewhere.dead(county, serials);
        Map<Long, Set<Integer>> repeating = grades.of(county, serials, newest);
        List<StoredHousehold> whole = new ArrayList<>(rows.size());
        for (HouseholdRowsInBulk.Row row : rows) {
            Long serial = row.id().serial();
            Map<Integer, YearFacts> ofHousehold = records.getOrDefault(serial, Map.of());
            whole.add(new StoredHousehold(
                    row.id(),
                    row.village(),
                    row.area(),
                    row.basics(),
                    row.contact(),
                    row.causes(),
                    row.standing(),
                    row.account(),
                    people.getOrDefault(serial, List.of()),
                    ofHousehold.get(row.newestYear()),
                    ofHousehold.get(row.newestYear() - 1),
                    new Surroundings(
                            twice.getOrDefault(serial, Map.of()),
                            dead == null ? null : dead.getOrDefault(serial, Set.of()),
                            officers.getOrDefault(serial, Set.of()),
                            repeating.getOrDefault(serial, Set.of()),
                            row.hasOfficer(),
                            row.accountIsShared())));
        }
        return whole;
    }
}
