package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.audit.Alarm;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.ClockInDoubt;
import org.jiandang.persistence.scope.RegistryTransactions;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock is watched while the registry runs. */
@RegistryTest
@SecurityCase({"T7", "U17"})
class ClockWatchTest {

    @Autowired
    ObjectProvider<JdbcClient> database;

    @Autowired
    ObjectProvider<Alarms> alarms;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    Clock clock;

    final Moved machine = new Moved();

    @Test
    void a_clock_that_goes_with_time_and_with_the_database_is_believed() {
        ClockWatch watch = watch(Duration.ofMinutes(10));
        machine.ahead = Duration.ofSeconds(3);
        watch.look();
        assertThat(watch.doubt()).as("slewed").isEmpty();
        assertThat(isChanged(watch, Role.VILLAGE_CADRE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1H", "P1D", "PT-6S"})
    void a_clock_that_is_put_forward_or_back_is_not_believed_at_once_again_and_nothing_is_changed(String step) {
        ClockWatch watch = watch(Duration.ofMinutes(10));
        machine.ahead = Duration.parse(step);
        watch.look();
        assertThat(watch.doubt().orElseThrow()).startsWith("stepped=");
        assertThatThrownBy(() -> isChanged(watch, Role.VILLAGE_CADRE)).isInstanceOf(ClockInDoubt.class);
        assertThat(isChanged(watch, Role.SYSTEM_ADMIN))
                .as("administrators put it right")
                .isTrue();
        assertThat(alarms.getObject().page(true, 0, 20))
                .as("the audit administrator is told")
                .extracting(Alarm::kind)
                .contains(Alarms.Kind.CLOCK);
        machine.ahead = Duration.ZERO;
        watch.look();
        assertThat(watch.doubt()).as("put right is another step").isPresent();
    }

    @Test
    void after_its_time_of_probation_it_is_believed_when_it_agrees_with_the_database() {
        ClockWatch watch = watch(Duration.ZERO);
        machine.ahead = Duration.ofHours(1);
        watch.look();
        assertThat(watch.doubt().orElseThrow()).startsWith("apart=3");
        watch.look();
        assertThat(watch.doubt()).as("as long as they are apart").isPresent();
        assertThatThrownBy(() -> isChanged(watch, Role.VILLAGE_CADRE)).isInstanceOf(ClockInDoubt.class);
        machine.ahead = Duration.ZERO;
        watch.look();
        assertThat(watch.doubt()).isEmpty();
        assertThat(isChanged(watch, Role.VILLAGE_CADRE)).isTrue();
    }

    private ClockWatch watch(Duration afterStep) {
        return new ClockWatch(database, alarms, machine, afterStep);
    }

    private boolean isChanged(ClockWatch watch, Role role) {
        TransactionTemplate change = new TransactionTemplate(new RegistryTransactions(entities, clock, List.of(watch)));
        return Acting.as(
                TestActors.actor(role, role == Role.VILLAGE_CADRE ? "152222108203" : "15"),
                () -> Boolean.TRUE.equals(change.execute(status -> true)));
    }

    /** The machine's clock, and how far it was put ahead. */
    private static final class Moved extends Clock {

        private Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
