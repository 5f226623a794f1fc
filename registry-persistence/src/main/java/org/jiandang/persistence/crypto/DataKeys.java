package org.jiandang.persistence.crypto;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
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
    private final Duration kept;
    private final LongSupplier nanos;
    private final ReentrantLock asking = new ReentrantLock();
    private final Map<String, Kept> current = new ConcurrentHashMap<>();
    private final Map<Integer, DataKey> opened = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, DataKey> eldest) {
            return size() > KEPT;
        }
    };

    /** @param kept after which time the current key of a county is asked for again: another node may have changed it */
    DataKeys(DataSource database, Keyring keyring, Duration kept) {
        this(database, keyring, kept, System::nanoTime);
    }

    /** @param nanos a clock as {@link System#nanoTime} is one */
    DataKeys(DataSource database, Keyring keyring, Duration kept, LongSupplier nanos) {
        this.database = database;
        this.kept = kept;
        this.keyring = keyring;
        this.nanos = nanos;
        openAll();
    }

    /** So that work in a transaction seldom needs a second connection; a key that does not open is told by whoever needs it. */
    private void openAll() {
        for (Stored stored : read("WHERE state = 'CURRENT' LIMIT ?", KEPT)) {
            try {
                DataKey key = open(stored);
                if (key.algorithm() == keyring.algorithm()) {
                    current.put(stored.county(), kept(key));
                }
            } catch (GeneralSecurityException broken) {
                LOG.error("The data key {} of county {} does not open", stored.id(), stored.county());
            }
        }
    }

    /** The key that seals new values of a county; made when the county has none, or one of another algorithm than is now set. */
    DataKey current(String county) throws GeneralSecurityException {
        Kept known = current.get(county);
        if (known != null && nanos.getAsLong() - known.until() < 0) {
            return known.key();
        }
        if (known == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            // One asks at a time; did all wait for a second connection, none would be given back.
            return known.key();
        }
        try {
            Stored stored = one("WHERE county_code = ? AND state = 'CURRENT'", county);
            // Asked again, what another node has made holds: two nodes set apart would make keys for ever.
            if (stored == null || known == null && stored.algorithm() != keyring.algorithm()) {
                make(county, stored);
                stored = one("WHERE county_code = ? AND state = 'CURRENT'", county);
            }
            if (stored == null) {
                throw new GeneralSecurityException("county " + county + " has no current data key");
            }
            DataKey key = open(stored);
            current.put(county, kept(key));
            return key;
        } finally {
            asking.unlock();
        }
    }

    /** How long a key is used without being asked for again. */
    Duration kept() {
        return kept;
    }

    private Kept kept(DataKey key) {
        return new Kept(key, nanos.getAsLong() + kept.toNanos());
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
        asking.lock();
        try {
            // whoever has just read the old key has put it there by now
            current.clear();
        } finally {
            asking.unlock();
        }
    }

    private DataKey open(Stored stored) throws GeneralSecurityException {
        byte[] secret = keyring.master(stored.master()).unwrap(stored.sealed(), stored.county(), stored.generation());
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

    private record Kept(DataKey key, long until) {}

    private record Stored(int id, String county, int generation, Algorithm algorithm, int master, byte[] sealed) {}
}
