package org.jiandang.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet. There is no field for identity number, phone, account or health, and none may be added.
 *
 * @param no number on the sheet, from 1
 * @param caseSerial the case in the county of the sheet; not printed
 * @param exitYear only on sheets about exit
 * @param stoppedOn the day an objection stopped this entry's clock
 */
public record NoticeEntry(
        int no,
        long caseSerial,
        @Nullable String groupName,
        String headName,
        int population,
        @Nullable Integer exitYear,
        @Nullable LocalDate stoppedOn) {}
