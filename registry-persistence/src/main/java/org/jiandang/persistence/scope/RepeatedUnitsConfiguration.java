package org.jiandang.persistence.scope;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/** Puts {@link RepeatedUnits} around every transactional method, outside its transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RepeatedUnitsConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    BeanFactoryTransactionAttributeSourceAdvisor repeatedUnits(TransactionAttributeSource transactionAttributeSource) {
        BeanFactoryTransactionAttributeSourceAdvisor around = new BeanFactoryTransactionAttributeSourceAdvisor();
        around.setTransactionAttributeSource(transactionAttributeSource);
        around.setAdvice(new RepeatedUnits(transactionAttributeSource));
        around.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return around;
    }
}
