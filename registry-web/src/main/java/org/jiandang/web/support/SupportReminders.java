package org.jiandang.web.support;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.support.PairingDesk;
import org.jiandang.web.reminder.Reminders;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Households without an officer wait for those who arrange help. */
@Component
class SupportReminders implements Reminders {

    private static final Set<Role> ARRANGERS = Set.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    private final PairingDesk pairings;
    private final Words words;

    SupportReminders(PairingDesk pairings, Words words) {
        this.pairings = pairings;
        this.words = words;
    }

    @Override
    public List<Reminder> of(Actor actor) {
        return ARRANGERS.contains(actor.role())
                ? List.of(new Reminder(
                        words.say("support.missing.title"),
                        pairings.countMissing(actor.jurisdiction().region()),
                        "/pairings/missing"))
                : List.of();
    }
}
