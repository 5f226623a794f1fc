package org.jiandang.notice;

import java.time.LocalDate;
import org.jiandang.policy.calendar.NoticePeriod;

/**
 * The posting of a sheet.
 *
 * @param postedBy the person who posted it
 * @param period the first and the last day that count
 * @param photoSerial the photograph of the sheet on the board, in the county of the sheet
 * @param firstVerifier of the two who vouch for it (两委, 驻村工作队)
 */
public record Posting(
        LocalDate postedOn,
        String postedBy,
        String postedName,
        NoticePeriod period,
        long photoSerial,
        String firstVerifier,
        String secondVerifier) {}
