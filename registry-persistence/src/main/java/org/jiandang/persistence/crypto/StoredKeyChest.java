package org.jiandang.persistence.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiandang.job.JobFailed;
import org.jiandang.keys.KeyChest;
import org.jiandang.vault.SealBroken;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of the key file and of the tables, changed together. */
@Component
class StoredKeyChest implements KeyChest {

    /** Blocks of a step: some thousand values, sealed anew in well under a second. */
    private static final int BLOCKS = 128;

    private static final int INDEXES = 20_000;

    /** How PostgreSQL calls a lock that was not to be had in time. */
    private static final String LOCKED = "55P03";

    private final Keyring keyring;
    private final DataKeys keys;
    private final EnvelopeVault vault;
    private final IndexGeneration generation;
    private final JdbcClient jdbc;
    private final TransactionTemplate step;

    StoredKeyChest(
            Keyring keyring,
            DataKeys keys,
            EnvelopeVault vault,
            IndexGeneration generation,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.keyring = keyring;
        this.keys = keys;
        this.vault = vault;
        this.generation = generation;
        this.jdbc = jdbc;
        this.step = new TransactionTemplate(transactions);
    }

    @Override
    public Overview overview() {
        return new Overview(
                lines(
                        "SELECT '', id, algorithm, state, noted_at, (SELECT count(*) FROM reg.data_key d WHERE d.master_key = m.id)"
                                + " FROM reg.master_key m ORDER BY id DESC"),
                lines("SELECT k.county_code, k.generation, k.algorithm, k.state, k.made_at, coalesce(c.sealed, 0)"
                        + " FROM reg.data_key k LEFT JOIN reg.sealed_counts() c ON c.key = k.id"
                        + " ORDER BY k.county_code, k.generation DESC"),
                lines(
                        "SELECT '', generation, algorithm, state, noted_at, 0 FROM reg.index_key ORDER BY generation DESC"));
    }

    @Override
    public void changeMaster() {
        int before = jdbc.sql("SELECT id FROM reg.master_key WHERE state = 'CURRENT'")
                .query(Integer.class)
                .single();
        // The file first: were the database first and the machine then died, nothing would ever open again.
        if (keyring.readAgain().masters().lastKey() <= before) {
            add(() -> keyring.file().withNewMaster(keyring.algorithm()));
        }
        MasterKey fresh = Objects.requireNonNull(
                keyring.file().masters().get(keyring.file().masters().lastKey()));
        step.executeWithoutResult(status -> new MasterChange(keyring, jdbc, vault.alarm()).sealWith(fresh, before));
        keys.forget();
    }

    @Override
    public void renewDataKeys(long rotation) {
        step.executeWithoutResult(status -> {
            MasterChange.lockDataKeys(jdbc);
            boolean first = jdbc.sql(
                                    "UPDATE reg.key_rotation SET prepared_at = reg.clock() WHERE id = ? AND prepared_at IS NULL")
                            .param(rotation)
                            .update()
                    == 1;
            if (first) {
                jdbc.sql("SELECT county_code, generation + 1 FROM reg.data_key WHERE state = 'CURRENT'")
                        .query((row, n) -> new County(row.getString(1), row.getInt(2)))
                        .list()
                        .forEach(this::renew);
            }
        });
        keys.forget();
    }

    private void renew(County county) {
        jdbc.sql(
                        "UPDATE reg.data_key SET state = 'RETIRED', retired_at = reg.clock() WHERE county_code = ? AND state = 'CURRENT'")
                .param(county.code())
                .update();
        int id = jdbc.sql("SELECT id FROM reg.master_key WHERE state = 'CURRENT'")
                .query(Integer.class)
                .single();
        try {
            byte[] secret = Algorithm.random(keyring.algorithm().keyBytes());
            byte[] sealed = keyring.master(id).wrap(secret, county.code(), county.next());
            jdbc.sql(
                            "INSERT INTO reg.data_key (county_code, generation, algorithm, master_key, sealed) VALUES (?, ?, ?, ?, ?)")
                    .params(county.code(), county.next(), keyring.algorithm().name(), id, sealed)
                    .update();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no data key could be made for county " + county.code(), failure);
        }
    }

