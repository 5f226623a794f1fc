package org.jiandang.oversight;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Alarm;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditChain;
import org.jiandang.audit.AuditEvent;
import org.jiandang.job.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alarms and the chain, in the hands of the audit administrator and nobody else. */
@Service
public class OversightDesk {

    private static final int CHECKS = 20;

    private final Alarms alarms;
    private final AuditChain chain;
    private final Jobs jobs;
    private final Audit audit;

    OversightDesk(Alarms alarms, AuditChain chain, Jobs jobs, Audit audit) {
        this.alarms = alarms;
        this.chain = chain;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** The alarms, newest first. */
    @Transactional(readOnly = true)
    public List<Alarm> alarms(boolean openOnly, long before, int size) {
        mustOversee();
        return alarms.page(openOnly, before, size);
    }

    /** How many alarms are open. */
    @Transactional(readOnly = true)
    public int openAlarms() {
        mustOversee();
        return alarms.open();
    }

    /** Closes an alarm with a note on what was found and done. */
    @Transactional
    public void handle(long alarm, String note) {
        Actor actor = mustOversee();
        if (note.isBlank()) {
            throw new OversightRefused("noNote");
        }
        if (!alarms.handle(alarm, actor.person(), note.strip())) {
            throw new OversightRefused("notOpen");
        }
        audit.record(AuditEvent.done("HANDLE_ALARM", "alarm:" + alarm, note.strip()));
    }

    /** Has the whole chain reckoned again; the number of the job. */
    @Transactional
    public long verify() {
        mustOversee();
        audit.record(AuditEvent.done("VERIFY_CHAIN", "audit"));
        return jobs.unfinished(VerifyWork.KIND, VerifyWork.SUBJECT)
                .orElseGet(() -> jobs.submit(VerifyWork.KIND, VerifyWork.SUBJECT));
    }

    /** Where the chain stands. */
    @Transactional(readOnly = true)
    public AuditChain.Standing standing() {
        mustOversee();
        return chain.standing();
    }

    /** The latest verifications. */
    @Transactional(readOnly = true)
    public List<AuditChain.Check> checks() {
        mustOversee();
        return chain.checks(CHECKS);
    }

    private static Actor mustOversee() {
        Actor actor = Acting.require();
        if (actor.role() != Role.AUDIT_ADMIN) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
