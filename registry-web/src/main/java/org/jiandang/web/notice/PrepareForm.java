package org.jiandang.web.notice;

import java.util.List;
import java.util.Objects;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new sheet.
 *
 * @param cases the cases that were ticked
 */
record PrepareForm(
        @Nullable String place,
        @Nullable String contact,
        @Nullable List<String> cases) {

    PrepareNotice toCommand(RegionCode village, CaseKind kind, NoticeLevel level) {
        List<CaseId> ticked =
                cases == null ? List.of() : cases.stream().map(CaseId::of).toList();
        return new PrepareNotice(village, kind, level, text(place), text(contact), ticked);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
