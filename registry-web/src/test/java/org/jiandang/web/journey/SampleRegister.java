package org.jiandang.web.journey;

import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.exchange.BatchId;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.testing.TestActors;
import org.jiandang.web.exchange.sheet.CorrectedSample;

/** A banner's 120 households of 2018 in the register, by the import; taken back when the test is over. */
final class SampleRegister implements AutoCloseable {

    /** 广太号嘎查, 巴彦淖尔苏木, 科尔沁右翼中旗. */
    static final String VILLAGE = "152222205205";

    private static final int YEAR = 2018;
    private static final Actor COUNTY = TestActors.actor(Role.COUNTY_OFFICE, "152222");

    private final ImportDesk desk;
    private final BatchId batch;

    SampleRegister(ImportDesk desk) {
        this.desk = desk;
        this.batch = Acting.as(COUNTY, () -> desk.upload("2018.xlsx", CorrectedSample.members()))
                .id();
        Acting.as(COUNTY, () -> desk.check(batch, YEAR, LocalDate.of(YEAR, 12, 31)));
        settled();
        Acting.as(COUNTY, () -> desk.commit(batch, false));
        BatchView done = settled();
        if (done.state() != BatchState.COMMITTED) {
            throw new IllegalStateException("the sample did not enter: " + done);
        }
    }

    private BatchView settled() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> Acting.as(COUNTY, () -> desk.view(batch)),
                        now -> now.state() != BatchState.CHECKING && now.state() != BatchState.COMMITTING);
    }

    @Override
    public void close() {
        Acting.as(COUNTY, () -> desk.undo(batch, "试验完毕"));
    }
}
