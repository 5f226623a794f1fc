package org.jiandang.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.Restores;
import org.jiandang.audit.Restores.Restore;
import org.jiandang.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A database put back from a backup, declared: the audit administrator says why, another audit administrator or a security administrator confirms. What
 * anchors and copy know beyond it stays where it is.
 */
@Service
public class RestoreDesk {

    private static final int LONGEST = 200;
    private static final Set<Role> CONFIRM = Set.of(Role.AUDIT_ADMIN, Role.SECURITY_ADMIN);

    private final Restores restores;
    private final Audit audit;

    RestoreDesk(Restores restores, Audit audit) {
        this.restores = restores;
        this.audit = audit;
    }

    /** What was found, the newest first. */
    @Transactional(readOnly = true)
    public List<Restore> all() {
        mustBe(CONFIRM);
        return restores.all();
    }

    /** The audit administrator says that the database was put back, and why. */
    @Transactional
    public void declare(Instant at, String reason) {
        Actor actor = mustBe(Set.of(Role.AUDIT_ADMIN));
        Restore found = find(at);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new OversightRefused("noRestoreReason", LONGEST);
        }
        if (!restores.declare(found, why, actor.person(), actor.account())) {
            throw new OversightRefused("restoreDeclared");
        }
        audit.record(AuditEvent.done("DECLARE_RESTORE", object(found), found.numbers())
                .forPurpose(why));
    }

    /** The second person confirms; from then on every verification names the numbers as declared. */
    @Transactional
    public void confirm(Instant at) {
        Actor actor = mustBe(CONFIRM);
        Restore found = find(at);
        if (!restores.confirm(at, actor.person(), actor.account())) {
            throw new OversightRefused("restoreNotYours");
        }
        audit.record(AuditEvent.done("CONFIRM_RESTORE", object(found), found.numbers())
                .forPurpose(found.reason()));
    }

    private Restore find(Instant at) {
        return restores.find(at).orElseThrow(() -> new NotFound("restore", at));
    }

    private static String object(Restore found) {
        return "restore:" + found.at().toEpochMilli();
    }

    private static Actor mustBe(Set<Role> roles) {
        Actor actor = Acting.require();
        if (!roles.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}
