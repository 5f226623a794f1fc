package org.jiandang.web.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of a year on its pages: what waits stands on the first page of who can do something about it; one asks, another answers. */
@WebTest
class RetentionPagesTest {

    private static final String COUNTY = "152224";
    private static final String RUN = "/retentions/" + COUNTY + "-900000002";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void one_asks_another_releases_and_whoever_asked_is_not_offered_it() throws Exception {
        Acting.as(
                TestActors.actor(Role.COUNTY_OFFICE, COUNTY),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql("""
                                INSERT INTO reg.retention_run (county_code, serial, village_code, year, closed_before, households)
                                VALUES ('152224', 900000002, '152224000000', 1998, date '1988-01-01', 0)""").update()));
        RequestPostProcessor first =
                signedIn.as(signedIn.account(Role.COUNTY_OFFICE, COUNTY, "-c30"), Role.COUNTY_OFFICE);
        RequestPostProcessor second =
                signedIn.as(signedIn.account(Role.COUNTY_OFFICE, COUNTY, "-c30b"), Role.COUNTY_OFFICE);
        HtmlCheck.assertSound(body("/retentions", first));
        assertThat(body("/", first)).contains(RUN);

        assertThat(post("/ask", first)).hasStatus(302);

        String own = body(RUN, first);
        HtmlCheck.assertSound(own);
        assertThat(own).contains("待放行").doesNotContain(RUN + "/answer");
        assertThat(body("/", first)).doesNotContain(RUN);
        assertThat(post("/answer", first, "release", "true")).hasStatus(302);
        assertThat(body(RUN, first)).as("who asks does not release").contains("待放行");

        String others = body(RUN, second);
        HtmlCheck.assertSound(others);
        assertThat(others).contains(RUN + "/answer");
        assertThat(post("/answer", second, "release", "false")).hasStatus(302);
        assertThat(body(RUN, second)).as("a no has a reason").contains("待放行");
        assertThat(post("/answer", second, "release", "true")).hasStatus(302);
        assertThat(body(RUN, second)).contains("已处理").doesNotContain(RUN + "/answer");
    }

    private MvcTestResult post(String what, RequestPostProcessor by, String... fields) {
        var request = mvc.post()
                .uri(RUN + what)
                .param("_submit", UUID.randomUUID().toString())
                .with(by)
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String body(String address, RequestPostProcessor by) throws Exception {
        MvcTestResult shown = mvc.get().uri(address).with(by).exchange();
        assertThat(shown).hasStatusOk();
        return shown.getResponse().getContentAsString();
    }
}
