package org.jiandang.web.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.ledger.export.ExportService;
import org.jiandang.web.reminder.Reminders;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Exports and kept ledgers that leave only when the actor, as second person, has released them. */
@Component
class ExportReminder implements Reminders {

    private static final Set<Role> RELEASE = EnumSet.of(Role.COUNTY_OFFICE, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final ExportService exports;
    private final Words words;

    ExportReminder(ExportService exports, Words words) {
        this.exports = exports;
        this.words = words;
    }

    @Override
    public List<Reminder> of(Actor actor) {
        return RELEASE.contains(actor.role())
                ? List.of(new Reminder(
                        words.say("ledger.reminder"), exports.waiting().size(), "/ledgers"))
                : List.of();
    }
}
