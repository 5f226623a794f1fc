package org.jiandang.web.recheck;

import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.recheck.item.ItemDesk;
import org.jiandang.web.reminder.Reminders;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Findings that wait for a verdict, beside the queue of cases. */
@Component
class RecheckReminder implements Reminders {

    private final ItemDesk items;
    private final Words words;

    RecheckReminder(ItemDesk items, Words words) {
        this.items = items;
        this.words = words;
    }

    @Override
    public List<Reminder> of(Actor actor) {
        return ItemDesk.mayClose(actor)
                ? List.of(new Reminder(words.say("recheck.reminder"), items.waiting(), "/recheck-items"))
                : List.of();
    }
}
