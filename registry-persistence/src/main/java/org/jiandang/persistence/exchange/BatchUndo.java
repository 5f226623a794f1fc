package org.jiandang.persistence.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.commit.MovedOn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a batch back by its history: rows the batch made go, rows it changed or removed come back as they were. What is done here is history too,
 * with its own cause.
 */
@Component
class BatchUndo {
    /** Tables a commit writes with their primary keys; a resident is the same row only in the same household. */
    private static final Map<String, String> KEYS = Map.of(
            "data_finding", "county_code, serial",
            "resident", "county_code, household_serial, id_index",
            "annual_member", "county_code, household_serial, year, member_no",
            "annual_income", "county_code, household_serial, year, item",
            "annual_record", "county_code, household_serial, year",
            "member", "county_code, household_serial, no",
            "household", "county_code, serial");

    private static final List<String> CHILDREN_FIRST = List.of(
            "data_finding", "resident", "annual_member", "annual_income", "annual_record", "member", "household");

    private static final String MOVED_ON = """
            select o.household_key from reg.import_outcome o
            left join reg.household h on h.county_code = o.county_code and h.serial = o.household_serial
            where o.county_code = :county and o.batch_serial = :batch and o.version_after is not null
              and (h.version is distinct from o.version_after
                   or exists (select from reg.case_file c
                              where c.county_code = o.county_code and c.household_serial = o.household_serial and c.opened_on >= :day)
                   or exists (select from reg.case_file c
                              join reg.decision d on d.county_code = c.county_code and d.case_serial = c.serial
                              where c.county_code = o.county_code and c.household_serial = o.household_serial and d.decided_at >= :at)
                   or exists (select from reg.change_request r
                              where r.county_code = o.county_code and r.household_serial = o.household_serial and r.valid_from >= :at)
                   or exists (select from reg.recheck_verdict v
                              where v.county_code = o.county_code and v.household_serial = o.household_serial and v.decided_at >= :at)
                   or exists (select from reg.special_visit v
                              where v.county_code = o.county_code and v.household_serial = o.household_serial and v.recorded_at >= :at)
                   or exists (select from reg.pairing p
                              where p.county_code = o.county_code and p.household_serial = o.household_serial and p.valid_from >= :at)
                   or exists (select from reg.measure m
                              where m.county_code = o.county_code and m.household_serial = o.household_serial and m.valid_from >= :at)
                   or exists (select from reg.care_entry e
                              where e.county_code = o.county_code and e.household_serial = o.household_serial and e.valid_from >= :at))
            order by o.no limit :limit
            """;

    private final JdbcClient jdbc;

