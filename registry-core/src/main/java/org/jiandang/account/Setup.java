package org.jiandang.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.secret.OneTimeCode;
import org.jiandang.account.secret.SetupCodes;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first three administrators of an empty registry. Open only while there is no account at all, and only to the one who reads the code in the
 * log.
 */
@Service
@Transactional
public class Setup {

    private static final String BY = "setup";
    private static final Duration LIFE = Duration.ofDays(7);

    private final Accounts accounts;
    private final AccountOpening opening;
    private final SetupCodes codes;
    private final Audit audit;
    private final Clock clock;

    Setup(Accounts accounts, AccountOpening opening, SetupCodes codes, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.opening = opening;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return accounts.count() == 0;
    }

    /** A new code; an earlier one ends. */
    public OneTimeCode newCode() {
        OneTimeCode code = OneTimeCode.make("", clock.instant().plus(LIFE));
        codes.keep(code.hash());
        return code;
    }

    /** Creates the three, different persons, each with a code to choose a password; afterwards the set-up is closed for good. */
    public List<OneTimeCode> complete(String code, Jurisdiction area, Map<Role, CreateAccount> three) {
        if (!isOpen() || !codes.use(OneTimeCode.hashOf(code))) {
            throw new AccountRefused(isOpen() ? Reason.CODE_WRONG : Reason.SETUP_CLOSED);
        }
        List<OneTimeCode> made = new ArrayList<>();
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            CreateAccount command = three.get(role);
            if (command == null) {
                throw new IllegalArgumentException("no " + role);
            }
            made.add(opening.open(command, role, area, BY, null));
            audit.record(AuditEvent.done("SETUP", "account:" + command.login(), role.name()));
        }
        return made;
    }
}
