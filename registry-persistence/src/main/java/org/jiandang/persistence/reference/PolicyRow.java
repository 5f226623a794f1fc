package org.jiandang.persistence.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jiandang.policy.PolicyValue;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code profile_parameter}: a value with its life in two times, the days it is in force and the revisions it belongs to.
 *
 * @param value the value
 * @param from the first day in force
 * @param to the last day in force, none while it has no end
 * @param origin what it came from: the registry's own file, a released proposal, or an account
 * @param since the revision it came with
 * @param until the revision it was ended by, none while it is current
 */
record PolicyRow(
        PolicyValue value,
        LocalDate from,
        @Nullable LocalDate to,
        String origin,
        long since,
        @Nullable Long until) {

    static PolicyRow of(ResultSet row, int no) throws SQLException {
        return new PolicyRow(
                PolicyCells.value(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("origin"),
                row.getLong("since"),
                row.getObject("until", Long.class));
    }

    boolean isInForce(LocalDate day, long revision) {
        return !day.isBefore(from)
                && (to == null || !day.isAfter(to))
                && since <= revision
                && (until == null || revision < until);
    }
}
