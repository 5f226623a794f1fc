package org.jiandang.web.security;

import org.jiandang.account.Acting;
import org.jiandang.account.Sessions;
import org.jiandang.web.RunMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

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

    /** Sessions go on while others are refused. Found by this name only; everybody else gets the transactions of Spring Boot. */
    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations sessionTransactions(PlatformTransactionManager transactions) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setName(Sessions.TRANSACTION);
        return apart;
    }

    /** Streams of large files are written in a thread of their own, still by the one who asked for them. */
    @Bean
    TaskDecorator actingTasks() {
        return work -> Acting.current()
                .<Runnable>map(actor -> () -> Acting.as(actor, work))
                .orElse(work);
    }
}
