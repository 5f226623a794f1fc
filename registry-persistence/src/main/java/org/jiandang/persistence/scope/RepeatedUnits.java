package org.jiandang.persistence.scope;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a transaction again that PostgreSQL has ended to let another one go on (40P01, 40001): nothing of it is left, so doing all of it again is right.
 * Only the outermost method of a unit is repeated, and only when its arguments are values; what reads a stream or calls its caller back has been
 * heard by then. At most three times, with a growing pause of uneven length, so that two who met do not meet again. Rows are still to be locked in the
 * order of their keys; this is for what that does not reach.
 */
final class RepeatedUnits implements MethodInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedUnits.class);
    private static final Set<String> LOST_TO_ANOTHER = Set.of("40P01", "40001");
    private static final Set<String> NOT_VALUES = Set.of("java.util.function", "java.io", "java.util.stream");
    private static final int DEEPEST = 20;

    private static final RetryPolicy POLICY = RetryPolicy.builder()
            .maxRetries(3)
            .delay(Duration.ofMillis(60))
            .jitter(Duration.ofMillis(40))
            .multiplier(2)
            .predicate(RepeatedUnits::isLostToAnother)
            .build();

    private final TransactionAttributeSource transactions;
    private final RetryTemplate attempts = new RetryTemplate(POLICY);

    RepeatedUnits(TransactionAttributeSource transactions) {
        this.transactions = transactions;
    }

    // what a method returns may be nothing, whether it is done once or again
    @SuppressWarnings("NullAway")
    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive() || !mayBeRepeated(invocation)) {
            return invocation.proceed();
        }
        try {
            return attempts.execute(
                    () -> ((ProxyMethodInvocation) invocation).invocableClone().proceed());
        } catch (RetryException ended) {
            throw Objects.requireNonNull(ended.getCause());
        }
    }

    private boolean mayBeRepeated(MethodInvocation invocation) {
        Object unit = invocation.getThis();
        TransactionAttribute transaction = transactions.getTransactionAttribute(
                invocation.getMethod(), unit == null ? null : AopUtils.getTargetClass(unit));
        return transaction != null
                && !transaction.isReadOnly()
                && Arrays.stream(invocation.getMethod().getParameterTypes())
                        .noneMatch(type -> NOT_VALUES.contains(type.getPackageName()));
    }

    private static boolean isLostToAnother(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && LOST_TO_ANOTHER.contains(sql.getSQLState())) {
                LOG.info("a transaction was ended to let another one go on ({})", sql.getSQLState());
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
