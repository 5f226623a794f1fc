package org.jiandang.persistence.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.commit.HouseholdWrite;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.exchange.commit.RegisterWriter;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.registration.HouseholdNumbers;
import org.jiandang.persistence.household.RunningCases;
import org.jiandang.region.RegionCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch by COPY into a temporary table that ends with the transaction, and a handful of statements that move it from there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CopyRegisterWriter implements RegisterWriter {
    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final BatchUndo undo;
    private final HouseholdNumbers numbers;

    CopyRegisterWriter(JdbcClient jdbc, ImportRows rows, BatchUndo undo, HouseholdNumbers numbers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.undo = undo;
        this.numbers = numbers;
    }

    @Override
    public void write(BatchId batch, int year, List<HouseholdWrite> households) {
        jdbc.sql("select set_config('app.cause', :cause, true)")
                .param("cause", cause(batch))
                .query(String.class)
                .single();
        lock(households, year);
        rows.copy(batch, year, households);
        try {
            MoveStatements.INSERTS.forEach(statement -> jdbc.sql(statement).update());
        } catch (DuplicateKeyException taken) {
            throw new MovedOn(String.valueOf(taken.getMessage()).contains("resident") ? "person" : "number");
        }
        MoveStatements.UPDATES.forEach(statement -> jdbc.sql(statement).update());
        MoveStatements.INCOME.forEach(statement -> jdbc.sql(statement).update());
        MoveStatements.FINDINGS.forEach(statement -> jdbc.sql(statement).update());
    }

    /** Nobody changes a household between the look at its version and the write. */
    private void lock(List<HouseholdWrite> households, int year) {
        List<HouseholdWrite> known =
                households.stream().filter(one -> !one.isNew()).toList();
        if (known.isEmpty()) {
            return;
        }
        Set<String> unchanged = new HashSet<>(jdbc.sql("""
                        select h.serial || ':' || h.version from reg.household h
                        where h.county_code = :county and h.serial = any(:serials) order by h.serial for update
                        """)
                .param("county", known.get(0).id().countyCode())
                .param("serials", known.stream().map(one -> one.id().serial()).toArray(Long[]::new))
                .query(String.class)
                .list());
        for (HouseholdWrite one : known) {
            if (!unchanged.contains(one.id().serial() + ":" + one.seenVersion())) {
                throw new MovedOn("household", one.id());
            }
        }
        refuseUnderDecision(known, year);
    }

    /** A case may have gone on between the judgement and the lock, without a word in the household itself. */
    private void refuseUnderDecision(List<HouseholdWrite> known, int year) {
        jdbc.sql("""
                        select h.serial from reg.household h
                        where h.county_code = :county and h.serial = any(:serials)
                          and (exists (select from reg.case_file c
                                       where c.county_code = h.county_code and c.household_serial = h.serial and c.ended_on is null
                                         and c.stage = any(:stages))
                               or exists (select from reg.annual_record a
                                          where a.county_code = h.county_code and a.household_serial = h.serial and a.year = :year
                                            and (a.decided_on is not null or a.state = 'CLOSED')))
                        order by h.serial limit 1
                        """)
                .param("county", known.get(0).id().countyCode())
                .param("serials", known.stream().map(one -> one.id().serial()).toArray(Long[]::new))
                .param("stages", RunningCases.stages())
                .param("year", year)
                .query(Long.class)
                .optional()
                .ifPresent(serial -> {
                    throw new MovedOn(
                            "household", new HouseholdId(known.get(0).id().countyCode(), serial));
                });
    }

    @Override
    public List<String> numbers(RegionCode village, int count) {
        return numbers.take(village, count);
    }

    @Override
    public List<String> movedOn(BatchId batch, int limit) {
        return undo.movedOn(batch, limit);
    }

    @Override
    public void undo(BatchId batch) {
        undo.undo(batch, cause(batch));
    }

    static String cause(BatchId batch) {
        return "import:" + batch;
    }
}
