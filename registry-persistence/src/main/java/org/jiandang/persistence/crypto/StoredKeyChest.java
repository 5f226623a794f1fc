package org.jiandang.persistence.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.keys.KeyChest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of the key file and of the tables, changed together. */
@Component
class StoredKeyChest implements KeyChest {

    /** Blocks of a step: some thousand values, sealed anew in well under a second. */
    private static final int BLOCKS = 128;

    private final Keyring keyring;
    private final DataKeys keys;
    private final SealAlarm alarm;
    private final JdbcClient jdbc;
    private final TransactionTemplate step;
    private final DataKeyChange data;
    private final IndexKeyChange index;

    StoredKeyChest(
            Keyring keyring,
            DataKeys keys,
            EnvelopeVault vault,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<SealedElsewhere> elsewhere) {
        this.keyring = keyring;
        this.keys = keys;
        this.alarm = vault.alarm();
        this.jdbc = jdbc;
        this.step = new TransactionTemplate(transactions);
        this.data = new DataKeyChange(keyring, keys, vault, jdbc, step, elsewhere);
        this.index = new IndexKeyChange(keyring, vault.generation(), jdbc, step);
    }

    @Override
    public Overview overview() {
        return new Overview(
                lines(
                        "SELECT '', id, algorithm, state, noted_at, (SELECT count(*) FROM reg.data_key d WHERE d.master_key = m.id)"
                                + " FROM reg.master_key m ORDER BY id DESC"),
                dataKeys(),
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
        step.executeWithoutResult(status -> new MasterChange(keyring, jdbc, alarm).sealWith(fresh, before));
        keys.forget();
    }

    @Override
    public void renewDataKeys(long rotation) {
        data.renew(rotation);
    }

    @Override
    public List<Stretch> stretches() {
        return stretches("NOT is_index");
    }

    private List<Stretch> stretches(String which) {
        List<Stretch> all = new ArrayList<>();
        jdbc.sql("SELECT table_name, column_name, reg.blocks_of(table_name) FROM reg.sealed_column WHERE " + which
                        + " ORDER BY 1, 2")
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
    public Resealed reseal(Stretch stretch) {
        return data.reseal(stretch);
    }

    @Override
    public Resealed resealElsewhere() {
        return data.resealElsewhere();
    }

    @Override
    public long underOldKeys() {
        return data.underOldKeys();
    }

    @Override
    public void awaitNewKeys(Runnable beat) {
        new OldKeysOut(jdbc, keys.kept()).await(beat);
    }

    @Override
    public void prepareIndexKey() {
        boolean made = keyring.readAgain().indexes().lastKey() > index.current();
        index.clearStageOfAnotherKey();
        if (!made) {
            add(() -> keyring.file().withNewIndex(keyring.algorithm()));
        }
    }

    @Override
    public List<Stretch> indexStretches() {
        return stretches("is_index");
    }

    @Override
    public int stageIndexes(Stretch stretch) {
        return index.stage(stretch);
    }

    @Override
    public int stageRest() {
        return index.stageRest();
    }

    @Override
    public long switchIndexes() {
        return index.switchAll();
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

    private List<KeyLine> dataKeys() {
        Map<Integer, Long> elsewhere = data.countsElsewhere();
        return jdbc.sql(
                        "SELECT k.county_code, k.generation, k.algorithm, k.state, k.made_at, coalesce(c.sealed, 0), k.id"
                                + " FROM reg.data_key k LEFT JOIN reg.sealed_counts() c ON c.key = k.id"
                                + " ORDER BY k.county_code, k.generation DESC")
                .query((row, n) -> line(row, elsewhere.getOrDefault(row.getInt(7), 0L)))
                .list();
    }

    private List<KeyLine> lines(String query) {
        return jdbc.sql(query).query((row, n) -> line(row, 0)).list();
    }

    private static KeyLine line(ResultSet row, long more) throws SQLException {
        return new KeyLine(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4).equals("CURRENT"),
                row.getTimestamp(5).toInstant(),
                row.getLong(6) + more);
    }

    private interface FileChange {
        KeyFile apply() throws IOException, GeneralSecurityException;
    }
}
