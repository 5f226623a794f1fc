package org.jiandang.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 稳定脱贫 on its page: those whose help has ended, all or none, and only by their own county. */
@WebTest
class StabilityPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222102205");
    private static final LocalDate EXITED = LocalDate.of(2019, 5, 20);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    HouseholdStanding standing;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_county_confirms_whose_help_has_ended_and_nobody_else_does() {
        HouseholdId ended = exited(LocalDate.of(2020, 1, 1));
        HouseholdId going = exited(LocalDate.of(2099, 1, 1));
        String list = body(get("152222"));
        HtmlCheck.assertSound(list);
        assertThat(list).contains("/households/" + ended, "2020-01-01").doesNotContain("/households/" + going);

        assertThat(body(confirm("152222", ended, going))).as("all or none").contains("尚未期满", "/households/" + ended);
        assertThat(body(confirm("152222"))).as("none chosen").contains("请先勾选");
        assertThat(body(get("152221"))).doesNotContain("/households/" + ended);
        assertThat(confirm("152221", ended)).hasStatus(404);
        assertThat(mvc.get().uri("/stability").with(signedIn.as(Role.TOWNSHIP_REVIEWER, "152222102")))
                .hasStatus(403);
        assertThat(households.view(ended).standing().status()).isEqualTo(HouseholdStatus.EXITED);

        assertThat(confirm("152222", ended)).hasStatus3xxRedirection();
        assertThat(households.view(ended).standing().status()).isEqualTo(HouseholdStatus.STABLE);
        assertThat(body(get("152222"))).doesNotContain("/households/" + ended);
    }

    private HouseholdId exited(LocalDate until) {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> standing.exit(household, 2018, EXITED, until)));
        return household;
    }

    private MvcTestResult get(String county) {
        return mvc.get()
                .uri("/stability")
                .with(signedIn.as(Role.COUNTY_OFFICE, county))
                .exchange();
    }

    private MvcTestResult confirm(String county, HouseholdId... ids) {
        var request = mvc.post()
                .uri("/stability")
                .param("_submit", UUID.randomUUID().toString())
                .with(signedIn.as(Role.COUNTY_OFFICE, county))
                .with(csrf());
        for (HouseholdId id : ids) {
            request.param("households", id.toString());
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
