package org.jiandang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiandang.household.HouseholdId;
import org.jiandang.persistence.recheck.InventedRegister;
import org.jiandang.persistence.recheck.RecheckRuns;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.jiandang.testing.OwnerSql;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The county of the benchmarks: invented households with two years each, one in twenty of the originals spoilt. */
@Component
class BenchCounty {

    static final RegionCode COUNTY = RegionCode.of("152222000000");
    static final int WANTED = Integer.getInteger("bench.households", 100_000);

    private static final int BLOCK = 500;
    private static final int ORIGINALS = 4;

    private final InventedRegister register;
    private final ClonedRegister copies;
    private final RecheckRuns runs;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final FlywayConnectionDetails connection;

    BenchCounty(
            InventedRegister register,
            ClonedRegister copies,
            RecheckRuns runs,
            Regions regions,
            JdbcClient jdbc,
            FlywayConnectionDetails connection) {
        this.register = register;
        this.copies = copies;
        this.runs = runs;
        this.regions = regions;
        this.jdbc = jdbc;
        this.connection = connection;
    }

    /** Fills the county unless it is full already; says how many households it has. */
    long fill() {
        if (count("household") == 0) {
            load();
            OwnerSql.on(connection).execute("VACUUM ANALYZE");
        }
        return count("household");
    }

    long count(String table) {
        return runs.inArea(
                COUNTY,
                () -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single());
    }

    /** A few blocks written card by card, the rest copied from them on all processors, each block into one village. */
    private void load() {
        List<RegionCode> villages = new ArrayList<>();
        for (Region township : regions.children(COUNTY)) {
            regions.children(township.code()).forEach(village -> villages.add(village.code()));
        }
        int blocks = (WANTED + BLOCK - 1) / BLOCK;
        List<List<HouseholdId>> originals = new ArrayList<>();
        for (int block = 0; block < Math.min(blocks, ORIGINALS); block++) {
            RegionCode village = villages.get(block % villages.size());
            int first = block * BLOCK;
            List<HouseholdId> filled = register.fill(village, 7, first, Math.min(BLOCK, WANTED - first));
            register.spoil(village, filled.subList(0, filled.size() / 20), block);
            originals.add(filled);
            // early: the plans of the foreign keys are made while the tables are small
            OwnerSql.on(connection).execute("ANALYZE");
        }
        IntStream.range(originals.size(), blocks).parallel().forEach(block -> {
            List<HouseholdId> of = originals.get(block % originals.size());
            copies.copy(of.subList(0, Math.min(BLOCK, WANTED - block * BLOCK)), villages.get(block % villages.size()));
        });
    }
}
