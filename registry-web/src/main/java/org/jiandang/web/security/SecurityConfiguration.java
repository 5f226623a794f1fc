package org.jiandang.web.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiandang.web.security.factor.SecondStep;
import org.jiandang.web.upload.UploadGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.expression.WebExpressionAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/**
 * Denied by default: a request goes on only to a handler that says who may call it, and only for those; the method security asks again. Who
 * has given the password alone is nobody to every page ({@link PasswordGiven}).
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] ASSETS = {"/webjars/**", "/assets/**", "/*.css", "/*.js", "/*.svg", "/favicon.ico"};

    /** Style, script, icons and fonts: no session, no account. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher(ASSETS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(Headers::write)
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new AssetFilter(), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    <S extends Session> SecurityFilterChain pages(
            HttpSecurity http,
            Handlers handlers,
            Refused refused,
            SignInRules rules,
            SecondStep secondStep,
            FindByIndexNameSessionRepository<S> sessions,
            SignOut signOut,
            Clock clock)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                        .access((anybody, asked) -> new AuthorizationDecision(
                                rules.mayAskHealth(asked.getRequest().getRemoteAddr())))
                        .anyRequest()
                        .access(toGuardedHandlers(handlers)))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(new AfterPassword())
                        .failureHandler(new AfterRefusal()))
                .with(secondStep, step -> {})
                .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        refusals -> refusals.accessDeniedHandler(refused).authenticationEntryPoint(refused))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId())
                        .maximumSessions(1)
                        .sessionRegistry(new SpringSessionBackedSessionRegistry<>(sessions))
                        .expiredUrl("/login?elsewhere"))
                .headers(Headers::write)
                .addFilterBefore(new TrailFilter(), SecurityContextHolderFilter.class)
                .addFilterAfter(refused.watch(), SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadGate(Refused::login), CsrfFilter.class)
                .addFilterBefore(new TextFilter(), CsrfFilter.class)
                .addFilterBefore(new OtherSiteFilter(), CsrfFilter.class)
                .addFilterAfter(new LongPasswordFilter(), CsrfFilter.class)
                .addFilterAfter(
                        new ActingFilter(rules.standings(), rules, refused, clock), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> toGuardedHandlers(Handlers handlers) {
        // the same expressions as the method security, before anything of the request is read
        Map<String, AuthorizationManager<RequestAuthorizationContext>> expressions = new ConcurrentHashMap<>();
        return (authentication, context) -> {
            String access = handlers.access(context.getRequest());
            if (access == null || (!Access.ANYONE.equals(access) && !isSignedIn(authentication.get()))) {
                return new AuthorizationDecision(false);
            }
            return expressions
                    .computeIfAbsent(access, WebExpressionAuthorizationManager::new)
                    .authorize(authentication, context);
        };
    }

    private static boolean isSignedIn(Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof SignedIn;
    }
}
