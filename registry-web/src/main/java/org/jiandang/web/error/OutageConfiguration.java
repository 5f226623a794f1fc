package org.jiandang.web.error;

import jakarta.servlet.DispatcherType;
import org.jiandang.refusal.Outage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;

/** Puts {@link OutageFilter} around everything, the page of a failure too. */
@Configuration(proxyBeanMethods = false)
class OutageConfiguration {

    /** Before sessions and security, behind the encoding of the request. */
    private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<OutageFilter> outageFilter(
            Outage outage, ITemplateEngine templates, LocaleResolver localeResolver) {
        FilterRegistrationBean<OutageFilter> filter =
                new FilterRegistrationBean<>(new OutageFilter(outage, templates, localeResolver));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        filter.setOrder(OUTERMOST);
        return filter;
    }
}
