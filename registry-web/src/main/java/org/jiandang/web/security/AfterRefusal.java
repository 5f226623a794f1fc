package org.jiandang.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page. Too many attempts get the same page with another status, whether the log-in exists or not. */
final class AfterRefusal implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof LockedException) {
            request.getRequestDispatcher("/login/refused").forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?wrong");
        }
    }
}
