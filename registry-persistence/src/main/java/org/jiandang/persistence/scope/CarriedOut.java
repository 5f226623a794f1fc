package org.jiandang.persistence.scope;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.jiandang.account.Sessions;
import org.jiandang.audit.Audit;
import org.jiandang.submission.FormUnderWay;
import org.jiandang.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Notes in the transaction of a form's work that the form was carried out: either both are there after a crash, or neither. */
final class CarriedOut {

    /** What is recorded beside the work says nothing about it. */
    private static final Set<String> BESIDE = Set.of(Audit.TRANSACTION, Sessions.TRANSACTION);

    private static final String NOTE =
            "UPDATE reg.submission SET carried_out = true WHERE account = ? AND key = ? AND NOT carried_out";

    private CarriedOut() {}

    static void note(Connection connection, @Nullable String transaction) throws SQLException {
        Submission form = FormUnderWay.current().orElse(null);
        if (form == null || transaction != null && BESIDE.contains(transaction)) {
            return;
        }
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, form.account());
            note.setObject(2, form.key());
            note.executeUpdate();
        }
    }
}
