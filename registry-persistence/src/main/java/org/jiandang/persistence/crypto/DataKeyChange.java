package org.jiandang.persistence.crypto;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.keys.KeyChest.Resealed;
import org.jiandang.keys.KeyChest.Stretch;
import org.jiandang.vault.SealBroken;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** New data keys, and everything sealed anew under them, in steps of a transaction each. */
final class DataKeyChange {

    private final Keyring keyring;
    private final DataKeys keys;
    private final EnvelopeVault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate step;
    private final List<SealedElsewhere> elsewhere;

    DataKeyChange(
            Keyring keyring,
            DataKeys keys,
            EnvelopeVault vault,
            JdbcClient jdbc,
            TransactionTemplate step,
            List<SealedElsewhere> elsewhere) {
        this.keyring = keyring;
        this.keys = keys;
        this.vault = vault;
        this.jdbc = jdbc;
        this.step = step;
        this.elsewhere = elsewhere;
    }

    /** Makes a new data key for every county, once for a change. */
    void renew(long rotation) {
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
                        .forEach(this::next);
            }
        });
        keys.forget();
    }

    private void next(County county) {
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

    Resealed reseal(Stretch stretch) {
        return java.util.Objects.requireNonNull(step.execute(status -> {
            List<String> places = new ArrayList<>();
            List<byte[]> olds = new ArrayList<>();
            List<byte[]> news = new ArrayList<>();
            List<Value> values = underOldKeys(stretch);
            for (Value value : values) {
                byte[] fresh = anew(value.cipher(), value.place());
                if (fresh != null) {
                    news.add(fresh);
                    places.add(value.row());
                    olds.add(value.cipher());
                }
            }
            int changed = places.isEmpty()
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
            return new Resealed(changed, values.size() - places.size());
        }));
    }

    Resealed resealElsewhere() {
        return java.util.Objects.requireNonNull(step.execute(status -> {
            Set<Integer> current = currentKeys();
            int[] counts = new int[2];
            elsewhere.forEach(some -> some.each((cipher, place) -> {
                if (current.contains(DataKey.idOf(cipher))) {
                    return null;
                }
                byte[] fresh = anew(cipher, place);
                counts[fresh == null ? 1 : 0]++;
                return fresh;
            }));
            return new Resealed(counts[0], counts[1]);
        }));
    }

    /** How many values stand under which key outside the tables of {@code reg.sealed_column}; 0 is the key of the time before. */
    Map<Integer, Long> countsElsewhere() {
        Map<Integer, Long> counts = new HashMap<>();
        elsewhere.forEach(some -> some.each((cipher, place) -> {
            counts.merge(DataKey.idOf(cipher), 1L, Long::sum);
            return null;
        }));
        return counts;
    }

    long underOldKeys() {
        Set<Integer> current = currentKeys();
        long outside = countsElsewhere().entrySet().stream()
                .filter(count -> !current.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return outside
                + jdbc.sql("SELECT coalesce(sum(c.sealed), 0) FROM reg.sealed_counts() c"
                                + " LEFT JOIN reg.data_key k ON k.id = c.key WHERE k.state IS DISTINCT FROM 'CURRENT'")
                        .query(Long.class)
                        .single();
    }

    private Set<Integer> currentKeys() {
        return new HashSet<>(jdbc.sql("SELECT id FROM reg.data_key WHERE state = 'CURRENT'")
                .query(Integer.class)
                .list());
    }

    /** Nothing when it does not open: it stays as it is, and the alarm names it. */
    private byte @Nullable [] anew(byte[] cipher, SealedPlace place) {
        try {
            return vault.sealOnly(vault.open(new Sealed(cipher, new byte[0]), place), place);
        } catch (SealBroken alarmed) {
            return null;
        }
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

    private record County(String code, int next) {}

    private record Value(String row, SealedPlace place, byte[] cipher) {}
}
