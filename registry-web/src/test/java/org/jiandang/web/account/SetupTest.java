package org.jiandang.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jiandang.account.Setup;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The first day of an empty registry, in one story because it happens once. */
@WebTest
@OwnDatabase
@TestPropertySource(properties = {"demo=none", "server.address=127.0.0.1"})
class SetupTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Setup setup;

    @Autowired
    JdbcClient jdbc;

    @Test
    void three_different_people_begin_and_then_the_page_is_gone() throws Exception {
        assertThat(jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single())
                .as("a new registry has no account")
                .isZero();
        String code = setup.newCode().code();
        HtmlCheck.assertSound(mvc.get().uri("/setup").exchange().getResponse().getContentAsString());
        assertThat(mvc.get().uri("/login").exchange().getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-SID=")
                .contains("Secure");

        send("WRONG-CODE-0000", "sys", "甲", "sec", "乙", "aud", "丙")
                .assertThat()
                .bodyText()
                .contains("验证码不正确");
        send(code, "sys", "甲", "sec", "甲", "aud", "丙").assertThat().bodyText().contains("不能相同");

        MvcTestResult done = send(code, "sys1", "甲", "sec1", "乙", "aud1", "丙");
        Document page = HtmlCheck.assertSound(done.getResponse().getContentAsString());
        assertThat(page.select(".code-once")).hasSize(3);
        assertThat(jdbc.sql("SELECT string_agg(role, ' ' ORDER BY role) FROM account_grant")
                        .query(String.class)
                        .single())
                .isEqualTo("AUDIT_ADMIN SECURITY_ADMIN SYSTEM_ADMIN");

        assertThat(mvc.get().uri("/setup")).hasStatus(404);
        assertThat(send(code, "sys2", "丁", "sec2", "戊", "aud2", "己")).hasStatus(404);
    }

    private MvcTestResult send(String code, String... six) {
        return mvc.post()
                .uri("/setup")
                .with(csrf())
                .param("code", code)
                .param("area", "15")
                .param("system.login", six[0])
                .param("system.name", six[1])
                .param("security.login", six[2])
                .param("security.name", six[3])
                .param("audit.login", six[4])
                .param("audit.name", six[5])
                .exchange();
    }
}
