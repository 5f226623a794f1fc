package org.jiandang.web.care;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareReading;
import org.jiandang.web.reminder.Reminders;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** People in care whom nobody has looked at wait for those who keep the cards. */
@Component
class CareReminders implements Reminders {

    private static final Set<Role> KEEPERS = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    private final CareReading care;
    private final Words words;

    CareReminders(CareReading care, Words words) {
        this.care = care;
        this.words = words;
    }

    @Override
    public List<Reminder> of(Actor actor) {
        if (!KEEPERS.contains(actor.role())) {
            return List.of();
        }
        CareQuery waiting = new CareQuery(actor.jurisdiction().region(), null, null, true, null, 1);
        return List.of(new Reminder(words.say("care.waiting.title"), care.count(waiting), "/care/list?waiting=true"));
    }
}
