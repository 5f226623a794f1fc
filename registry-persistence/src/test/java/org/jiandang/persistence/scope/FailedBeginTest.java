package org.jiandang.persistence.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
@TestPropertySource(
        properties = {"spring.datasource.hikari.maximum-pool-size=3", "spring.datasource.hikari.connection-timeout=2000"
        })
class FailedBeginTest {

    /** PostgreSQL takes no text with a NUL in it, so setting this actor's scope fails. */
    private static final Actor UNSPEAKABLE =
            new Actor("p", "a\0b", "n", Role.COUNTY_OFFICE, new Jurisdiction("150105"));

    private static final Actor COUNTY = new Actor("p", "a", "n", Role.COUNTY_OFFICE, new Jurisdiction("150105"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_scope_that_cannot_be_set_leaves_nothing_behind() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        for (int i = 0; i < 10; i++) { // more than the pool holds: a connection not given back would show
            assertThatThrownBy(() -> Acting.as(UNSPEAKABLE, () -> transaction.execute(status -> 1)))
                    .isInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();

        String area = Acting.as(
                COUNTY,
                () -> transaction.execute(status -> jdbc.sql("SELECT current_setting('app.lo')")
                        .query(String.class)
                        .single()));
        assertThat(area).isEqualTo("150105000000");
    }
}
