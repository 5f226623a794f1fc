package org.jiandang.web.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody types a log-in and a password at the sign-in page. */
final class SignInAttempt {

    private SignInAttempt() {}

    static MockHttpServletResponse from(String address, String who, String password, MockMvcTester mvc) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("login", who)
                .param("password", password)
                .exchange()
                .getResponse();
    }
}
