package org.jiandang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiandang.persistence.recheck.InventedRegister;
import org.jiandang.persistence.recheck.RecheckRuns;
import org.jiandang.recheck.HouseholdsInBulk;
import org.jiandang.recheck.Position;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.StoredHousehold;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The yearly re-check of a county of invented households with two years each, beside merely reading the same rows. Writes a table for
 * docs/benchmarks.md into target/recheck.md.
 */
@RegistryTest
@OwnDatabase("bench")
@Import({InventedRegister.class, ClonedRegister.class, BenchCounty.class, RecheckRuns.class})
class RecheckBench {

    private static final int BLOCK = 500;

    @Autowired
    BenchCounty county;

    @Autowired
    RecheckRuns runs;

    @Autowired
    HouseholdsInBulk households;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_county_is_judged_again_beside_the_rate_of_merely_reading_it() {
        BenchTable table = new BenchTable("recheck.md", "What", "Households", "Seconds", "Households a second");
        table.rate("loading (not measured for itself)", county::fill);
        table.rate("every row read, columns taken as they come", this::plainReading);
        table.rate("every household read in bulk, numbers opened, nothing judged", this::bulkReading);
        table.rate("only the numbers opened", this::opening);
        long first = table.rate("**re-check**, every finding new", this::recheck);
        long found = county.count("data_finding");
        long second = table.rate("**re-check** again, nothing changed", this::recheck);
        table.rate("every row read, columns taken as they come", this::plainReading);
        table.say("");
        table.say("Findings kept: " + found + "; members: " + county.count("member") + "; lines of income: "
                + county.count("annual_income") + ". Heap: "
                + Runtime.getRuntime().maxMemory() / 1_048_576 + " MB at most. Processors: "
                + Runtime.getRuntime().availableProcessors() + ".");

        assertThat(first).as("nobody is left out").isEqualTo(BenchCounty.WANTED);
        assertThat(second).isEqualTo(first);
        assertThat(county.count("data_finding"))
                .as("the second time nothing is new")
                .isEqualTo(found);
        assertThat(county.count("data_finding_history"))
                .as("the second time nothing is written")
                .isZero();
    }

    private long plainReading() {
        for (String table :
                List.of("household", "member", "annual_record", "annual_member", "annual_income", "resident")) {
            runs.inArea(BenchCounty.COUNTY, () -> {
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
        return county.count("household");
    }

    private long bulkReading() {
        Position[] at = {Position.START};
        long read = 0;
        while (true) {
            List<StoredHousehold> batch =
                    runs.inArea(BenchCounty.COUNTY, () -> households.next(BenchCounty.COUNTY, at[0], BLOCK));
            if (batch.isEmpty()) {
                return read;
            }
            read += batch.size();
            at[0] = batch.get(batch.size() - 1).position();
        }
    }

    private long opening() {
        runs.inArea(BenchCounty.COUNTY, () -> {
            jdbc.sql("SELECT household_serial, no, id_cipher, id_index FROM member WHERE id_cipher IS NOT NULL")
                    .withFetchSize(BLOCK)
                    .query(row -> {
                        vault.open(
                                new Sealed(row.getBytes(3), row.getBytes(4)),
                                new SealedPlace("member", "152222", row.getLong(1), row.getInt(2), "id_no"));
                    });
            return 0;
        });
        return county.count("household");
    }

    private long recheck() {
        Recheck run = runs.run(BenchCounty.COUNTY);
        return run.judged();
    }
}
