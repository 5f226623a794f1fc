package org.jiandang.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.junit.jupiter.api.Test;

class KeptFiguresTest {

    private static final Instant START = Instant.parse("2019-11-01T02:00:00Z");
    private static final RegionCode COUNTY = RegionCode.of("152222000000");

    private final KeptFigures figures = new KeptFigures(new RegistryClock(), Duration.ofMinutes(5));
    private final AtomicInteger counted = new AtomicInteger();

    @Test
    void a_countys_figure_is_counted_once_in_five_minutes_and_says_when() {
        assertThat(at(0, COUNTY)).isEqualTo(new KeptFigures.Kept<>(1, null));
        assertThat(at(4, COUNTY)).isEqualTo(new KeptFigures.Kept<>(1, START));
        assertThat(at(5, COUNTY)).isEqualTo(new KeptFigures.Kept<>(2, null));
    }

    @Test
    void each_area_has_its_own_figure_and_a_township_is_counted_at_each_look() {
        at(0, COUNTY);
        assertThat(at(1, RegionCode.of("152221000000")).figure()).isEqualTo(2);
        assertThat(at(1, RegionCode.of("152222100000")).figure()).isEqualTo(3);
        assertThat(at(1, RegionCode.of("152222100000"))).isEqualTo(new KeptFigures.Kept<>(4, null));
    }

    private KeptFigures.Kept<Integer> at(int minutes, RegionCode area) {
        return RegistryClock.callAt(
                START.plus(Duration.ofMinutes(minutes)), () -> figures.of("x", area, counted::incrementAndGet));
    }
}
