package org.jiandang.web.oversight;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the question of the purpose before the pages of a household, and the record of what is shown around every handler. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {

    private final ReadingRecord record;
    private final PurposeGate gate;

    ReadingConfiguration(ReadingRecord record, PurposeGate gate) {
        this.record = record;
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // before the keys of forms are taken: a form that is turned away here was not handed in
        registry.addInterceptor(gate).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(record);
    }
}
