package org.jiandang.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records a sign-out and asks the browser to forget what it has kept. */
@Component
class SignOut implements LogoutHandler {

    private final AccountService accounts;
    private final Audit audit;

    SignOut(AccountService accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (request.isSecure()) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            accounts.actor(signedIn.login())
                    .ifPresent(actor -> Acting.as(
                            actor, () -> audit.record(AuditEvent.done("SIGN_OUT", "account:" + signedIn.login()))));
        }
    }
}
