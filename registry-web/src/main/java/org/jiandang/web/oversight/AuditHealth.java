package org.jiandang.web.oversight;

import org.jiandang.audit.AuditChain;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The registry is not well while its record of acts is not sealed (C37). */
@Component("audit")
class AuditHealth implements HealthIndicator {

    private final AuditChain chain;

    AuditHealth(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public Health health() {
        AuditChain.Standing standing = chain.standing();
        return (standing.isWell() ? Health.up() : Health.down())
                .withDetail("lag", standing.lag().toSeconds())
                .withDetail("failures", standing.failures())
                .build();
    }
}
