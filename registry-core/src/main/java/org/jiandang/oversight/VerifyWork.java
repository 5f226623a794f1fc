package org.jiandang.oversight;

import org.jiandang.audit.AuditChain;
import org.jiandang.job.Job;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobWork;
import org.springframework.stereotype.Component;

/** The verification of the chain as a job; run again it verifies again. */
@Component
class VerifyWork implements JobWork {

    static final String KIND = "audit-verify";
    static final String SUBJECT = "chain";

    private final AuditChain chain;

    VerifyWork(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        progress.step("oversight.job.verifying", chain.standing().events());
        chain.verify(progress::at);
        return "/audit/chain";
    }
}
