package org.jiandang.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** The sheets. */
public interface Notices {

    void add(Notice notice);

    Optional<Notice> find(NoticeId id);

    /** Writes state, term and posting; false when the sheet was changed since that version. */
    boolean update(Notice notice);

    void stop(NoticeId id, int entryNo, LocalDate day);

    /** The sheets that name a case, the newest first. */
    List<Notice> ofCase(CaseId id);

    /** Sheets of an area, the newest first, without their entries; older than the serial where one is given. */
    List<Notice> list(RegionCode area, @Nullable CaseKind kind, @Nullable Long before, int limit);
}
