package org.jiandang.persistence.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jiandang.account.DemoAccounts;
import org.jiandang.demo.DemoMarks;
import org.jiandang.persistence.start.RefusedToStart;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The demonstration never mixes with a registry in real use. */
@RegistryTest
@OwnDatabase
class DemoClaimTest {

    @Autowired
    DemoMarks marks;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    FlywayConnectionDetails connection;

    @Test
    void a_database_in_which_somebody_works_is_refused_unless_the_demonstration_made_it() {
        accounts.provide(
                List.of(DemoAccounts.around(RegionCode.of("152222103202")).get(0)), "Clear-River-11!");
        OwnerSql.on(connection).update("UPDATE reg.account SET created_by = 'sysadmin'");
        assertThatExceptionOfType(RefusedToStart.class)
                .isThrownBy(marks::claim)
                .satisfies(refusal -> org.assertj.core.api.Assertions.assertThat(refusal.remedy())
                        .contains("--demo=none"));

        OwnerSql.on(connection).update("UPDATE reg.account SET created_by = 'demo'");
        assertThatCode(marks::mustNotBeClaimed).as("nothing was claimed yet").doesNotThrowAnyException();
        assertThatCode(marks::claim).doesNotThrowAnyException();
        assertThatExceptionOfType(RefusedToStart.class)
                .as("the demonstration's database is not for real use")
                .isThrownBy(marks::mustNotBeClaimed);

        OwnerSql.on(connection).update("UPDATE reg.account SET created_by = 'sysadmin'");
        assertThatCode(marks::claim).as("made by the demonstration").doesNotThrowAnyException();
    }
}
