package org.jiandang.persistence.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The application's log-in must be one that row security holds for: no superuser, not above it, owner of nothing. */
final class LogInCheck {

    private static final String REMEDY = "Make the two roles with db/roles.sql; then give the application"
            + " SPRING_DATASOURCE_USERNAME=app_rw and the migrations SPRING_FLYWAY_USER=app_owner, each with its password.";

    private LogInCheck() {}

    /** Asked before any migration, so that a wrong log-in leaves no tables behind. */
    static void pass(DataSource application, DataSource owner) throws SQLException {
        String worker;
        try (Connection connection = application.getConnection()) {
            worker = user(connection);
            refuseIf(
                    is(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"),
                    worker,
                    "is a superuser and would see every area");
            refuseIf(
                    is(connection, "SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user"),
                    worker,
                    "may bypass row security and would see every area");
            refuseIf(
                    is(connection, OWNS_SOMETHING),
                    worker,
                    "owns tables of the registry, or can become their owner, and could lift their row security");
            refuseIf(
                    is(connection, BECOMES_MORE),
                    worker,
                    "is a member of a role that is a superuser, may bypass row security or makes roles, and could become it");
            refuseIf(
                    !is(
                            connection,
                            "SELECT pg_has_role(current_user, 'app_rw', 'USAGE') FROM pg_roles WHERE rolname = 'app_rw'"),
                    worker,
                    "is not app_rw nor a member of it and would be allowed nothing");
        }
        try (Connection connection = owner.getConnection()) {
            refuseIf(
                    worker.equals(user(connection)),
                    worker,
                    "is also the log-in that migrates, and would own every table");
            if (is(
                    connection,
                    "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
                throw new RefusedToStart(
                        "The migrations' database log-in '" + user(connection)
                                + "' is a superuser, may bypass row security or may make roles.",
                        REMEDY);
            }
        }
    }

    /** Whatever can be reached by SET ROLE, through any number of memberships: app_lookup, which may bypass row security, is one of them. */
    private static final String BECOMES_MORE = """
            WITH RECURSIVE reached AS (
                SELECT roleid FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = current_user
                UNION
                SELECT m.roleid FROM pg_auth_members m JOIN reached ON reached.roleid = m.member)
            SELECT EXISTS (SELECT FROM reached JOIN pg_roles r ON r.oid = reached.roleid
                           WHERE r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolname LIKE 'pg\\_%')
            """;

    private static final String OWNS_SOMETHING =
            "SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = 'reg' AND pg_has_role(current_user, c.relowner, 'MEMBER'))";

    private static void refuseIf(boolean bad, String worker, String because) {
        if (bad) {
            throw new RefusedToStart("The application's database log-in '" + worker + "' " + because + ".", REMEDY);
        }
    }

    private static String user(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
