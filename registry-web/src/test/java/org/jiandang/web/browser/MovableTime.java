package org.jiandang.web.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiandang.policy.RegistryClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The time of the application under test, which a journey sets to a day; from there it runs on. */
@TestConfiguration(proxyBeanMethods = false)
class MovableTime {

    private volatile Duration ahead = Duration.ZERO;

    @Bean
    RegistryClock movableClock() {
        return new RegistryClock(new Moved());
    }

    void is(LocalDate day) {
        Instant nine = day.atTime(9, 0).atZone(RegistryClock.ZONE).toInstant();
        ahead = Duration.between(Instant.now(), nine);
    }

    void isNow() {
        ahead = Duration.ZERO;
    }

    private final class Moved extends Clock {

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return RegistryClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }
    }
}
