package org.jiandang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;

class RegistryClockTest {

    private static final Instant EVENING = Instant.parse("2019-10-31T20:00:00Z");
    private final RegistryClock clock = new RegistryClock(Clock.fixed(EVENING, ZoneOffset.UTC));

    @Test
    @SecurityCase("T2")
    void reckons_dates_in_china() {
        assertThat(clock.today()).isEqualTo("2019-11-01");
    }

    @Test
    void moves_for_its_own_thread_only_and_comes_back() {
        RegistryClock.runOn(LocalDate.of(2014, 5, 1), () -> {
            assertThat(clock.today()).isEqualTo("2014-05-01");
            assertThat(CompletableFuture.supplyAsync(clock::today).join()).isEqualTo("2019-11-01");
            RegistryClock.runOn(
                    LocalDate.of(2015, 5, 1), () -> assertThat(clock.today()).isEqualTo("2015-05-01"));
            assertThat(clock.today()).isEqualTo("2014-05-01");
        });

        assertThat(clock.instant()).isEqualTo(EVENING);
    }

    @Test
    void comes_back_after_a_failure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RegistryClock.runAt(Instant.EPOCH, () -> {
                    throw new IllegalStateException("broken");
                }));

        assertThat(clock.instant()).isEqualTo(EVENING);
    }
}
