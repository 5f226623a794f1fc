package org.jiandang.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.secret.CountedHashes;
import org.jiandang.account.secret.PasswordHistory;
import org.jiandang.account.secret.SignInThrottle;
import org.jiandang.audit.Audit;
import org.jiandang.region.Regions;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What an attempt to sign in costs tells nobody anything: one check of a password, whoever it was. */
@RegistryTest
class SignInWorkTest {

    private static final String PASSWORD = "Right-Horse-7!";
    private static int made;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    PasswordHistory history;

    @Autowired
    Regions regions;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DemoAccounts demo;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    JdbcClient jdbc;

    final CountedHashes hashes = new CountedHashes();
    SignIn signIn;
    String login = "";

    @BeforeEach
    void an_account_whose_hash_is_of_the_counted_kind() {
        made++;
        login = "work" + made;
        demo.provide(List.of(new DemoLogin(login, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))), PASSWORD);
        setHash("new:" + PASSWORD);
        signIn = new SignIn(accounts, throttle, hashes.passwords(history, regions), audit, clock, transactions);
    }

    @Test
    @SecurityCase("U20")
    void right_wrong_unknown_disabled_without_password_and_throttled_cost_one_check_each() {
        assertThat(attempt(login, PASSWORD)).isTrue();
        assertThat(hashes.checksSinceAsked()).as("right").isOne();
        assertThat(attempt(login, "Wrong-Horse-7!")).isFalse();
        assertThat(hashes.checksSinceAsked()).as("wrong").isOne();
        assertThat(attempt("nobody" + made, PASSWORD)).isFalse();
        assertThat(hashes.checksSinceAsked()).as("unknown").isOne();
        for (int i = 0; i < 4; i++) {
            attempt("nobody" + made, PASSWORD);
        }
        hashes.checksSinceAsked();
        assertThatThrownBy(() -> attempt("nobody" + made, PASSWORD)).isInstanceOf(AccountRefused.class);
        assertThat(hashes.checksSinceAsked()).as("throttled").isOne();
        OwnerSql.on(owner).update("UPDATE reg.account SET state = 'DISABLED' WHERE login = ?", login);
        assertThat(attempt(login, PASSWORD)).isFalse();
        assertThat(hashes.checksSinceAsked()).as("disabled").isOne();
        OwnerSql.on(owner).update("UPDATE reg.account SET password_hash = NULL WHERE login = ?", login);
        assertThat(attempt(login, PASSWORD)).isFalse();
        assertThat(hashes.checksSinceAsked()).as("without a password").isOne();
    }

    @Test
    void a_hash_of_older_parameters_is_made_anew_when_the_password_is_right_and_only_then() {
        setHash("old:" + PASSWORD);
        assertThat(attempt(login, "Wrong-Horse-7!")).isFalse();
        assertThat(hash()).isEqualTo("old:" + PASSWORD);
        assertThat(attempt(login, PASSWORD)).isTrue();
        assertThat(hash()).isEqualTo("new:" + PASSWORD);
    }

    private boolean attempt(String who, String password) {
        return signIn.attempt(who, password, "10.7.0." + made).isPresent();
    }

    private void setHash(String hash) {
        OwnerSql.on(owner).update("UPDATE reg.account SET password_hash = ? WHERE login = ?", hash, login);
    }

    private String hash() {
        return jdbc.sql("SELECT password_hash FROM account WHERE login = ?")
                .param(login)
                .query(String.class)
                .single();
    }
}
