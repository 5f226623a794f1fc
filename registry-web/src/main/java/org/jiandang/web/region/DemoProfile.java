package org.jiandang.web.region;

import java.time.LocalDate;
import org.jiandang.policy.Policies;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.change.PolicyService;
import org.jiandang.region.RegionCode;
import org.jiandang.web.RunMode;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts Inner Mongolia under the example profile when the registry starts as a demonstration, before anything is entered. */
@Component
class DemoProfile {

    private static final RegionCode INNER_MONGOLIA = RegionCode.ofPrefix("15");
    private static final String EXAMPLE = "DEMO";
    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

    private final RunMode mode;
    private final Policies policies;
    private final PolicyService service;
    private final RegistryClock clock;

    DemoProfile(RunMode mode, Policies policies, PolicyService service, RegistryClock clock) {
        this.mode = mode;
        this.policies = policies;
        this.service = service;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void open(WebServerInitializedEvent event) {
        if (mode.isDemo() && !policies.at(INNER_MONGOLIA, clock.today()).key().equals(EXAMPLE)) {
            service.assign(INNER_MONGOLIA, EXAMPLE, FROM);
        }
    }
}
