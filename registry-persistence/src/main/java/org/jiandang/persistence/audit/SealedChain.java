package org.jiandang.persistence.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditChain;
import org.jiandang.vault.RecordSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain as the core sees it. */
@Component
class SealedChain implements AuditChain {

    private final Seals seals;
    private final RecordSeal key;
    private final Anchors anchors;
    private final SealingState state;
    private final ChainVerifier verifier;
    private final Alarms alarms;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    SealedChain(
            Seals seals,
            RecordSeal key,
            Anchors anchors,
            SealingState state,
            ChainVerifier verifier,
            Alarms alarms,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.seals = seals;
        this.key = key;
        this.anchors = anchors;
        this.state = state;
        this.verifier = verifier;
        this.alarms = alarms;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setName(Audit.TRANSACTION);
    }

    @Override
    @Transactional(readOnly = true)
    public Standing standing() {
        Seals.Seal head = seals.head();
        try {
            Anchors.Anchor last = anchors.last();
            return new Standing(
                    head == null ? 0 : head.seq(),
                    head == null ? null : head.hex(),
                    key.key(),
                    seals.lag(),
                    state.failures(),
                    last == null ? null : last.at(),
                    anchors.file().toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Not one transaction: the chain grows while it is looked at, and ten million rows take minutes. */
    @Override
    public Check verify(LongConsumer progress) {
        ChainVerifier.Result result = verifier.verify(progress);
        Fault fault = result.fault();
        apart.executeWithoutResult(
                status -> jdbc.sql("INSERT INTO reg.audit_check (account, events, anchors, declared, broken_seq, fault)"
                                + " VALUES (:account, :events, :anchors, :declared, :broken, :fault)")
                        .param("account", Acting.current().map(Actor::account).orElse(null))
                        .param("events", result.events())
                        .param("anchors", result.anchors())
                        .param("declared", result.declared())
                        .param("broken", result.broken())
                        .param("fault", fault == null ? null : fault.name())
                        .update());
        if (result.fault() != null) {
            alarms.raise(
                    Alarms.Kind.CHAIN_BROKEN,
                    "seal:" + result.broken(),
                    result.fault().name());
        }
        return checks(1).get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Check> checks(int limit) {
        return jdbc.sql(
                        "SELECT at, account, events, anchors, declared, broken_seq, fault FROM reg.audit_check ORDER BY id DESC LIMIT ?")
                .param(limit)
                .query((row, n) -> new Check(
                        instant(row.getTimestamp("at")),
                        row.getString("account"),
                        row.getLong("events"),
                        row.getInt("anchors"),
                        row.getString("declared"),
                        row.getObject("broken_seq", Long.class),
                        fault(row.getString("fault"))))
                .list();
    }

    private static Instant instant(java.sql.Timestamp at) {
        return at.toInstant();
    }

    private static @Nullable Fault fault(@Nullable String name) {
        return name == null ? null : Fault.valueOf(name);
    }
}
