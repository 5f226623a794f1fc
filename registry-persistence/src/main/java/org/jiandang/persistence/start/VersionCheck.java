package org.jiandang.persistence.start;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * An older database is brought to the version of the program; with a newer one an older program would work wrongly without noticing, so it does not
 * start. Each script is one transaction: one that fails, or whose process dies, leaves nothing, and the next start goes on with it.
 */
final class VersionCheck {

    private static final String BACK = "To go back to the older program put back the backup made before the upgrade"
            + " (docs/operations.md §4 and §5); what was done since then is lost with that.";

    private VersionCheck() {}

    /** Refuses a database that a newer program has migrated. */
    static void pass(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        Optional<MigrationInfo> newer = Arrays.stream(all)
                .filter(one -> one.getState().isApplied() && !one.getState().isResolved())
                .filter(one -> one.getVersion() != null && one.getVersion().isNewerThan(known(all)))
                .reduce((earlier, later) -> later);
        newer.ifPresent(one -> {
            throw new RefusedToStart(
                    "This database belongs to a newer version of the registry: it stands at " + one.getScript()
                            + ", and this program knows no script after " + known(all) + ".",
                    "Start the newer program. " + BACK);
        });
    }

    private static String known(MigrationInfo[] all) {
        return Arrays.stream(all)
                .filter(one -> one.getState().isResolved() && one.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    /** Brings the database to this version; says what to do when that cannot be. */
    static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayValidateException other) {
            throw new RefusedToStart(
                    "The scripts this database was made with are not those of this program: " + other.getMessage(),
                    "Start the program the database was made with. Before the first released version scripts may still"
                            + " change; then make the database anew. " + BACK,
                    other);
        } catch (FlywayException failure) {
            throw new RefusedToStart(
                    "The database could not be brought to the version of this program: " + reason(failure),
                    "Nothing of the script that failed is kept. Mend what it says (room on the disk, locks of other"
                            + " sessions, rights of the owner) and start again. " + BACK,
                    failure);
        }
    }

    /** The server's sentence, without the rows that a detail may show. */
    private static String reason(FlywayException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
