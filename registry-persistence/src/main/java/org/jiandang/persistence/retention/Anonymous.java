package org.jiandang.persistence.retention;

import java.util.List;
import org.jiandang.retention.RetentionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the people out of the rows of closed households: names, numbers, birth dates, telephones, addresses, accounts. What was counted stays. The
 * database's own function does the same to earlier versions and to the facts of decisions, which the application cannot write.
 */
record Anonymous(JdbcClient jdbc) {

    /** What stands where a name stood. */
    static final String GONE = "已删除";

    private static final String ROWS = "WHERE x.county_code = :county AND x.household_serial = ANY (:past)";

    private static final List<String> CLEARED = List.of(
            """
            UPDATE reg.household x SET head_name = :gone, head_initials = '', national_no = NULL, address = NULL, phone = NULL, bank_name = NULL,
                account_cipher = NULL, account_index = NULL, cause_note = NULL, revision = x.revision + 1, version = x.version + 1
            WHERE x.county_code = :county AND x.serial = ANY (:past)""",
            """
            UPDATE reg.member x SET name = :gone, name_raw = NULL, initials = '', national_no = NULL, birth_date = NULL, id_kind = NULL,
                id_cipher = NULL, id_index = NULL, id_region = NULL, phone = NULL
            """ + ROWS,
            "DELETE FROM reg.resident x " + ROWS,
            "UPDATE reg.case_file x SET head_name = :gone " + ROWS,
            "UPDATE reg.change_request x SET head_name = :gone, note = NULL " + ROWS,
            """
            UPDATE reg.notice_entry x SET head_name = :gone
            WHERE x.county_code = :county AND x.case_serial IN
                (SELECT c.serial FROM reg.case_file c WHERE c.county_code = :county AND c.household_serial = ANY (:past))""",
            "UPDATE reg.data_finding x SET arguments = '[]' " + ROWS,
            "UPDATE reg.care_entry x SET guardian = NULL, guardian_phone = NULL " + ROWS,
            """
            UPDATE reg.clue x SET name = :gone, address = NULL, phone_cipher = NULL, id_cipher = NULL, id_index = NULL, story = :gone
            """ + ROWS,
            "UPDATE reg.import_outcome x SET head_name = NULL, changes = '[]' " + ROWS);

    void clear(String county, Long[] past) {
        for (String statement : CLEARED) {
            var cleared = jdbc.sql(statement).param("county", county).param("past", past);
            (statement.contains(":gone") ? cleared.param("gone", GONE) : cleared).update();
        }
    }

    /** What the application cannot write: earlier versions, and the names in the facts of decisions, which the database gathers itself. */
    void clearPast(RetentionId id) {
        jdbc.sql("SELECT reg.clear_past_versions(?, ?)")
                .params(id.countyCode(), id.serial())
                .query(Long.class)
                .single();
    }
}
