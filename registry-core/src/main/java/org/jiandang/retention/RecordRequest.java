package org.jiandang.retention;

import java.time.LocalDate;

/**
 * A request as it came in.
 *
 * @param householdNo number of the household (户编号), blank where it is about none that is registered
 * @param applicant who asks
 * @param standing who that is to the household: a member, a guardian, somebody with a letter
 * @param content what is asked, in the applicant's words
 */
public record RecordRequest(
        RequestKind kind,
        String householdNo,
        String applicant,
        String standing,
        String content,
        LocalDate receivedOn) {}
