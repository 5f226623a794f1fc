package org.jiandang.persistence.recheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiandang.account.Acting;
import org.jiandang.demo.SyntheticPeople;
import org.jiandang.demo.bulk.CardWrites;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.commit.HouseholdWrite;
import org.jiandang.exchange.commit.RegisterWriter;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.TestActors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented households put into villages as an import does, and then spoilt by chance where no form would let it. */
@Component
public class InventedRegister {

    /** Each spoils the facts of some rule; the database allows them all. */
    private static final List<String> SPOILS = List.of(
            "UPDATE member SET relation = 'SPOUSE' WHERE relation = 'HEAD' AND %s",
            "UPDATE member SET ethnicity = NULL WHERE %s",
            "UPDATE member SET birth_date = birth_date - 20000 WHERE no = 2 AND %s",
            "UPDATE member SET sex = CASE sex WHEN 'M' THEN 'F' ELSE 'M' END WHERE no = 1 AND %s",
            "UPDATE member SET left_on = '2018-06-01', left_reason = 'OTHER' WHERE no > 2 AND %s",
            "UPDATE member SET phone = '15400000000' WHERE %s",
            "UPDATE annual_member SET education = NULL, school = NULL WHERE %s",
            "UPDATE annual_member SET labour = 'NONE', work_months = 9 WHERE %s",
            "UPDATE annual_member SET health = '{HEALTHY}' WHERE %s",
            "UPDATE annual_member SET public_post = '护林员', post_months = NULL WHERE %s",
            "UPDATE annual_member SET dibao = NOT coalesce(dibao, false) WHERE %s",
            "DELETE FROM annual_member WHERE member_no = 1 AND %s",
            "UPDATE annual_record SET fuel = NULL, toilet = NULL, road_distance = 66 WHERE %s",
            "UPDATE annual_record SET cultivated = 4000, water_safe = false WHERE %s",
            "UPDATE annual_record SET housing_area = 0, house_grade = 'D' WHERE %s",
            "UPDATE annual_member SET health = '{CHRONIC}', serious_illness = false, medical_resident = false WHERE %s",
            "UPDATE annual_record SET unsafe_house = true, house_grade = NULL WHERE %s",
            "UPDATE annual_income SET amount = 50 WHERE item = 'PENSION' AND %s",
            "UPDATE annual_income SET amount = amount * 20 WHERE item = 'WORK' AND %s",
            "DELETE FROM annual_income WHERE %s");

    private static final List<String> SPOILS_OF_HOUSEHOLD = List.of(
            "UPDATE household SET main_cause = 'ILLNESS', other_cause_1 = NULL, other_cause_2 = NULL WHERE %s",
            "UPDATE household SET attribute = 'GENERAL' WHERE %s",
            "UPDATE household SET status = 'EXITED', exit_year = 2017 WHERE %s",
            "UPDATE household SET status = 'EXITED', exit_year = 2017, standard = 'PROVINCIAL' WHERE %s",
            "UPDATE household SET phone = NULL WHERE %s",
            "UPDATE household SET account_cipher = NULL, account_index = NULL WHERE %s");

    private final RegisterWriter writer;
    private final CardWrites writes;
    private final Serials serials;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InventedRegister(
            RegisterWriter writer,
            CardWrites writes,
            Serials serials,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.writer = writer;
        this.writes = writes;
        this.serials = serials;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** So many households of the seed in a village, with two years each. */
    public List<HouseholdId> fill(RegionCode village, long seed, int first, int count) {
        SyntheticPeople people = new SyntheticPeople(seed, LocalDate.of(2017, 10, 20), 80);
        List<HouseholdId> ids = new ArrayList<>();
        Acting.as(
                TestActors.countyOf(village),
                () -> transaction.executeWithoutResult(status -> {
                    List<HouseholdWrite> all = new ArrayList<>();
                    Iterator<String> numbers = writer.numbers(village, count).iterator();
                    for (int i = first; i < first + count; i++) {
                        HouseholdId id = new HouseholdId(village.countyCode(), serials.next("household"));
                        ids.add(id);
                        all.add(writes.fresh(
                                id,
                                numbers.next(),
                                village,
                                people.card(i, "村", 2017, LocalDate.of(2017, 10, 20)),
                                "CLOSED"));
                    }
                    writer.write(new BatchId(village.countyCode(), serials.next("import")), 2017, all);
                }));
        Acting.as(
                TestActors.countyOf(village),
                () -> transaction.executeWithoutResult(status -> laterYear(village, people, ids, first)));
        return ids;
    }

    /** Gives households a year more before the others, in which everything was as in 2017. */
    public void before(List<HouseholdId> ids) {
        HouseholdId one = ids.get(0);
        Acting.as(
                TestActors.countyOf(RegionCode.ofPrefix(one.countyCode())),
                () -> transaction.executeWithoutResult(status -> {
                    for (String table : List.of("annual_record", "annual_member")) {
                        jdbc.sql("""
                                INSERT INTO %1$s SELECT (jsonb_populate_record(y, '{"year": 2016}')).* FROM %1$s y
                                WHERE y.county_code = :county AND y.household_serial = ANY (:which) AND y.year = 2017""".formatted(table))
                                .param("county", one.countyCode())
                                .param(
                                        "which",
                                        ids.stream().map(HouseholdId::serial).toArray(Long[]::new))
                                .update();
                    }
                }));
    }

    private void laterYear(RegionCode village, SyntheticPeople people, List<HouseholdId> ids, int first) {
        List<HouseholdWrite> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            HouseholdWrite fresh = writes.fresh(
                    ids.get(i),
                    village.value() + "000000",
                    village,
                    people.card(first + i, "村", 2018, LocalDate.of(2018, 10, 20)),
                    "OPEN");
            all.add(new HouseholdWrite(
                    1,
                    fresh.id(),
                    fresh.villageCode(),
                    false,
                    0,
                    fresh.rows().stream()
                            .filter(row -> row.level().name().contains("YEAR"))
                            .toList(),
                    fresh.income(),
                    fresh.kinds(),
                    Map.of(),
                    List.of(),
                    List.of()));
        }
        writer.write(new BatchId(village.countyCode(), serials.next("import")), 2018, all);
    }

    /** Spoils three in four of the households, each in one to three ways. */
    public void spoil(RegionCode village, List<HouseholdId> ids, long seed) {
        Random random = new Random(seed);
        Acting.as(
                TestActors.countyOf(village),
                () -> transaction.executeWithoutResult(status -> {
                    for (HouseholdId id : ids) {
                        for (int n = random.nextInt(4); n > 0; n--) {
                            spoil(id, random);
                        }
                    }
                }));
    }

    private void spoil(HouseholdId id, Random random) {
        int which = random.nextInt(SPOILS.size() + SPOILS_OF_HOUSEHOLD.size());
        boolean own = which >= SPOILS.size();
        String statement = own ? SPOILS_OF_HOUSEHOLD.get(which - SPOILS.size()) : SPOILS.get(which);
        jdbc.sql(statement.formatted(
                        "county_code = :county AND " + (own ? "serial" : "household_serial") + " = :serial"))
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .update();
    }
}
