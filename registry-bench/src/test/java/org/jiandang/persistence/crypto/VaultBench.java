package org.jiandang.persistence.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sealing, opening and indexing numbers by both families of algorithms on one thread. Writes a table for docs/benchmarks.md into target/vault.md. */
@RegistryTest
@OwnDatabase("vaultbench")
class VaultBench {

    private static final int NUMBERS = 100_000;
    private static final int ROUNDS = 5;

    @Autowired
    Keyring keyring;

    @Autowired
    DataSource database;

    @Autowired
    IndexGeneration generation;

    @Autowired
    SealAlarm alarm;

    @Test
    void a_hundred_thousand_numbers_by_each_algorithm() throws Exception {
        StringBuilder table = new StringBuilder("| What | AES, µs a number | SM4, µs a number |\n|---|---|---|\n");
        double[][] micros = new double[Algorithm.values().length][];
        for (Algorithm algorithm : Algorithm.values()) {
            micros[algorithm.ordinal()] = measured(algorithm);
        }
        String[] what = {"sealed (without index)", "opened", "indexed"};
        for (int i = 0; i < what.length; i++) {
            table.append(String.format(Locale.ROOT, "| %s | %.1f | %.1f |%n", what[i], micros[0][i], micros[1][i]));
        }
        Files.writeString(Path.of("target", "vault.md"), table);
        System.out.println(table);
    }

    /** The best of some rounds: the first ones are slow, and others work on the machine. */
    private double[] measured(Algorithm algorithm) {
        Keyring set = new Keyring(keyring.file(), algorithm);
        EnvelopeVault vault =
                new EnvelopeVault(set, new DataKeys(database, set, Duration.ofMinutes(1)), generation, alarm);
        String county = algorithm == Algorithm.AES ? "159981" : "159982";
        SealedPlace[] places = IntStream.range(0, NUMBERS)
                .mapToObj(i -> new SealedPlace("member", county, i, 1, "id_no"))
                .toArray(SealedPlace[]::new);
        String[] numbers = IntStream.range(0, NUMBERS)
                .mapToObj(i -> String.format(Locale.ROOT, "1599%014d", i))
                .toArray(String[]::new);
        byte[][] sealed = new byte[NUMBERS][];
        IndexKey index = new IndexKey(1, algorithm, Algorithm.random(Algorithm.INDEX_KEY_BYTES));
        BlindIndex blind = new BlindIndex(java.util.Map.of(1, index));
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = 0; round < ROUNDS; round++) {
            best[0] = Math.min(best[0], micros(() -> {
                for (int i = 0; i < NUMBERS; i++) {
                    sealed[i] = vault.sealOnly(numbers[i], places[i]);
                }
            }));
            best[1] = Math.min(best[1], micros(() -> {
                for (int i = 0; i < NUMBERS; i++) {
                    vault.open(new Sealed(sealed[i], new byte[0]), places[i]);
                }
            }));
            best[2] = Math.min(best[2], micros(() -> {
                for (int i = 0; i < NUMBERS; i++) {
                    blind.of(numbers[i], 1);
                }
            }));
        }
        return best;
    }

    private static double micros(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e3 / NUMBERS;
    }
}
