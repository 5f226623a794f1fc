package org.jiandang.persistence.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.persistence.row.Cells;
import org.jiandang.retention.RecordRequest;
import org.jiandang.retention.RequestKind;
import org.jiandang.retention.RequestState;
import org.jiandang.retention.RetentionId;
import org.jiandang.retention.SubjectRequest;
import org.jiandang.retention.SubjectRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in {@code reg.subject_request}. */
@Repository
class SubjectRequestTable implements SubjectRequests {

    private static final String READ = "SELECT * FROM reg.subject_request r ";

    private final JdbcClient jdbc;

    SubjectRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<HouseholdId> household(String householdNo) {
        return jdbc.sql("SELECT county_code, serial FROM reg.household WHERE household_no = ?")
                .param(householdNo)
                .query((row, n) -> new HouseholdId(row.getString(1), row.getLong(2)))
                .optional();
    }

    @Override
    public void add(
            RetentionId id, RecordRequest request, @Nullable HouseholdId household, LocalDate dueOn, Actor recording) {
        jdbc.sql("""
                INSERT INTO reg.subject_request (county_code, serial, village_code, household_serial, household_no, kind, applicant, standing,
                    content, received_on, due_on, recorded_by, recorded_account, recorded_name)
                VALUES (:county, :serial, :area, :household, nullif(:householdNo, ''), :kind, :applicant, :standing,
                    :content, :received, :due, :person, :account, :name)""")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("area", id.countyCode() + "000000")
                .param("household", household == null ? null : household.serial())
                .param("householdNo", request.householdNo().strip())
                .param("kind", request.kind().name())
                .param("applicant", request.applicant().strip())
                .param("standing", request.standing().strip())
                .param("content", request.content().strip())
                .param("received", request.receivedOn())
                .param("due", dueOn)
                .param("person", recording.person())
                .param("account", recording.account())
                .param("name", recording.name())
                .update();
    }

    @Override
    public Optional<SubjectRequest> find(RetentionId id) {
        return jdbc.sql(READ + "WHERE county_code = ? AND serial = ?")
                .params(id.countyCode(), id.serial())
                .query(SubjectRequestTable::read)
                .optional();
    }

    @Override
    public List<SubjectRequest> page(int skip, int size) {
        return jdbc.sql(READ + """
                        ORDER BY state <> 'OPEN', CASE WHEN state = 'OPEN' THEN due_on END, answered_on DESC, serial DESC
                        OFFSET ? LIMIT ?""")
                .params(skip, size)
                .query(SubjectRequestTable::read)
                .list();
    }

    @Override
    public Due due(LocalDate today) {
        return jdbc.sql("""
                        SELECT count(*), count(*) FILTER (WHERE due_on < :today), min(due_on) FROM reg.subject_request
                        WHERE state = 'OPEN'""")
                .param("today", today)
                .query((row, n) -> new Due(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class)))
                .single();
    }

    @Override
    public boolean answer(RetentionId id, RequestState state, String answer, LocalDate on, Actor answering) {
        return jdbc.sql("""
                        UPDATE reg.subject_request SET state = :state, answer = :answer, answered_on = :on, answered_by = :person,
                            answered_account = :account, answered_name = :name
                        WHERE county_code = :county AND serial = :serial AND state = 'OPEN'""")
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("on", on)
                        .param("person", answering.person())
                        .param("account", answering.account())
                        .param("name", answering.name())
                        .param("county", id.countyCode())
                        .param("serial", id.serial())
                        .update()
                == 1;
    }

    private static SubjectRequest read(ResultSet row, int n) throws SQLException {
        String county = row.getString("county_code");
        Long household = Cells.number(row, "household_serial");
        LocalDate answered = Cells.day(row, "answered_on");
        return new SubjectRequest(
                new RetentionId(county, row.getLong("serial")),
                household == null ? null : new HouseholdId(county, household),
                row.getString("household_no"),
                RequestKind.valueOf(row.getString("kind")),
                row.getString("applicant"),
                row.getString("standing"),
                row.getString("content"),
                Cells.requiredDay(row, "received_on"),
                Cells.requiredDay(row, "due_on"),
                RequestState.valueOf(row.getString("state")),
                answered == null
                        ? null
                        : new SubjectRequest.Answer(row.getString("answer"), answered, row.getString("answered_name")),
                row.getString("recorded_name"));
    }
}
