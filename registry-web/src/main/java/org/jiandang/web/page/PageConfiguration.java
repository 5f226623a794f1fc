package org.jiandang.web.page;

import org.jiandang.web.submit.FieldInterceptor;
import org.jiandang.web.submit.SubmitInterceptor;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the interceptors in their order. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final PageModelInterceptor pages;
    private final SubmitInterceptor submits;
    private final FieldInterceptor fields;

    PageConfiguration(PageModelInterceptor pages, SubmitInterceptor submits, FieldInterceptor fields) {
        this.pages = pages;
        this.submits = submits;
        this.fields = fields;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(fields);
        registry.addInterceptor(submits);
        registry.addInterceptor(pages);
    }
}
