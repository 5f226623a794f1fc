package org.jiandang.web.oversight;

import org.jiandang.audit.ClockTrust;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DOWN while the machine's clock cannot be believed. */
@Component
class ClockHealth implements HealthIndicator {

    private final ClockTrust clock;

    ClockHealth(ClockTrust clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        return clock.doubt()
                .map(doubt -> Health.down().withDetail("doubt", doubt).build())
                .orElseGet(() -> Health.up().build());
    }
}
