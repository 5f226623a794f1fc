package org.jiandang.web.security.factor;

import java.time.Clock;
import org.jiandang.account.SignIn;
import org.jiandang.account.factor.SecondFactors;
import org.jiandang.audit.Audit;
import org.jiandang.web.security.Handlers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Puts {@link SecondStepFilter} after the password's filter, with the same rules for sessions: a new id, one session per account. The confirmation of a
 * delicate act is taken before roles are asked for, and asked for after them.
 */
@Component
public class SecondStep extends AbstractHttpConfigurer<SecondStep, HttpSecurity> {

    private final SecondStepFilter filter;
    private final ConfirmFilter confirming;
    private final StepUpFilter asking;

    SecondStep(
            SecondFactors factors,
            ShownSeeds seeds,
            SignIn signIn,
            Audit audit,
            Clock clock,
            ConfirmFilter.Parts parts,
            Handlers handlers,
            KeptForms kept) {
        this.filter = new SecondStepFilter(factors, seeds, signIn, audit, clock);
        this.confirming = new ConfirmFilter(parts, kept);
        this.asking = new StepUpFilter(handlers, kept, audit, clock);
    }

    @Override
    public void configure(HttpSecurity http) {
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository()));
        SavedRequestAwareAuthenticationSuccessHandler success = new SavedRequestAwareAuthenticationSuccessHandler();
        RequestCache cache = http.getSharedObject(RequestCache.class);
        if (cache != null) {
            success.setRequestCache(cache);
        }
        filter.setAuthenticationSuccessHandler(success);
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(confirming, ExceptionTranslationFilter.class)
                .addFilterAfter(asking, AuthorizationFilter.class);
    }
}
