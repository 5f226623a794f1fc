package org.jiandang.persistence.crypto;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes data keys in a transaction of the caller's. */
final class DataKeyRows {

    private DataKeyRows() {}

    /** Makes the next data key of a county, sealed by the current master key; the one before is kept for what it has sealed. */
    static void makeNext(Connection connection, String county, Keyring keyring)
            throws SQLException, GeneralSecurityException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext('reg.data_key'))")) {
            lock.execute();
        }
        Algorithm algorithm = keyring.algorithm();
        MasterKey master = master(connection, keyring);
        int generation = nextGeneration(connection, county, algorithm);
        if (generation == 0) {
            return;
        }
        try (PreparedStatement retire = connection.prepareStatement(
                "UPDATE reg.data_key SET state = 'RETIRED', retired_at = reg.clock() WHERE county_code = ? AND state = 'CURRENT'")) {
            retire.setString(1, county);
            retire.executeUpdate();
        }
        byte[] secret = Algorithm.random(algorithm.keyBytes());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO reg.data_key (county_code, generation, algorithm, master_key, sealed) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, county);
            insert.setInt(2, generation);
            insert.setString(3, algorithm.name());
            insert.setInt(4, master.id());
            insert.setBytes(5, master.wrap(secret, county, generation));
            insert.executeUpdate();
        }
    }

    /** 0 when somebody else has made the county's first key of this algorithm in the meantime. */
    private static int nextGeneration(Connection connection, String county, Algorithm algorithm) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(
                "SELECT generation, algorithm, state FROM reg.data_key WHERE county_code = ? ORDER BY generation DESC LIMIT 1")) {
            last.setString(1, county);
            try (ResultSet row = last.executeQuery()) {
                if (!row.next()) {
                    return 1;
                }
                boolean done = row.getString(2).equals(algorithm.name())
                        && row.getString(3).equals("CURRENT");
                return done ? 0 : row.getInt(1) + 1;
            }
        }
    }

    static MasterKey master(Connection connection, Keyring keyring) throws SQLException, GeneralSecurityException {
        try (PreparedStatement current =
                        connection.prepareStatement("SELECT id FROM reg.master_key WHERE state = 'CURRENT'");
                ResultSet row = current.executeQuery()) {
            if (!row.next()) {
                throw new GeneralSecurityException("the database notes no current master key");
            }
            return keyring.master(row.getInt(1));
        }
    }
}
