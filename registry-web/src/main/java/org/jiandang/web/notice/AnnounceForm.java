package org.jiandang.web.notice;

import java.util.List;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * The form of an announcement.
 *
 * @param cases the cases that were ticked, each {@code county-serial:version}
 */
record AnnounceForm(
        CaseKind kind,
        String documentNo,
        String place,
        String announcedOn,
        @Nullable List<String> cases) {

    List<CaseKey> keys() {
        return cases == null ? List.of() : cases.stream().map(AnnounceForm::key).toList();
    }

    private static CaseKey key(String text) {
        int colon = text.indexOf(':');
        return new CaseKey(CaseId.of(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }
}
