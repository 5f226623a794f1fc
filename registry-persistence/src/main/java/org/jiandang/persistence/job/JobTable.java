package org.jiandang.persistence.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.job.Job;
import org.jiandang.job.JobLane;
import org.jiandang.job.JobState;
import org.jiandang.persistence.row.Cells;
import org.jiandang.persistence.scope.Lease;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the table {@code job}. */
@Repository
class JobTable {
    private static final String COLUMNS = """
            select j.*, (select count(*) from reg.job b where b.id < j.id and b.lane = j.lane and b.state in ('WAITING', 'RUNNING')) as ahead
            from reg.job j
            """;

    private static final String END_SESSIONS = """
            select pg_terminate_backend(a.pid, 5000) from pg_stat_activity a join reg.job j on j.id = :id and j.state = 'RUNNING'
            where a.application_name = :session and a.datname = current_database() and a.usename = current_user
            """;

    private final JdbcClient jdbc;

    JobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asks for a job waits here for the one who asks at the same moment, so that neither counts without the other. */
    void lockLine() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('reg.job.line'))")
                .query((row, n) -> 0)
                .list();
    }

    int waiting(JobLane lane) {
        return jdbc.sql("select count(*) from reg.job where state = 'WAITING' and not cancel_asked and lane = :lane")
                .param("lane", lane.name())
                .query(Integer.class)
                .single();
    }

    int waiting(String account) {
        return jdbc.sql(
                        "select count(*) from reg.job where state = 'WAITING' and not cancel_asked and account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Where a job stands in its lane; empty when there is nothing to wait for: it has ended, or is to be ended because its requester asked so. */
    Optional<Place> place(long id) {
        return jdbc.sql("""
                        select j.lane, j.state = 'WAITING' and exists (
                            select from reg.job o join reg.scheduled_tasks s on s.task_name = 'job' and s.task_instance = o.id::text
                            where o.state = 'WAITING' and o.lane = j.lane and o.id < j.id and not o.cancel_asked and not s.picked)
                        from reg.job j where j.id = :id and j.ended_at is null and not j.cancel_asked
                        """)
                .param("id", id)
                .query((row, n) -> new Place(JobLane.valueOf(row.getString(1)), row.getBoolean(2)))
                .optional();
    }

    /** @param behind whether one that was asked for before waits too, and the scheduler has yet to take it up */
    record Place(JobLane lane, boolean behind) {}

    long insert(String kind, JobLane lane, String subject, Actor actor, Instant now) {
        return jdbc.sql("""
                        insert into reg.job (kind, lane, subject, account, person, actor_name, role, jurisdiction, asked_at)
                        values (:kind, :lane, :subject, :account, :person, :name, :role, :jurisdiction, :now) returning id
                        """)
                .param("kind", kind)
                .param("lane", lane.name())
                .param("subject", subject)
                .param("account", actor.account())
                .param("person", actor.person())
                .param("name", actor.name())
                .param("role", actor.role().name())
                .param("jurisdiction", actor.jurisdiction().prefix())
                .param("now", at(now))
                .query(Long.class)
                .single();
    }

    Optional<Job> find(long id) {
        return jdbc.sql(COLUMNS + "where j.id = :id")
                .param("id", id)
                .query(JobTable::job)
                .optional();
    }

    Optional<Actor> requester(long id) {
        return jdbc.sql("select person, account, actor_name, role, jurisdiction from reg.job where id = :id")
                .param("id", id)
                .query((row, n) -> new Actor(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Role.valueOf(row.getString(4)),
                        new Jurisdiction(row.getString(5))))
                .optional();
    }

    /**
     * Whether the account still holds the role and the area it asked with. An actor without an account is the registry itself; accounts are
     * never deleted.
     */
    boolean requesterStands(long id, Instant now) {
        return jdbc.sql("""
                        select not exists (select from reg.account a where a.login = j.account)
                            or exists (select from reg.account a join reg.account_grant g on g.login = a.login
                                       where a.login = j.account and a.state = 'ACTIVE' and g.role = j.role
                                         and g.jurisdiction = j.jurisdiction and g.valid_from <= :now
                                         and (g.valid_to is null or g.valid_to > :now))
                        from reg.job j where j.id = :id
                        """)
                .param("id", id)
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    List<Job> of(String account, int limit) {
        return jdbc.sql(COLUMNS + "where j.account = :account order by j.id desc limit :limit")
                .param("account", account)
                .param("limit", limit)
                .query(JobTable::job)
                .list();
    }

    Optional<Long> unfinished(String kind, String subject) {
        return jdbc.sql("""
                        select id from reg.job where kind = :kind and subject = :subject and state in ('WAITING', 'RUNNING')
                        order by id limit 1
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    /**
     * Marks the job running and gives the lease of this run; empty when it has ended, was cancelled while waiting, or has been begun too often. A run
     * before this one loses its lease, and what it left open at the server is ended, with the locks that it held.
     */
    Optional<Lease> begin(long id, int maxAttempts, Instant now) {
        jdbc.sql(END_SESSIONS)
                .param("session", Lease.session(id))
                .param("id", id)
                .query((row, n) -> 0)
                .list();
        jdbc.sql("""
                        update reg.job set state = case when cancel_asked then 'CANCELLED' else 'FAILED' end, ended_at = :now,
                               message = case when cancel_asked then message else 'job.failed.attempts' end, token = token + 1
                        where id = :id and state in ('WAITING', 'RUNNING') and (cancel_asked or attempts >= :max)
                        """)
                .param("id", id)
                .param("max", maxAttempts)
                .param("now", at(now))
                .update();
        return jdbc.sql("""
                        update reg.job set state = 'RUNNING', attempts = attempts + 1, token = token + 1, done = 0, started_at = :now,
                               heartbeat_at = :now
                        where id = :id and state in ('WAITING', 'RUNNING') returning token
                        """)
                .param("id", id)
                .param("now", at(now))
                .query(Long.class)
                .optional()
                .map(token -> new Lease(id, token));
    }

    /** Writes how far it is and says whether the requester asked to stop; empty when the lease is lost. */
    Optional<Boolean> progress(Lease lease, long done, long total, @Nullable String message, Instant now) {
        return jdbc.sql("""
                        update reg.job set done = :done, total = :total, message = coalesce(:message, message), heartbeat_at = :now
                        where id = :id and token = :token returning cancel_asked
                        """)
                .param("id", lease.job())
                .param("token", lease.token())
                .param("done", done)
                .param("total", total)
                .param("message", message)
                .param("now", at(now))
                .query(Boolean.class)
                .optional();
    }

    /** Puts a job that was left back into the line, as if this run had not been; false when the lease is lost. */
    boolean leave(Lease lease) {
        return jdbc.sql("""
                        update reg.job set state = 'WAITING', message = 'job.paused', attempts = attempts - 1
                        where id = :id and token = :token and state = 'RUNNING'
                        """)
                        .param("id", lease.job())
                        .param("token", lease.token())
                        .update()
                == 1;
    }

    boolean isLeft(Lease lease) {
        return jdbc.sql("select count(*) from reg.job where id = :id and token = :token and state = 'WAITING'")
                        .param("id", lease.job())
                        .param("token", lease.token())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Writes how it ended; false when the lease is lost. */
    boolean end(Lease lease, JobState state, @Nullable String message, @Nullable String result, Instant now) {
        return jdbc.sql("""
                        update reg.job set state = :state, message = coalesce(:message, message), result = :result, ended_at = :now
                        where id = :id and token = :token and state = 'RUNNING'
                        """)
                        .param("id", lease.job())
                        .param("token", lease.token())
                        .param("state", state.name())
                        .param("message", message)
                        .param("result", result)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void askToCancel(long id, String account) {
        jdbc.sql("update reg.job set cancel_asked = true where id = :id and account = :account and ended_at is null")
                .param("id", id)
                .param("account", account)
                .update();
    }

    boolean belongsTo(long id, String account) {
        return jdbc.sql("select count(*) from reg.job where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("message"),
                row.getString("result"),
                row.getBoolean("cancel_asked"),
                new Job.Times(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Cells.instant(row, "started_at"),
                        Cells.instant(row, "ended_at")),
                row.getInt("ahead"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
