package org.jiandang.persistence.crypto;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data keys, one current for each county. A key is opened once and kept; it is read and made on a connection of its own, since a key
 * that were rolled back with the caller's transaction would have sealed values that nothing opens.
 */
final class DataKeys {

    /** Opened keys that are kept: more than a region has counties. */
    private static final int KEPT = 512;

    private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);

    private static final String COLUMNS =
            "SELECT id, county_code, generation, algorithm, master_key, sealed FROM reg.data_key ";

    private final DataSource database;
    private final Keyring keyring;
    private final Map<String, DataKey> current = new ConcurrentHashMap<>();
    private final Map<Integer, DataKey> opened = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, DataKey> eldest) {
            return size() > KEPT;
        }
    };

    DataKeys(DataSource database, Keyring keyring) {
        this.database = database;
        this.keyring = keyring;
        openAll();
    }

    /** So that work in a transaction seldom needs a second connection; a key that does not open is told by whoever needs it. */
    private void openAll() {
        for (Stored stored : read("WHERE state = 'CURRENT' LIMIT ?", KEPT)) {
            try {
                DataKey key = open(stored);
                if (key.algorithm() == keyring.algorithm()) {
                    current.put(stored.county(), key);
                }
            } catch (GeneralSecurityException broken) {
                LOG.error("The data key {} of county {} does not open", stored.id(), stored.county());
            }
        }
    }

    /** The key that seals new values of a county; made when the county has none, or one of another algorithm than is now set. */
    DataKey current(String county) throws GeneralSecurityException {
        DataKey known = current.get(county);
        if (known != null) {
            return known;
        }
        synchronized (current) {
            Stored stored = one("WHERE county_code = ? AND state = 'CURRENT'", county);
            if (stored == null || stored.algorithm() != keyring.algorithm()) {
                make(county, stored);
                stored = one("WHERE county_code = ? AND state = 'CURRENT'", county);
            }
            if (stored == null) {
                throw new GeneralSecurityException("county " + county + " has no current data key");
            }
            DataKey key = open(stored);
            current.put(county, key);
            return key;
        }
    }

    /** The key of this number; empty when there is none. */
    @Nullable
    DataKey find(int id) throws GeneralSecurityException {
        synchronized (opened) {
            DataKey known = opened.get(id);
            if (known != null) {
                return known;
            }
        }
        Stored stored = one("WHERE id = ?", id);
        return stored == null ? null : open(stored);
    }

    /** Reads every key again from the database when it is next asked for. */
    void forget() {
        synchronized (opened) {
            opened.clear();
        }
        current.clear();
    }

    private DataKey open(Stored stored) throws GeneralSecurityException {
        MasterKey master = keyring.file().masters().get(stored.master());
        if (master == null) {
            master = keyring.readAgain().masters().get(stored.master());
        }
        if (master == null) {
            throw new GeneralSecurityException("the key file has no master key " + stored.master());
        }
        byte[] secret = master.unwrap(stored.sealed(), stored.county(), stored.generation());
        DataKey key =
                new DataKey(stored.id(), stored.algorithm(), stored.algorithm().sealing(secret));
        synchronized (opened) {
            opened.put(key.id(), key);
        }
        return key;
    }

    private void make(String county, @Nullable Stored before) throws GeneralSecurityException {
        if (before != null) {
            // One that does not open is no reason to go on with another: what it sealed would be lost without a word.
            open(before);
        }
        try (Connection connection = database.getConnection()) {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                DataKeyRows.makeNext(connection, county, keyring);
                connection.commit();
            } catch (SQLException | GeneralSecurityException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(committing);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the data key of county " + county + " could not be made", failure);
        }
    }

    private @Nullable Stored one(String where, Object parameter) {
        List<Stored> found = read(where, parameter);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<Stored> read(String where, Object parameter) {
        List<Stored> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COLUMNS + where)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Stored(
                            row.getInt(1),
                            row.getString(2),
                            row.getInt(3),
                            Algorithm.valueOf(row.getString(4)),
                            row.getInt(5),
                            row.getBytes(6)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the data keys could not be read", failure);
        }
    }

    private record Stored(int id, String county, int generation, Algorithm algorithm, int master, byte[] sealed) {}
}
