package org.jiandang.persistence.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportBatches;
import org.jiandang.persistence.row.Cells;
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

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcImportBatches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
                .query(this::view)
                .optional();
    }

    @Override
    public List<BatchView> list(@Nullable Long before, int size) {
        return jdbc.sql(
                        SELECT
                                + "where cast(:before as bigint) is null or b.serial < :before order by b.serial desc limit :size")
                .param("before", before)
                .param("size", size)
                .query(this::view)
                .list();
    }

    @Override
    public Optional<BatchView> committed(String sha256) {
        return jdbc.sql(
                        SELECT
                                + "where b.file_sha256 = decode(:sha256, 'hex') and b.state in ('COMMITTING', 'COMMITTED') order by b.serial limit 1")
                .param("sha256", sha256)
                .query(this::view)
                .optional();
    }

    @Override
    public void checking(BatchId id, int year, LocalDate recordDate, long job) {
        move(
                id,
                "state = 'CHECKING', refusal = null, data_year = :year, record_date = :date, job_id = :job",
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
                checked_at = reg.clock()
                """,
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
        move(id, "state = 'DISCARDED'", "state in ('UPLOADED', 'CHECKED', 'REFUSED')");
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

    private BatchView view(ResultSet row, int n) throws SQLException {
        Instant committedAt = Cells.instant(row, "committed_at");
        return new BatchView(
                new BatchId(row.getString("county_code"), row.getLong("serial")),
                row.getString("village_code"),
                BatchState.valueOf(row.getString("state")),
                new BatchView.File(
                        row.getString("file_name"),
                        HexFormat.of().formatHex(row.getBytes("file_sha256")),
                        row.getLong("file_bytes"),
                        row.getString("format"),
                        row.getString("charset"),
                        json.readValue(row.getString("recognition"), BatchView.Notes.class)),
                row.getString("refusal"),
                row.getObject("data_year", Integer.class),
                row.getObject("record_date", LocalDate.class),
                new BatchView.Counts(
                        row.getInt("households"),
                        row.getInt("members"),
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("blocked"),
                        row.getInt("doubtful"),
                        row.getInt("foreign_rows"),
                        row.getObject("check_millis", Long.class)),
                row.getObject("skip_blocked", Boolean.class),
                committedAt == null
                        ? null
                        : new BatchView.Receipt(
                                row.getInt("committed"),
                                row.getString("receipt"),
                                committedAt,
                                Cells.instant(row, "undone_at"),
                                row.getString("undone_reason")),
                new BatchView.Author(
                        row.getString("account"),
                        row.getString("actor_name"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                        Cells.instant(row, "checked_at")),
                row.getObject("job_id", Long.class),
                row.getInt("version"));
    }
}
