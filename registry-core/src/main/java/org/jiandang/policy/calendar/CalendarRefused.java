package org.jiandang.policy.calendar;

import org.jiandang.refusal.Refusal;

/** A calendar that cannot be right. */
public final class CalendarRefused extends Refusal {

    /** @param reason ends the message key: {@code refusal.CalendarRefused.<reason>} */
    CalendarRefused(String reason, Object... arguments) {
        super("refusal.CalendarRefused." + reason, arguments);
    }
}
