package org.jiandang.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jiandang.account.Acting;
import org.jiandang.ledger.Disclosure;
import org.jiandang.ledger.Ledger;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.LedgerRows;
import org.jiandang.ledger.Ledgers;
import org.jiandang.persistence.recheck.InventedRegister;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What sealing costs an import and an export: the same households written by COPY as an import does, and the ledger of people read with whole numbers as
 * an export does, sealed by AES, by SM4 and not at all, in turns. Writes a table for docs/benchmarks.md into target/sealing.md.
 */
@RegistryTest
@OwnDatabase("sealing_bench")
@Import({InventedRegister.class, SealingBench.Vaults.class})
class SealingBench {

    private static final int BLOCK = 500;
    private static final int BLOCKS = Integer.getInteger("bench.households", 10_000) / BLOCK;
    private static final int ROUNDS = 5;

    /** How values are sealed. */
    enum Way {
        NOT_AT_ALL("152221202200"),
        AES("152222182201"),
        SM4("152223182201");

        private final RegionCode village;

        Way(String village) {
            this.village = RegionCode.of(village);
        }
    }

    /** A vault that is told which way to seal. */
    static final class Turning implements Vault {

        private final Map<Way, Vault> vaults;
        private Way way = Way.AES;

        Turning(Map<Way, Vault> vaults) {
            this.vaults = vaults;
        }

        private Vault now() {
            return vaults.get(way);
        }

        @Override
        public Sealed seal(String plain, SealedPlace place) {
            return now().seal(plain, place);
        }

        @Override
        public String open(Sealed sealed, SealedPlace place) {
            return now().open(sealed, place);
        }

        @Override
        public byte[] index(String plain) {
            return now().index(plain);
        }
    }

    /** The yardstick: numbers stand as they are. */
    static final class Clear implements Vault {

        @Override
        public Sealed seal(String plain, SealedPlace place) {
            return new Sealed(plain.getBytes(StandardCharsets.UTF_8), index(plain));
        }

        @Override
        public String open(Sealed sealed, SealedPlace place) {
            return new String(sealed.cipher(), StandardCharsets.UTF_8);
        }

        @Override
        public byte[] index(String plain) {
            return Arrays.copyOf(plain.getBytes(StandardCharsets.UTF_8), 32);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Vaults {

        @Bean
        @Primary
        Turning turning(
                EnvelopeVault aes, Keyring keyring, DataSource database, IndexGeneration generation, SealAlarm alarm) {
            Keyring national = new Keyring(keyring.file(), Algorithm.SM4);
            Map<Way, Vault> vaults = new EnumMap<>(Way.class);
            vaults.put(Way.NOT_AT_ALL, new Clear());
            vaults.put(Way.AES, aes);
            vaults.put(
                    Way.SM4,
                    new EnvelopeVault(
                            national, new DataKeys(database, national, Duration.ofMinutes(1)), generation, alarm));
            return new Turning(vaults);
        }
    }

    @Autowired
    Turning vault;

    @Autowired
    InventedRegister register;

    @Autowired
    LedgerRows ledgers;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_import_and_an_export_are_as_fast_as_without_sealing() throws Exception {
        Map<Way, Long> written = new EnumMap<>(Way.class);
        Map<Way, Long> read = new EnumMap<>(Way.class);
        for (int block = -1; block < BLOCKS; block++) {
            for (Way way : turned(block + 1)) {
                vault.way = way;
                int first = ((block + 1) * Way.values().length + way.ordinal()) * BLOCK;
                long before = System.nanoTime();
                register.fill(way.village, 7, first, BLOCK);
                if (block >= 0) {
                    // the first one is for warming up
                    written.merge(way, System.nanoTime() - before, Long::sum);
                }
            }
        }
        AtomicLong people = new AtomicLong();
        for (int round = -1; round < ROUNDS; round++) {
            for (Way way : turned(round + 1)) {
                vault.way = way;
                people.set(0);
                long before = System.nanoTime();
                read(way, people);
                if (round >= 0) {
                    read.merge(way, System.nanoTime() - before, Math::min);
                }
            }
        }
        String table = "| What | not sealed, seconds | AES, seconds | SM4, seconds |\n|---|---|---|---|\n"
                + line("written by COPY, " + BLOCKS * BLOCK + " households with two years each", written)
                + line("read with whole numbers, " + people + " people, the best of " + ROUNDS, read);
        Files.writeString(Path.of("target", "sealing.md"), table);
        System.out.println(table);
        assertThat(people.get()).isGreaterThan(BLOCK);
    }

    private void read(Way way, AtomicLong people) {
        Ledger<?> ledger = Ledgers.find("L2").orElseThrow();
        Acting.as(
                TestActors.countyOf(way.village),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> ledgers.each(
                                ledger,
                                new LedgerQuery(
                                        way.village, 2018, LocalDate.now().plusDays(1), Map.of()),
                                new Disclosure(true, true),
                                row -> people.incrementAndGet())));
    }

    /** In turns, so that whatever else the machine does falls on each alike. */
    private static List<Way> turned(int by) {
        List<Way> ways = Arrays.asList(Way.values().clone());
        java.util.Collections.rotate(ways, by);
        return ways;
    }

    private static String line(String what, Map<Way, Long> nanos) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                what,
                nanos.get(Way.NOT_AT_ALL) / 1e9,
                nanos.get(Way.AES) / 1e9,
                nanos.get(Way.SM4) / 1e9);
    }
}
