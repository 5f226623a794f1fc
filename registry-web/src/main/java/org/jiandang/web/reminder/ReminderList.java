package org.jiandang.web.reminder;

import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.web.page.PageObject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All reminders of whoever signed in. In templates {@code ${#reminders.of(actor)}}. */
@Component
class ReminderList implements PageObject {

    private final ObjectProvider<Reminders> features;

    ReminderList(ObjectProvider<Reminders> features) {
        this.features = features;
    }

    public List<Reminders.Reminder> of(Actor actor) {
        return features.orderedStream()
                .flatMap(feature -> feature.of(actor).stream())
                .filter(reminder -> reminder.count() > 0)
                .toList();
    }

    @Override
    public String pageName() {
        return "reminders";
    }
}
