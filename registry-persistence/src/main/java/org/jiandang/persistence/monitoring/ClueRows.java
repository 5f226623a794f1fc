package org.jiandang.persistence.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.monitoring.clue.Candidate;
import org.jiandang.monitoring.clue.Clue;
import org.jiandang.monitoring.clue.ClueId;
import org.jiandang.monitoring.clue.ClueSource;
import org.jiandang.monitoring.clue.ClueState;
import org.jiandang.monitoring.clue.SealedNumbers;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Sealed;
import org.jspecify.annotations.Nullable;

/** Rows of clues. */
final class ClueRows {

    private static final byte[] NO_INDEX = {};

    private ClueRows() {}

    static Clue clue(ResultSet row) throws SQLException {
        String county = row.getString("county_code");
        Long household = Cells.number(row, "household_serial");
        Long file = Cells.number(row, "case_serial");
        return new Clue(
                new ClueId(county, row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                ClueSource.valueOf(row.getString("source")),
                ClueState.valueOf(row.getString("state")),
                row.getObject("reported_on", LocalDate.class),
                Cells.day(row, "due_on"),
                new Clue.Told(
                        row.getString("name"),
                        row.getString("address"),
                        RiskCells.risks(row),
                        row.getString("story"),
                        row.getBytes("phone_cipher") != null,
                        row.getBytes("id_cipher") != null),
                Cells.texts(row, "codes"),
                household == null ? null : new HouseholdId(county, household),
                file == null ? null : new CaseId(county, file),
                row.getString("recorded_name"),
                answer(row),
                origin(row),
                row.getInt("version"));
    }

    private static Clue.@Nullable Answer answer(ResultSet row) throws SQLException {
        LocalDate on = Cells.day(row, "answered_on");
        return on == null ? null : new Clue.Answer(row.getString("answer"), on, row.getString("answered_name"));
    }

    private static Clue.@Nullable Origin origin(ResultSet row) throws SQLException {
        String from = row.getString("forwarded_from");
        return from == null ? null : new Clue.Origin(RegionCode.of(from), row.getString("forward_reason"));
    }

    static SealedNumbers numbers(ResultSet row) throws SQLException {
        byte[] phone = row.getBytes("phone_cipher");
        byte[] id = row.getBytes("id_cipher");
        return new SealedNumbers(
                phone == null ? null : new Sealed(phone, NO_INDEX),
                id == null ? null : new Sealed(id, row.getBytes("id_index")));
    }

    static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new HouseholdId(row.getString("county_code"), row.getLong("serial")),
                row.getString("household_no"),
                row.getString("head_name"),
                row.getString("group_name"),
                row.getInt("population"),
                HouseholdStatus.valueOf(row.getString("status")),
                row.getBoolean("by_number"));
    }
}
