package org.jiandang.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jspecify.annotations.Nullable;

/** What waits for somebody besides cases; every feature that has such work provides one, and the first page shows them above the queue. */
public interface HomeErrands {

    /** What waits for the actor; nothing where nothing does. */
    List<Errand> of(Actor actor);

    /**
     * A piece of work.
     *
     * @param text what it is, in words
     * @param href the page where it is done
     * @param button what the way there says
     * @param due the day by which it is to be done; null where there is none
     * @param overdue whether that day has passed
     * @param reminder who reminded and when, in words; null where nobody did. What somebody was reminded of stands on top
     * @param countedAt when its figures were counted; null where they were counted just now
     */
    record Errand(
            String text,
            String href,
            String button,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable String reminder,
            @Nullable Instant countedAt) {

        /** Work without a day, counted just now. */
        public static Errand of(String text, String href, String button) {
            return new Errand(text, href, button, null, false, null, null);
        }
    }
}
