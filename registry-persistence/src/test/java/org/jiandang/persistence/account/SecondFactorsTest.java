package org.jiandang.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.NotSignedIn;
import org.jiandang.account.Role;
import org.jiandang.account.factor.Enrolments;
import org.jiandang.account.factor.FactorStore;
import org.jiandang.account.factor.SecondFactors;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.jiandang.account.factor.Totp;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.vault.SealBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes of second factors over the real tables: good once, and not for long. */
@RegistryTest
class SecondFactorsTest {

    private static final Duration STEP = Totp.STEP;
    private static int made;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    SecondFactors factors;

    @Autowired
    FactorStore store;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String login = "";
    String address = "";
    String seed = "";

    @BeforeEach
    void an_account_with_a_second_factor() {
        login = "factor" + ++made;
        address = "10.9.0." + made;
        seed = enrolled(login);
    }

    @Test
    @SecurityCase("U17")
    void a_code_is_good_once() {
        Instant later = clock.instant().plus(STEP.multipliedBy(3));
        assertThat(acceptedAt(later, later)).isTrue();
        assertThat(acceptedAt(later, later)).as("the same code again").isFalse();
        assertThat(acceptedAt(later, later.minus(STEP)))
                .as("the code of an earlier step, after a later one was used")
                .isFalse();
    }

    @Test
    @SecurityCase("U17")
    void of_sixteen_who_send_the_same_code_together_one_is_let_in() throws Exception {
        long step = clock.instant().getEpochSecond() / STEP.toSeconds() + 10;
        CyclicBarrier together = new CyclicBarrier(16);
        Callable<Boolean> send = () -> {
            together.await();
            return store.use(login, step);
        };
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            int let = 0;
            for (Future<Boolean> one :
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(n -> send).toList())) {
                let += one.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @SecurityCase("U17")
    void a_code_is_taken_in_its_step_and_beside_it_and_no_further() {
        Instant start = Instant.ofEpochSecond(clock.instant().getEpochSecond() / 30 * 30 + 300);
        assertThat(acceptedAt(start.plus(STEP).plusSeconds(31), start.plusSeconds(29)))
                .as("31 seconds after its step ended")
                .isFalse();
        assertThat(acceptedAt(start.minusSeconds(31), start))
                .as("31 seconds before its step begins")
                .isFalse();
        assertThat(acceptedAt(start.minusSeconds(1), start))
                .as("a telephone that is a second ahead")
                .isTrue();
        assertThat(acceptedAt(start.plus(STEP).plusSeconds(45), start.plus(STEP).plusSeconds(1)))
                .as("typed slowly")
                .isTrue();
    }

    @Test
    @SecurityCase("U16")
    void after_five_wrong_codes_the_right_one_waits_a_quarter_of_an_hour() {
        Instant later = clock.instant().plus(STEP.multipliedBy(3));
        for (int i = 0; i < 5; i++) {
            assertThat(RegistryClock.callAt(later, () -> factors.accept(login, "000000", address, "SECOND_FACTOR")))
                    .isFalse();
        }
        assertThat(acceptedAt(later, later)).isFalse();
        Instant muchLater = later.plus(Duration.ofMinutes(16));
        assertThat(acceptedAt(muchLater, muchLater)).isTrue();
    }

    @Test
    void a_seed_is_sealed_for_its_own_account() {
        String other = "factor-other" + made;
        enrolled(other);
        assertThat(jdbc.sql("SELECT encode(cipher, 'escape') FROM second_factor WHERE login = ?")
                        .param(login)
                        .query(String.class)
                        .single())
                .doesNotContain(seed);
        jdbc.sql("UPDATE second_factor SET cipher = (SELECT cipher FROM second_factor WHERE login = ?) WHERE login = ?")
                .params(login, other)
                .update();
        assertThatThrownBy(() -> factors.accept(other, "123456", address, "SECOND_FACTOR"))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void nothing_is_in_use_before_its_code_was_typed() {
        String fresh = "factor-fresh" + made;
        account(fresh);
        byte[] sealed = enrolments.begin(fresh);
        assertThatThrownBy(() -> enrolments.confirm(fresh, sealed, "000000", null, address))
                .isInstanceOf(AccountRefused.class);
        assertThat(standings.of(fresh).orElseThrow().hasSecondFactor()).isFalse();
        assertThat(standings.of(login).orElseThrow().hasSecondFactor()).isTrue();
    }

    @Test
    void of_two_seeds_shown_for_one_account_the_first_confirmed_stays() {
        String fresh = "factor-two" + made;
        account(fresh);
        byte[] first = enrolments.begin(fresh);
        byte[] second = enrolments.begin(fresh);
        Standing seen = standings.of(fresh).orElseThrow();
        enrolments.confirm(fresh, first, codeOf(fresh, first), null, address);
        assertThatThrownBy(() -> enrolments.confirm(fresh, second, codeOf(fresh, second), null, address))
                .as("asked afresh")
                .isInstanceOf(NotSignedIn.class);
        assertThat(store.activate(seen, second, 1))
                .as("and by the one who asked before")
                .isFalse();
        assertThat(store.active(fresh)).contains(first);
    }

    private String codeOf(String who, byte[] sealed) {
        return Totp.codeAt(enrolments.shown(who, sealed).seed(), clock.instant());
    }

    private boolean acceptedAt(Instant now, Instant codeOf) {
        return RegistryClock.callAt(
                now, () -> factors.accept(login, Totp.codeAt(seed, codeOf), address, "SECOND_FACTOR"));
    }

    private String enrolled(String who) {
        account(who);
        byte[] sealed = enrolments.begin(who);
        String made = enrolments.shown(who, sealed).seed();
        enrolments.confirm(who, sealed, Totp.codeAt(made, clock.instant()), null, address);
        return made;
    }

    private void account(String who) {
        accounts.provide(
                List.of(new DemoLogin(who, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))), "Right-Horse-7!");
    }
}