    @Override
    public List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        jdbc.sql(
                        "SELECT table_name, column_name, reg.blocks_of(table_name) FROM reg.sealed_column WHERE NOT is_index ORDER BY 1, 2")
                .query((row, n) -> new Stretch(row.getString(1), row.getString(2), 0, row.getLong(3)))
                .list()
                .forEach(whole -> {
                    for (long first = 0; first < whole.next(); first += BLOCKS) {
                        all.add(new Stretch(whole.table(), whole.column(), first, first + BLOCKS));
                    }
                });
        return all;
    }

    @Override
    public int reseal(Stretch stretch) {
        Integer changed = step.execute(status -> {
            List<String> places = new ArrayList<>();
            List<byte[]> olds = new ArrayList<>();
            List<byte[]> news = new ArrayList<>();
            for (Value value : underOldKeys(stretch)) {
                try {
                    String plain = vault.open(new Sealed(value.cipher(), new byte[0]), value.place());
                    news.add(vault.sealOnly(plain, value.place()));
                    places.add(value.row());
                    olds.add(value.cipher());
                } catch (SealBroken alarmed) {
                    // stays as it is; the alarm names it
                    continue;
                }
            }
            return places.isEmpty()
                    ? 0
                    : jdbc.sql("SELECT reg.reseal(?, ?, ?, ?, ?, ?, ?)")
                            .params(
                                    stretch.table(),
                                    stretch.column(),
                                    stretch.first(),
                                    stretch.next(),
                                    places.toArray(String[]::new),
                                    olds.toArray(byte[][]::new),
                                    news.toArray(byte[][]::new))
                            .query(Integer.class)
                            .single();
        });
        return changed == null ? 0 : changed;
    }

    private List<Value> underOldKeys(Stretch stretch) {
        return jdbc.sql("""
                        SELECT v.*, c.place_table, c.place_column FROM reg.sealed_column c,
                            reg.values_under_old_keys(c.table_name, c.column_name, ?, ?) v
                        WHERE c.table_name = ? AND c.column_name = ?""")
                .params(stretch.first(), stretch.next(), stretch.table(), stretch.column())
                .query((row, n) -> new Value(
                        row.getString("place"),
                        new SealedPlace(
                                row.getString("place_table"),
                                row.getString("county"),
                                row.getLong("serial"),
                                row.getInt("no"),
                                row.getString("place_column")),
                        row.getBytes("cipher")))
                .list();
    }

    @Override
    public void prepareIndexKey() {
        if (keyring.readAgain().indexes().lastKey() <= currentIndex()) {
            add(() -> keyring.file().withNewIndex(keyring.algorithm()));
        }
    }

    @Override
    public int stageIndexes() {
        Integer staged = step.execute(status -> stage(INDEXES));
        return staged == null ? 0 : staged;
    }

    private int stage(int atMost) {
        BlindIndex index = keyring.file().blindIndex();
        int next = currentIndex() + 1;
        List<byte[]> olds = jdbc.sql("SELECT * FROM reg.unstaged_indexes(?)")
                .param(atMost)
                .query(byte[].class)
                .list();
        byte[][] news = olds.stream().map(old -> index.next(old, next)).toArray(byte[][]::new);
        jdbc.sql("INSERT INTO reg.index_stage SELECT * FROM unnest(?::bytea[], ?::bytea[]) ON CONFLICT DO NOTHING")
                .params(olds.toArray(byte[][]::new), news)
                .update();
        return olds.size();
    }

    @Override
    public long switchIndexes() {
        try {
            return switched();
        } catch (DataAccessException failure) {
            if (failure.getMostSpecificCause() instanceof SQLException sql && LOCKED.equals(sql.getSQLState())) {
                throw new JobFailed("keys.busy");
            }
            throw failure;
        }
    }

    private long switched() {
        Long changed = step.execute(status -> {
            jdbc.sql("SELECT reg.own_indexes()").query((row, n) -> 0).list();
            while (stage(INDEXES) > 0) {
                // what was written since; nobody writes any more
                continue;
            }
            int next = currentIndex() + 1;
            IndexKey fresh = keyring.file().index(next);
            long all = jdbc.sql("SELECT reg.switch_indexes()").query(Long.class).single();
            jdbc.sql("UPDATE reg.index_key SET state = 'RETIRED', retired_at = reg.clock() WHERE state = 'CURRENT'")
                    .update();
            jdbc.sql("INSERT INTO reg.index_key (generation, algorithm, fingerprint) VALUES (?, ?, ?)")
                    .params(next, fresh.algorithm().name(), fresh.fingerprint())
                    .update();
            return all;
        });
        generation.readAgain();
        return changed == null ? 0 : changed;
    }

    private int currentIndex() {
        return jdbc.sql("SELECT generation FROM reg.index_key WHERE state = 'CURRENT'")
                .query(Integer.class)
                .single();
    }

    private void add(FileChange change) {
        try {
            keyring.is(change.apply());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the key file cannot be written", unwritable);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("the key file cannot be read", unreadable);
        }
    }

    private List<KeyLine> lines(String query) {
        return jdbc.sql(query).query(StoredKeyChest::line).list();
    }

    private static KeyLine line(ResultSet row, int n) throws SQLException {
        return new KeyLine(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4).equals("CURRENT"),
                row.getTimestamp(5).toInstant(),
                row.getLong(6));
    }

    private interface FileChange {
        KeyFile apply() throws IOException, GeneralSecurityException;
    }

    private record County(String code, int next) {}

    private record Value(String row, SealedPlace place, byte[] cipher) {}
}
