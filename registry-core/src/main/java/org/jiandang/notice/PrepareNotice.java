package org.jiandang.notice;

import java.util.List;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;

/** Makes a sheet ready for the cases of one village that wait for it. */
public record PrepareNotice(
        RegionCode village, CaseKind kind, NoticeLevel level, String place, String contact, List<CaseId> cases) {

    public PrepareNotice {
        cases = List.copyOf(cases);
    }
}
