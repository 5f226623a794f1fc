package org.jiandang.persistence.household;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.view.FieldChange;
import org.jiandang.household.view.HouseholdPast;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.YearView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register knew of a household, from its rows and their history. */
@Component
class HouseholdHistory implements HouseholdPast {

    private static final String DRAFT = """
            SELECT h.status = 'APPLICANT' AND coalesce(
                (SELECT c.stage = 'RETURNED' AND c.author_person = :person FROM case_file c
                 WHERE c.county_code = h.county_code AND c.household_serial = h.serial AND c.ended_on IS NULL),
                h.created_by = :account)
            FROM household h WHERE h.county_code = :county AND h.serial = :serial""";

    private final StoredVersions versions;
    private final FieldChanges changes;
    private final JdbcClient jdbc;

    HouseholdHistory(StoredVersions versions, FieldChanges changes, JdbcClient jdbc) {
        this.versions = versions;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<HouseholdView> at(HouseholdId id, @Nullable Integer year, Instant moment) {
        return versions.at("household", id, moment).stream()
                .findFirst()
                .map(household -> view(id, household, year, moment));
    }

    private HouseholdView view(HouseholdId id, StoredRow household, @Nullable Integer year, Instant moment) {
        Map<Integer, StoredRow> records = byNumber(versions.at("annual_record", id, moment), "year");
        List<Integer> years =
                records.keySet().stream().sorted(Comparator.reverseOrder()).toList();
        Integer shown = year != null ? year : years.isEmpty() ? null : years.get(0);
        StoredRow record = shown == null ? null : records.get(shown);
        YearView yearView =
                record == null ? null : PastYear.of(record, of(shown, versions.at("annual_income", id, moment)));
        return PastHousehold.of(
                id,
                household,
                versions.at("member", id, moment),
                byNumber(of(shown, versions.at("annual_member", id, moment)), "member_no"),
                yearView,
                years);
    }

    @Override
    public Optional<HouseholdView> atVersion(HouseholdId id, int year, int version) {
        return versions.momentOf(id, version).flatMap(moment -> at(id, year, moment));
    }

    @Override
    public List<FieldChange> changes(HouseholdId id, int limit) {
        return changes.of(id, limit);
    }

    @Override
    public boolean isDraftOf(HouseholdId id, Actor actor) {
        return jdbc.sql(DRAFT)
                .param("person", actor.person())
                .param("account", actor.account())
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static List<StoredRow> of(@Nullable Integer year, List<StoredRow> rows) {
        return rows.stream()
                .filter(row -> year != null && row.number("year") == year)
                .toList();
    }

    private static Map<Integer, StoredRow> byNumber(List<StoredRow> rows, String column) {
        return rows.stream().collect(Collectors.toMap(row -> row.number(column), Function.identity()));
    }
}
