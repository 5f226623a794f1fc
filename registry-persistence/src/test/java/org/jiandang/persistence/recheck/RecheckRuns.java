package org.jiandang.persistence.recheck;

import java.util.List;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdId;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.RecheckBatch;
import org.jiandang.recheck.RecheckId;
import org.jiandang.recheck.RecheckState;
import org.jiandang.recheck.Rechecks;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.TestActors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs re-checks in a test, batch by batch, as the county over an area. */
@Component
public class RecheckRuns {

    private final Rechecks rechecks;
    private final RecheckBatch batch;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    RecheckRuns(Rechecks rechecks, RecheckBatch batch, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.rechecks = rechecks;
        this.batch = batch;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A whole run. */
    public Recheck run(RegionCode area) {
        RecheckId id = begun(area);
        while (inArea(area, () -> batch.next(id)) > 0) {
            // the next batch
        }
        return inArea(area, () -> {
            batch.end(id, RecheckState.DONE);
            return rechecks.find(id).orElseThrow();
        });
    }

    /** A run that has begun and judged nothing. */
    public RecheckId begun(RegionCode area) {
        return inArea(area, () -> {
            RecheckId id = batch.note(area);
            batch.begin(id);
            return id;
        });
    }

    /** Something in one transaction of the county. */
    public <T> T inArea(RegionCode area, Supplier<T> work) {
        return Acting.as(
                TestActors.countyOf(area), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /** Writes something into the rows of some households that no form would write; the statement ends with its condition. */
    public void write(List<HouseholdId> which, String update) {
        RegionCode county = RegionCode.ofPrefix(which.get(0).countyCode());
        String key = update.startsWith("UPDATE household ") ? "serial" : "household_serial";
        inArea(
                county,
                () -> jdbc.sql(update + " AND county_code = :county AND " + key + " = ANY (:which)")
                        .param("county", county.prefix())
                        .param("which", which.stream().map(HouseholdId::serial).toArray(Long[]::new))
                        .update());
    }
}
