package org.jiandang.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiandang.web.security.factor.SecondStepFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where the right password leads: to the second step, or to the page that was asked for. */
final class AfterPassword extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof PasswordGiven given) {
            SecondStepFilter.begin(request);
            response.sendRedirect(request.getContextPath() + given.next());
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