    BatchUndo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks with the households locked, so that the answer still holds when the batch is taken back in the same transaction. */
    List<String> movedOn(BatchId batch, int limit) {
        Map<String, Object> at = jdbc.sql("""
                        select committed_at as at, (committed_at at time zone 'Asia/Shanghai')::date as day from reg.import_batch
                        where county_code = :county and serial = :batch
                        """)
                .param("county", batch.countyCode())
                .param("batch", batch.serial())
                .query()
                .singleRow();
        lock(batch);
        return jdbc.sql(MOVED_ON)
                .param("county", batch.countyCode())
                .param("batch", batch.serial())
                .param("at", at.get("at"))
                .param("day", at.get("day"))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private void lock(BatchId batch) {
        // a whole batch goes in one transaction, though somebody waits at the page
        jdbc.sql("select set_config('statement_timeout', '10min', true)")
                .query(String.class)
                .single();
        jdbc.sql("""
                        select h.serial from reg.household h
                        where h.county_code = :county and h.serial in (
                            select o.household_serial from reg.import_outcome o
                            where o.county_code = :county and o.batch_serial = :batch and o.version_after is not null)
                        order by h.serial for update of h
                        """)
                .param("county", batch.countyCode())
                .param("batch", batch.serial())
                .query(Long.class)
                .list();
    }

    void undo(BatchId batch, String cause) {
        lock(batch);
        jdbc.sql("select set_config('app.cause', :cause, true)")
                .param("cause", "undo-" + cause)
                .query(String.class)
                .single();
        jdbc.sql("""
                        create temporary table undo_household on commit drop as
                        select o.county_code, o.household_serial as serial, b.committed_at as at
                        from reg.import_outcome o
                        join reg.import_batch b on b.county_code = o.county_code and b.serial = o.batch_serial
                        where o.county_code = :county and o.batch_serial = :batch and o.version_after is not null
                        """)
                .param("county", batch.countyCode())
                .param("batch", batch.serial())
                .update();
        forgetRechecks();
        for (String table : CHILDREN_FIRST) {
            remove(table, batch);
        }
        for (int i = CHILDREN_FIRST.size() - 1; i >= 0; i--) {
            restoreUnlessTaken(CHILDREN_FIRST.get(i), batch);
        }
        passOn();
        jdbc.sql("drop table undo_household").update();
    }

    /** A household that is again as an earlier batch left it may be taken back further: the undo is no change to that batch. */
    private void passOn() {
        jdbc.sql("""
                        update reg.import_outcome o set version_after = t.version
                        from reg.household t, reg.household_history h, undo_household u
                        where t.county_code = u.county_code and t.serial = u.serial
                          and h.county_code = u.county_code and h.serial = u.serial and h.valid_from < u.at and h.valid_to >= u.at
                          and o.county_code = u.county_code and o.household_serial = u.serial and o.version_after = h.version
                        """).update();
    }

    /** What a re-check has found since in households that the batch made goes with them; one with a verdict has moved on. */
    private void forgetRechecks() {
        jdbc.sql("""
                        delete from reg.data_finding t using undo_household u
                        where t.county_code = u.county_code and t.household_serial = u.serial and t.source = 'RECHECK'
                          and not exists (select from reg.household_history h
                                          where h.county_code = u.county_code and h.serial = u.serial and h.valid_from < u.at)
                          and exists (select from reg.household n
                                      where n.county_code = u.county_code and n.serial = u.serial and n.valid_from >= u.at)
                        """).update();
    }

    /** Rows that were not there before the batch. */
    private void remove(String table, BatchId batch) {
        statement(
                        table,
                        batch,
                        "delete from reg." + table
                                + " t using undo_household u where t.county_code = u.county_code and t."
                                + serial(table)
                                + " = u.serial and t.valid_from >= u.at and not exists (select from reg." + table
                                + "_history h where " + same(table, "h", "t")
                                + " and h.valid_from < u.at and h.valid_to >= u.at)")
                .update();
    }

    /** A person whose number the batch set free may be registered elsewhere by now. */
    private void restoreUnlessTaken(String table, BatchId batch) {
        try {
            restore(table, batch);
        } catch (DuplicateKeyException taken) {
            if (table.equals("resident")) {
                throw new MovedOn("person");
            }
            throw taken;
        }
    }

    /** Rows that were there before the batch, as they were then. */
    private void restore(String table, BatchId batch) {
        List<String> columns = columns(table);
        String list = String.join(", ", columns);
        String values = columns.stream().map(column -> "h." + column).collect(Collectors.joining(", "));
        String before =
                " from reg." + table + "_history h join undo_household u on h.county_code = u.county_code and h."
                        + serial(table) + " = u.serial and h.valid_from < u.at and h.valid_to >= u.at";
        boolean counts = table.equals("household");
        statement(
                        table,
                        batch,
                        "update reg." + table + " t set "
                                + (counts ? "version = t.version + 1, revision = t.revision + 1, " : "") + "(" + list
                                + ") = row(" + values + ")" + before + " where " + same(table, "h", "t"))
                .update();
        if (!table.equals("data_finding")) {
            jdbc.sql("insert into reg." + table + " (" + list + (counts ? ", version, revision" : "") + ") select "
                            + values
                            + (counts ? ", h.version + 1, h.revision + 1" : "") + before
                            + " where not exists (select from reg."
                            + table + " t where " + same(table, "h", "t") + ")")
                    .update();
        }
    }

    /** Doubts are touched only where the batch raised them: a reason given since to another one stays. */
    private JdbcClient.StatementSpec statement(String table, BatchId batch, String sql) {
        return table.equals("data_finding")
                ? jdbc.sql(sql + " and t.batch_serial = :batch").param("batch", batch.serial())
                : jdbc.sql(sql);
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = 'reg' and table_name = :table and column_name <> 'valid_from'
                          and not (:table = 'household' and column_name in ('version', 'revision'))
                        order by ordinal_position
                        """).param("table", table).query(String.class).list();
    }

    private static String serial(String table) {
        return table.equals("household") ? "serial" : "household_serial";
    }

    private static String same(String table, String one, String other) {
        StringBuilder same = new StringBuilder();
        for (String column : Objects.requireNonNull(KEYS.get(table)).split(", ")) {
            same.append(same.isEmpty() ? "" : " and ")
                    .append(one)
                    .append('.')
                    .append(column)
                    .append(" = ")
                    .append(other)
                    .append('.')
                    .append(column);
        }
        return same.toString();
    }
}
