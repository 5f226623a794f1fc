package org.jiandang.web.demo;

import org.jiandang.demo.story.DemoWork;
import org.jiandang.region.RegionCode;
import org.jiandang.web.RunMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts the demonstration: claims the database before anybody can sign in, and makes the data behind the pages once they answer. It goes on where it
 * stood when the last start was interrupted.
 */
@Component
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final RunMode mode;
    private final DemoWork work;
    private final RegionCode village;
    private final int households;

    DemoStart(
            RunMode mode,
            DemoWork work,
            @Value("${registry.demo.village:152222103202}") String village,
            @Value("${demo.households:1200}") int households) {
        this.mode = mode;
        this.work = work;
        this.village = RegionCode.of(village);
        this.households = households;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void claim(WebServerInitializedEvent event) {
        if (mode.isDemo()) {
            work.claim();
        } else {
            work.mustNotBeClaimed();
        }
    }

    @EventListener
    void fill(ApplicationReadyEvent event) {
        boolean serves =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null;
        if (mode.isDemo() && serves && households > 0) {
            Thread thread = new Thread(this::make, "demonstration");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void make() {
        try {
            work.run(village, households);
        } catch (RuntimeException failure) {
            LOG.error("The demonstration's data could not be made; they are tried again at the next start", failure);
        }
    }
}
