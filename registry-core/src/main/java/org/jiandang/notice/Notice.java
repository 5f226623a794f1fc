package org.jiandang.notice;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A sheet.
 *
 * @param year the year its cases are about
 * @param place where it hangs
 * @param contact where objections go: phone, address, post code, e-mail of the office
 * @param term how many days it hangs and how they are counted, as on the day it was prepared or posted
 * @param posting null until it hangs
 */
public record Notice(
        NoticeId id,
        RegionCode village,
        CaseKind kind,
        NoticeLevel level,
        NoticeState state,
        int year,
        String place,
        String contact,
        Prepared prepared,
        Term term,
        @Nullable Posting posting,
        List<NoticeEntry> entries,
        int version) {

    public Notice {
        entries = List.copyOf(entries);
    }

    /** Who made it ready, and when. */
    public record Prepared(LocalDate on, String by, String name) {}

    /**
     * @param days how many days count
     * @param workingDays whether only working days count
     * @param firstDayCounts whether the day of posting counts
     * @param profileVersion the policy that says so
     */
    public record Term(int days, boolean workingDays, boolean firstDayCounts, String profileVersion) {}

    public int households() {
        return entries.size();
    }

    public int people() {
        return entries.stream().mapToInt(NoticeEntry::population).sum();
    }

    /** Whether the sheet hangs and its days are not over. */
    public boolean runsOn(LocalDate day) {
        return posting != null && !posting.period().isOverOn(day);
    }
}
