package org.jiandang.account.identity;

import java.util.Optional;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.refusal.NotFound;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The identity numbers of the staff: given once, never changed, compared and never opened. */
@Service
@Transactional
public class PersonNumbers {

    private final Identities identities;
    private final Vault vault;
    private final Audit audit;

    PersonNumbers(Identities identities, Vault vault, Audit audit) {
        this.identities = identities;
        this.vault = vault;
        this.audit = audit;
    }

    /** The code of the person who has the number (18 characters). */
    @Transactional(readOnly = true)
    public Optional<String> personOf(String number) {
        return identities.personOf(vault.index(number));
    }

    /** Gives a person the number; nothing happens when it is the person's already, another's or another one is refused. */
    public void give(String person, String number) {
        String holder = personOf(number).orElse(null);
        if (person.equals(holder)) {
            return;
        }
        if (holder != null) {
            throw new AccountRefused(Reason.NUMBER_OF_ANOTHER, holder);
        }
        if (!identities.add(person, vault.seal(number, Identities.place(person)))) {
            throw new AccountRefused(Reason.NUMBER_STAYS);
        }
    }

    /** Adds the number to the person behind an account of the time before there were numbers; once. */
    public void add(String login, String number) {
        Actor actor = Acting.require();
        if (actor.role() != Role.SYSTEM_ADMIN) {
            throw new NotPermitted(actor.role());
        }
        String person = behind(login);
        if (person.equals(actor.person())) {
            throw new AccountRefused(Reason.OWN_ACCOUNT);
        }
        if (identities.has(person)) {
            throw new AccountRefused(Reason.NUMBER_STAYS);
        }
        give(person, number);
        audit.record(AuditEvent.done("ACCOUNT_NUMBER", "account:" + login));
    }

    /** Whether the number of the person behind the account is on record. */
    @Transactional(readOnly = true)
    public boolean has(String login) {
        return identities.has(behind(login));
    }

    private String behind(String login) {
        return identities.personBehind(login).orElseThrow(() -> new NotFound("account", login));
    }
}
