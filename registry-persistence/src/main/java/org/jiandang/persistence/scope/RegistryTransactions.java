package org.jiandang.persistence.scope;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Sessions;
import org.jiandang.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * The registry's one transaction manager. A transaction keeps the scope it began with; work under another actor that would join it
 * is refused, because it would see and write with the outer actor's rights. While there is a
 * {@link Standstill}, nobody changes anything.
 */
public final class RegistryTransactions implements PlatformTransactionManager {

    private static final Set<Integer> JOINING = Set.of(
            TransactionDefinition.PROPAGATION_REQUIRED,
            TransactionDefinition.PROPAGATION_SUPPORTS,
            TransactionDefinition.PROPAGATION_MANDATORY,
            TransactionDefinition.PROPAGATION_NESTED);

    private final ScopedJpaTransactions transactions;

    private final List<Standstill> standstills;

    public RegistryTransactions(
            EntityManagerFactory entityManagerFactory, Clock clock, Collection<Standstill> standstills) {
        this.transactions = new ScopedJpaTransactions(entityManagerFactory, clock);
        this.transactions.afterPropertiesSet();
        this.standstills = List.copyOf(standstills);
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        TransactionDefinition wanted = definition == null ? TransactionDefinition.withDefaults() : definition;
        Scope running = ScopedJpaTransactions.running();
        if (running != null && JOINING.contains(wanted.getPropagationBehavior()) && !running.equals(Scope.current())) {
            throw new IllegalTransactionStateException(
                    "another actor's work would join a running transaction and get its scope;"
                            + " end the transaction first or begin a new one");
        }
        if (wouldChange(wanted)) {
            standstills.forEach(standstill -> standstill.reason().ifPresent(reason -> {
                throw reason;
            }));
        }
        return transactions.getTransaction(wanted);
    }

    /** Whether this thread holds a connection already, so that another one would be its second. */
    public static boolean holdsConnection() {
        return ScopedJpaTransactions.holdsConnection();
    }

    /** Whether somebody who works with households would change something; administrators go on, they mend what is broken. */
    private static boolean wouldChange(TransactionDefinition wanted) {
        return !wanted.isReadOnly()
                && !Audit.TRANSACTION.equals(wanted.getName())
                && !Sessions.TRANSACTION.equals(wanted.getName())
                && Acting.current()
                        .filter(actor -> !actor.role().isAdministrator())
                        .isPresent();
    }

    @Override
    public void commit(TransactionStatus status) {
        transactions.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }
}
