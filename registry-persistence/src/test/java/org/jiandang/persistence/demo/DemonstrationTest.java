package org.jiandang.persistence.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiandang.account.DemoAccounts;
import org.jiandang.demo.DemoMarks;
import org.jiandang.demo.story.DemoWork;
import org.jiandang.policy.change.PolicyService;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration as a first start makes it: with its log-ins, whose people act in years before today. */
@RegistryTest
@OwnDatabase
class DemonstrationTest {

    private static final RegionCode HOME = RegionCode.of("152222103202");

    @Autowired
    DemoAccounts accounts;

    @Autowired
    DemoWork work;

    @Autowired
    DemoMarks marks;

    @Autowired
    PolicyService policies;

    @Test
    void every_task_of_the_story_succeeds_with_the_accounts_that_sign_in() {
        policies.assign(RegionCode.ofPrefix("15"), "DEMO", LocalDate.of(2010, 1, 1));
        accounts.provide(DemoAccounts.around(HOME), "Clear-River-11!");

        work.run(HOME, 300);

        assertThat(marks.isDone("complete"))
                .as("all tasks done; a task that failed stands in the log")
                .isTrue();
    }
}
