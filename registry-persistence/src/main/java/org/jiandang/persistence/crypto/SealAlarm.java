package org.jiandang.persistence.crypto;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.vault.SealedPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a value that does not open on the audit record and before the audit administrator, apart from the act that fails by it; the same place once an hour. */
class SealAlarm {

    static final String ACTION = "SEAL_BROKEN";

    private static final Logger LOG = LoggerFactory.getLogger(SealAlarm.class);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int KEPT = 1000;

    private final ObjectProvider<Audit> audit;
    private final ObjectProvider<Alarms> alarms;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final Clock clock;
    private final Map<String, Instant> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > KEPT;
        }
    };

    SealAlarm(
            ObjectProvider<Audit> audit,
            ObjectProvider<Alarms> alarms,
            ObjectProvider<PlatformTransactionManager> transactions,
            Clock clock) {
        this.audit = audit;
        this.alarms = alarms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param place the value's place, or the data key that does not open */
    void broken(String place, Throwable cause) {
        if (!isNew(place)) {
            return;
        }
        LOG.error("What is sealed at {} does not open: altered, moved or sealed with another key", place);
        try {
            TransactionTemplate apart = new TransactionTemplate(transactions.getObject());
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(status -> audit.getObject()
                    .record(new AuditEvent(ACTION, place, AuditEvent.Outcome.FAILED, cause.getMessage())));
            alarms.getObject().raise(Alarms.Kind.SEAL_BROKEN, place, cause.getMessage());
        } catch (RuntimeException unwritten) {
            // the act fails with the broken seal all the same
            LOG.error("The broken seal could not be recorded", unwritten);
        }
    }

    void broken(SealedPlace place, Throwable cause) {
        broken(place.path(), cause);
    }

    private synchronized boolean isNew(String place) {
        Instant now = clock.instant();
        Instant before = told.get(place);
        if (before != null && Duration.between(before, now).abs().compareTo(AGAIN) < 0) {
            return false;
        }
        told.put(place, now);
        return true;
    }
}
