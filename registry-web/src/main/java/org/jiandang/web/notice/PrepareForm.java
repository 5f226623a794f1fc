package org.jiandang.web.notice;

import java.util.List;
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
        String village,
        CaseKind kind,
        String place,
        String contact,
        @Nullable List<String> cases) {

    PrepareNotice toCommand(NoticeLevel level) {
        List<CaseId> ticked =
                cases == null ? List.of() : cases.stream().map(CaseId::of).toList();
        return new PrepareNotice(RegionCode.of(village), kind, level, place, contact, ticked);
    }
}
