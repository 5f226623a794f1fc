package org.jiandang.web.browser;

import org.jiandang.account.SignIn;
import org.jiandang.web.security.Factors;
import org.jiandang.web.security.PasswordGiven;
import org.jiandang.web.security.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * In the journeys the code of the authenticator counts as given with the password: they go back and forth in time, where no code is good twice. The
 * second factor has tests of its own ({@code SecondFactorTest}).
 */
@TestConfiguration(proxyBeanMethods = false)
class CodeGiven {

    /** The one who takes the second step. */
    static final String TWO_STEPS = "liangbu";

    @Bean
    static BeanPostProcessor withTheCode(ObjectProvider<SignIn> signIn) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof AuthenticationProvider check ? new Both(check, signIn) : bean;
            }
        };
    }

    private record Both(AuthenticationProvider check, ObjectProvider<SignIn> signIn) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication typed) throws AuthenticationException {
            Authentication found = check.authenticate(typed);
            if (found == null
                    || !(found.getPrincipal() instanceof PasswordGiven half)
                    || half.login().equals(TWO_STEPS)) {
                return found;
            }
            signIn.getObject().complete(half.login(), half.attempt());
            return Factors.full(
                    new SignedIn(half.login(), half.role(), half.since()),
                    Factors.factor(Factors.PASSWORD, half.since()),
                    Factors.factor(Factors.CODE, half.since()));
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return check.supports(authentication);
        }
    }
}
