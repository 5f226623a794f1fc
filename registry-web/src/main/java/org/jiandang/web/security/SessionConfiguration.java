package org.jiandang.web.security;

import org.jiandang.account.Acting;
import org.jiandang.web.RunMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in PostgreSQL, their cookie, and the actor of work that a request hands to another thread. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** {@code __Host-SID} over TLS; in the demonstration {@code SID} over plain http, as the banner says. */
    @Bean
    CookieSerializer sessionCookie(RunMode mode) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(mode.hasSecureCookies() ? "__Host-SID" : "SID");
        cookie.setUseSecureCookie(mode.hasSecureCookies());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionTables() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Streams of large files are written in a thread of their own, still by the one who asked for them. */
    @Bean
    TaskDecorator actingTasks() {
        return work -> Acting.current()
                .<Runnable>map(actor -> () -> Acting.as(actor, work))
                .orElse(work);
    }
}
