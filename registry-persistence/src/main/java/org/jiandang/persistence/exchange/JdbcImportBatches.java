package org.jiandang.persistence.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportBatches;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of {@code import_batch}. */
@Repository
@Transactional
class JdbcImportBatches implements ImportBatches {
    private static final String SELECT = "select b.* from reg.import_batch b ";
    private static final String ONE = "where b.county_code = :county and b.serial = :serial ";

    /** What was released was another preview. */
    private static final String NOT_ASKED = """
            asked_at = null, asked_skip = null, released_by = null, released_account = null, released_name = null, released_at = null,
            release_note = null""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BatchRow rows;

    JdbcImportBatches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = new BatchRow(json);
    }

    @Override
    public void insert(BatchId id, String regionCode, BatchView.File file, BatchState state, @Nullable String refusal) {
        Actor actor = Acting.require();
        jdbc.sql("""
                        insert into reg.import_batch (county_code, serial, village_code, state, file_name, file_sha256, file_bytes, format, charset,
                                                      recognition, refusal, account, person, actor_name)
                        values (:county, :serial, :region, :state, :name, decode(:sha256, 'hex'), :bytes, :format, :charset, cast(:notes as jsonb),
                                :refusal, :account, :person, :actor)
                        """)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("region", regionCode)
                .param("state", state.name())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("format", file.format())
                .param("charset", file.charset())
                .param("notes", json.writeValueAsString(file.notes()))
                .param("refusal", refusal)
                .param("account", actor.account())
                .param("person", actor.person())
                .param("actor", actor.name())
                .update();
    }

    @Override
    public Optional<BatchView> find(BatchId id) {
        return one(id, "");
    }

    @Override
    public Optional<BatchView> lock(BatchId id) {
        return one(id, "for update");
    }

    private Optional<BatchView> one(BatchId id, String lock) {
        return jdbc.sql(SELECT + ONE + lock)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(rows::read)
                .optional();
    }

    @Override
    public List<BatchView> list(@Nullable Long before, int size) {
        return jdbc.sql(
                        SELECT
                                + "where cast(:before as bigint) is null or b.serial < :before order by b.serial desc limit :size")
                .param("before", before)
                .param("size", size)
                .query(rows::read)
                .list();
    }

    @Override
    public Optional<BatchView> committed(String sha256) {
        return jdbc.sql(
                        SELECT
                                + "where b.file_sha256 = decode(:sha256, 'hex') and b.state in ('COMMITTING', 'COMMITTED') order by b.serial limit 1")
                .param("sha256", sha256)
                .query(rows::read)
                .optional();
    }

    @Override
    public void checking(BatchId id, int year, LocalDate recordDate, long job) {
        move(
                id,
                "state = 'CHECKING', refusal = null, data_year = :year, record_date = :date, job_id = :job, "
                        + NOT_ASKED,
                "state in ('UPLOADED', 'CHECKED')",
                "year",
                year,
                "date",
                recordDate,
                "job",
                job);
    }

    @Override
    public void checked(BatchId id, BatchView.Counts counts, @Nullable String remark) {
        move(
                id,
                """
                state = 'CHECKED', refusal = :remark, skip_blocked = null, households = :households, members = :members, created = :created, changed = :changed,
                unchanged = :unchanged, blocked = :blocked, doubtful = :doubtful, foreign_rows = :foreign, check_millis = :millis,
                checked_at = reg.clock(),
                """ + NOT_ASKED,
                "state in ('CHECKING', 'COMMITTING')",
                "remark",
                remark,
                "households",
                counts.households(),
                "members",
                counts.members(),
                "created",
                counts.created(),
                "changed",
                counts.changed(),
                "unchanged",
                counts.unchanged(),
                "blocked",
                counts.blocked(),
                "doubtful",
                counts.doubtful(),
                "foreign",
                counts.foreignRows(),
                "millis",
                counts.checkMillis());
    }

    @Override
    public void returned(BatchId id, BatchState to, String reason) {
        move(
                id,
                "state = :to, refusal = :reason, skip_blocked = null",
                "state in ('CHECKING', 'COMMITTING')",
                "to",
                to.name(),
                "reason",
                reason);
    }

    @Override
    public void waiting(BatchId id, boolean skipBlocked) {
        move(
                id,
                NOT_ASKED.replace(
                        "asked_at = null, asked_skip = null",
                        "state = 'WAITING', refusal = null, asked_at = reg.clock(), asked_skip = :skip"),
                "state = 'CHECKED'",
                "skip",
                skipBlocked);
    }

    @Override
    public void answered(BatchId id, boolean release, @Nullable String note, @Nullable String refusal) {
        Actor actor = Acting.require();
        move(
                id,
                "state = 'CHECKED', release_note = :note, refusal = :refusal"
                        + (release
                                ? ", released_by = :person, released_account = :account, released_name = :name, released_at = reg.clock()"
                                : ""),
                "state = 'WAITING' and b.person <> :person and b.account <> :account and cast(:name as text) is not null",
                "note",
                note,
                "refusal",
                refusal,
                "person",
                actor.person(),
                "account",
                actor.account(),
                "name",
                actor.name());
    }

    @Override
    public List<BatchView> waiting(String person, int size) {
        return jdbc.sql(SELECT + "where b.state = 'WAITING' and b.person <> :person order by b.asked_at limit :size")
                .param("person", person)
                .param("size", size)
                .query(rows::read)
                .list();
    }

    @Override
    public void committing(BatchId id, boolean skipBlocked, long job) {
        try {
            move(
                    id,
                    "state = 'COMMITTING', refusal = null, skip_blocked = :skip, job_id = :job",
                    "state = 'CHECKED'",
                    "skip",
                    skipBlocked,
                    "job",
                    job);
        } catch (DuplicateKeyException sameFile) {
            throw new OptimisticLockingFailureException("the same file is being committed", sameFile);
        }
    }

    @Override
    public void committed(BatchId id, int households, String receipt) {
        move(
                id,
                "state = 'COMMITTED', committed = :households, receipt = :receipt, committed_at = reg.clock()",
                "state = 'COMMITTING'",
                "households",
                households,
                "receipt",
                receipt);
    }

    @Override
    public void discarded(BatchId id) {
        move(id, "state = 'DISCARDED'", "state in ('UPLOADED', 'CHECKED', 'WAITING', 'REFUSED')");
    }

    @Override
    public void undone(BatchId id, String reason) {
        move(
                id,
                "state = 'UNDONE', undone_at = reg.clock(), undone_by = :by, undone_reason = :reason",
                "state = 'COMMITTED'",
                "by",
                Acting.require().account(),
                "reason",
                reason);
    }

    private void move(BatchId id, String set, String from, @Nullable Object... parameters) {
        var statement = jdbc.sql(
                        "update reg.import_batch b set version = version + 1, " + set + " " + ONE + "and " + from)
                .param("county", id.countyCode())
                .param("serial", id.serial());
        for (int i = 0; i < parameters.length; i += 2) {
            statement = statement.param(String.valueOf(parameters[i]), parameters[i + 1]);
        }
        if (statement.update() != 1) {
            throw new OptimisticLockingFailureException("batch " + id + " is not where this step begins");
        }
    }
}
