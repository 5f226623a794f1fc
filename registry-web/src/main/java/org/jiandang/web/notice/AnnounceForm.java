package org.jiandang.web.notice;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKey;
import org.jspecify.annotations.Nullable;

/**
 * The form of an announcement.
 *
 * @param cases the cases that were ticked, each {@code county-serial:version}
 */
record AnnounceForm(
        @Nullable String documentNo,
        @Nullable String place,
        @Nullable String announcedOn,
        @Nullable List<String> cases) {

    List<CaseKey> keys() {
        return cases == null ? List.of() : cases.stream().map(AnnounceForm::key).toList();
    }

    /** The announcement of a day; the texts have been asked for. */
    Announcement announcedOn(LocalDate day) {
        return new Announcement(
                String.valueOf(documentNo).strip(), String.valueOf(place).strip(), day);
    }

    private static CaseKey key(String text) {
        int colon = text.indexOf(':');
        return new CaseKey(CaseId.of(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
