package org.jiandang.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.ledger.LedgerQuery;
import org.jiandang.ledger.export.ExportFormat;
import org.jiandang.ledger.export.ExportRefused;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.ledger.export.RequestExport;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
class ExportQuotaTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222109203");
    private static final int ASKED = 12;
    private static final long PER_DAY = 5;

    @Autowired
    ExportService exports;

    @Test
    @SecurityCase("C-19")
    void of_many_exports_asked_for_at_one_moment_as_many_are_taken_as_the_day_allows() throws Exception {
        Actor cadre = TestActors.actor(Role.VILLAGE_CADRE, VILLAGE.value());
        RequestExport wish = new RequestExport(
                org.jiandang.ledger.book.HouseholdLedger.LEDGER,
                new LedgerQuery(VILLAGE, 2018, LocalDate.of(2018, 12, 31), Map.of()),
                ExportFormat.CSV,
                false,
                "核对",
                "zh-CN");
        ExecutorService threads = Executors.newFixedThreadPool(ASKED);
        try {
            List<Callable<Boolean>> all = Stream.<Callable<Boolean>>generate(
                            () -> () -> Acting.as(cadre, () -> taken(wish)))
                    .limit(ASKED)
                    .toList();
            int taken = 0;
            for (Future<Boolean> one : threads.invokeAll(all)) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo((int) PER_DAY);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean taken(RequestExport wish) {
        try {
            exports.request(wish);
            return true;
        } catch (ExportRefused perDay) {
            return false;
        }
    }
}
