package org.jiandang.web.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Figures that go through every household of an area, kept for some minutes where the area is a county or more: the first page of an office must not
 * count a hundred thousand households at each look. A township and a village are counted each time. Only figures are kept, no person and no household.
 */
@Component
public class KeptFigures {

    private static final int MOST = 1_000;

    private final Map<Key, Kept<?>> kept = new ConcurrentHashMap<>();
    private final RegistryClock clock;
    private final Duration age;

    /** @param age how old a figure may become, five minutes unless {@code registry.figures.kept} says otherwise */
    public KeptFigures(RegistryClock clock, @Value("${registry.figures.kept:PT5M}") Duration age) {
        this.clock = clock;
        this.age = age;
    }

    private record Key(String what, RegionCode area) {}

    /**
     * A figure.
     *
     * @param countedAt when it was counted; null for just now
     */
    public record Kept<T>(T figure, @Nullable Instant countedAt) {}

    /** The figure of that name of an area; whoever asks must be allowed to see the whole area. */
    @SuppressWarnings("unchecked")
    public <T> Kept<T> of(String what, RegionCode area, Supplier<T> count) {
        if (RegionLevel.COUNTY.isAbove(area.level())) {
            return new Kept<>(count.get(), null);
        }
        Key key = new Key(what, area);
        Kept<?> known = kept.get(key);
        Instant now = clock.instant();
        if (known != null
                && known.countedAt() != null
                && known.countedAt().plus(age).isAfter(now)) {
            return (Kept<T>) known;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        T figure = count.get();
        kept.put(key, new Kept<>(figure, now));
        return new Kept<>(figure, null);
    }
}
