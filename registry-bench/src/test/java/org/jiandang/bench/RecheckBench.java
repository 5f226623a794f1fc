package org.jiandang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.persistence.recheck.InventedRegister;
import org.jiandang.persistence.recheck.RecheckRuns;
import org.jiandang.recheck.HouseholdsInBulk;
import org.jiandang.recheck.Position;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.StoredHousehold;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The yearly re-check of a county of invented households with two years each, beside merely reading the same rows. Writes a table for
 * docs/benchmarks.md into target/recheck.md.
 */
@RegistryTest
@OwnDatabase("bench")
@Import({InventedRegister.class, ClonedRegister.class, RecheckRuns.class})
class RecheckBench {

    private static final RegionCode COUNTY = RegionCode.of("152222000000");
    private static final int BLOCK = 500;
    private static final int ORIGINALS = 4;
    private static final Path RESULT = Path.of("target", "recheck.md");

    @Autowired
    InventedRegister register;

    @Autowired
    ClonedRegister copies;

    @Autowired
    RecheckRuns runs;

    @Autowired
    HouseholdsInBulk households;

    @Autowired
    Regions regions;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails connection;

    @Test
    void a_county_is_judged_again_beside_the_rate_of_merely_reading_it() {
        int wanted = Integer.getInteger("bench.households", 100_000);
        long loaded = nanos(() -> load(wanted));
        OwnerSql.on(connection).execute("VACUUM ANALYZE");
        say("| What | Households | Seconds | Households a second |");
        say("|---|---|---|---|");
        line("loading (not measured for itself)", wanted, loaded);
        measure("every row read, columns taken as they come", this::plainReading);
        measure("every household read in bulk, numbers opened, nothing judged", this::bulkReading);
        measure("only the numbers opened", this::opening);
        measure("**re-check**, every finding new", this::recheck);
        measure("**re-check** again, nothing changed", this::recheck);
        measure("every row read, columns taken as they come", this::plainReading);
        say("");
        say("Findings kept: " + count("SELECT count(*) FROM data_finding") + "; members: "
                + count("SELECT count(*) FROM member")
                + "; lines of income: " + count("SELECT count(*) FROM annual_income") + ". Heap: "
                + Runtime.getRuntime().maxMemory() / 1_048_576 + " MB at most. Processors: "
                + Runtime.getRuntime().availableProcessors() + ".");
    }

    /** A few blocks written card by card, the rest copied from them on all processors, each block into one village. */
    private long load(int wanted) {
        List<RegionCode> villages = new ArrayList<>();
        for (Region township : regions.children(COUNTY)) {
            regions.children(township.code()).forEach(village -> villages.add(village.code()));
        }
        int blocks = (wanted + BLOCK - 1) / BLOCK;
        List<List<HouseholdId>> originals = new ArrayList<>();
        for (int block = 0; block < Math.min(blocks, ORIGINALS); block++) {
            RegionCode village = villages.get(block % villages.size());
            int first = block * BLOCK;
            List<HouseholdId> filled = register.fill(village, 7, first, Math.min(BLOCK, wanted - first));
            register.spoil(village, filled.subList(0, filled.size() / 20), block);
            originals.add(filled);
            OwnerSql.on(connection).execute("ANALYZE");
        }
        IntStream.range(originals.size(), blocks).parallel().forEach(block -> {
            List<HouseholdId> of = originals.get(block % originals.size());
            copies.copy(of.subList(0, Math.min(BLOCK, wanted - block * BLOCK)), villages.get(block % villages.size()));
        });
        return wanted;
    }

    private long plainReading() {
        for (String table :
                List.of("household", "member", "annual_record", "annual_member", "annual_income", "resident")) {
            runs.inArea(COUNTY, () -> {
                jdbc.sql("SELECT * FROM " + table + " WHERE county_code = :county")
                        .param("county", "152222")
                        .withFetchSize(BLOCK)
                        .query(row -> {
                            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                                row.getObject(column);
                            }
                        });
                return 0;
            });
        }
        return count("SELECT count(*) FROM household");
    }

    private long bulkReading() {
        Position[] at = {Position.START};
        long read = 0;
        while (true) {
            List<StoredHousehold> batch = runs.inArea(COUNTY, () -> households.next(COUNTY, at[0], BLOCK));
            if (batch.isEmpty()) {
                return read;
            }
            read += batch.size();
            at[0] = batch.get(batch.size() - 1).position();
        }
    }

    private long opening() {
        runs.inArea(COUNTY, () -> {
            jdbc.sql("SELECT household_serial, no, id_cipher, id_index FROM member WHERE id_cipher IS NOT NULL")
                    .withFetchSize(BLOCK)
                    .query(row -> {
                        vault.open(
                                new Sealed(row.getBytes(3), row.getBytes(4)),
                                new SealedPlace("member", "152222", row.getLong(1), row.getInt(2), "id_no"));
                    });
            return 0;
        });
        return count("SELECT count(*) FROM household");
    }

    private long recheck() {
        Recheck run = runs.run(COUNTY);
        return run.judged();
    }

    private long count(String sql) {
        return Acting.as(
                TestActors.countyOf(COUNTY),
                () -> runs.inArea(COUNTY, () -> jdbc.sql(sql).query(Long.class).single()));
    }

    private void measure(String what, LongSupplier work) {
        long[] done = new long[1];
        long spent = nanos(() -> done[0] = work.getAsLong());
        line(what, done[0], spent);
    }

    private static long nanos(LongSupplier work) {
        long began = System.nanoTime();
        work.getAsLong();
        return System.nanoTime() - began;
    }

    private static void line(String what, long households, long nanos) {
        double seconds = nanos / 1e9;
        say(String.format(Locale.ROOT, "| %s | %,d | %.1f | %,.0f |", what, households, seconds, households / seconds));
    }

    /** Kept line by line, so that a run that is broken off has shown what it had. */
    private static void say(String text) {
        try {
            Files.writeString(RESULT, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
