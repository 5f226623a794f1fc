package org.jiandang.web.reminder;

import java.util.List;
import org.jiandang.account.Actor;

/** A feature that has something waiting beside the queue of cases. */
public interface Reminders {

    /**
     * Something that waits.
     *
     * @param text what, in words, without the number
     * @param count how many; none are not shown
     * @param href the list of them
     */
    record Reminder(String text, long count, String href) {}

    /** What waits for the actor; nothing for roles that do not act. */
    List<Reminder> of(Actor actor);
}
