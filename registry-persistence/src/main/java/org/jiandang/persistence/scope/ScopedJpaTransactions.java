package org.jiandang.persistence.scope;

import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jiandang.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** JPA transactions that begin by telling the database their scope; entities, JdbcClient and COPY share the one connection. */
final class ScopedJpaTransactions extends JpaTransactionManager {

    private static final String SET_SCOPE = "SELECT set_config('app.lo', ?, true), set_config('app.hi', ?, true),"
            + " set_config('app.actor', ?, true), set_config('app.now', ?, true), set_config('app.report_to', ?, true),"
            + " set_config('app.role', ?, true), set_config('statement_timeout', ?, true), set_config('lock_timeout', ?, true),"
            + " set_config('idle_in_transaction_session_timeout', ?, true),"
            + " CASE WHEN ? THEN " + IndexLock.TRY + " ELSE true END,"
            + " set_config('application_name', coalesce(?, current_setting('application_name')), true)";

    /** Where the answer says whether the lock of the indexes was to be had. */
    private static final int HAS_INDEXES = 10;

    private static final int SESSION = 11;

    /** Key of the running transaction's scope among the thread's resources. */
    private static final Object SCOPE = new Object();

    /** Transactions of the thread that wait, with their connections, until an inner one has ended. */
    private static final ThreadLocal<Integer> WAITING = ThreadLocal.withInitial(() -> 0);

    private final transient Clock clock;
    private final transient IndexLock indexes = new IndexLock();

    ScopedJpaTransactions(EntityManagerFactory entityManagerFactory, Clock clock) {
        super(entityManagerFactory);
        this.clock = clock;
    }

    /** The scope of the transaction running in this thread. */
    static @Nullable Scope running() {
        return (Scope) TransactionSynchronizationManager.getResource(SCOPE);
    }

    /** Whether the thread has a connection, in the running transaction or in one that waits for an inner one. */
    static boolean holdsConnection() {
        return running() != null || WAITING.get() > 0;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Scope scope = Scope.current();
        try {
            tell(scope, clock.instant(), IndexLock.isNeeded(definition));
        } catch (SQLException | RuntimeException failure) {
            // Spring cleans nothing after this point: without it the next transaction of the thread would join the dead
            // one.
            rollBackQuietly();
            super.doCleanupAfterCompletion(transaction);
            if (failure instanceof Refusal refusal) {
                throw refusal;
            }
            throw new CannotCreateTransactionException("the scope of the transaction could not be set", failure);
        }
        TransactionSynchronizationManager.bindResource(SCOPE, scope);
    }

    private void tell(Scope scope, Instant now, boolean needsIndexes) throws SQLException {
        try (PreparedStatement statement = connection().getConnection().prepareStatement(SET_SCOPE)) {
            statement.setString(1, scope.lo());
            statement.setString(2, scope.hi());
            statement.setString(3, scope.account());
            statement.setString(4, now.toString());
            statement.setString(5, scope.reportTo());
            statement.setString(6, scope.role());
            Patience patience = Patience.current();
            statement.setString(7, patience.statement());
            statement.setString(8, patience.lock());
            statement.setString(9, patience.idle());
            statement.setBoolean(HAS_INDEXES, needsIndexes);
            Lease lease = Lease.current();
            statement.setString(SESSION, lease == null ? null : Lease.session(lease.job()));
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(HAS_INDEXES)) {
                    indexes.await(connection().getConnection(), patience);
                }
            }
        }
    }

    /** Notes the form, and asks for the lease last, so that nothing is written after it was asked for but the commit itself. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!status.isReadOnly()) {
            try {
                CarriedOut.note(
                        connection().getConnection(), TransactionSynchronizationManager.getCurrentTransactionName());
                Lease lease = Lease.current();
                if (lease != null) {
                    lease.mustHold(connection().getConnection());
                }
            } catch (SQLException failure) {
                throw new TransactionSystemException("what belongs to the commit could not be written", failure);
            }
        }
        super.doCommit(status);
    }

    /** Rolled back as a JPA transaction: an entity manager closed with one still active would keep its connection for ever. */
    private void rollBackQuietly() {
        try {
            EntityManagerHolder holder = (EntityManagerHolder) Objects.requireNonNull(
                    TransactionSynchronizationManager.getResource(Objects.requireNonNull(getEntityManagerFactory())));
            holder.getEntityManager().getTransaction().rollback();
        } catch (RuntimeException broken) {
            logger.debug("a transaction that did not begin could not be rolled back either", broken);
        }
    }

    private ConnectionHolder connection() {
        return (ConnectionHolder) Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(Objects.requireNonNull(getDataSource())),
                "JPA did not offer its connection");
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object scope = TransactionSynchronizationManager.unbindResourceIfPossible(SCOPE);
        WAITING.set(WAITING.get() + 1);
        return new Suspended(super.doSuspend(transaction), (Scope) scope);
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        Suspended suspended = (Suspended) suspendedResources;
        if (WAITING.get() == 1) {
            WAITING.remove();
        } else {
            WAITING.set(WAITING.get() - 1);
        }
        super.doResume(transaction, suspended.resources());
        if (suspended.scope() != null) {
            TransactionSynchronizationManager.bindResource(SCOPE, suspended.scope());
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(SCOPE);
        super.doCleanupAfterCompletion(transaction);
    }

    private record Suspended(Object resources, @Nullable Scope scope) {}
}
