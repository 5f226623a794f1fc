package org.jiandang.fieldwork;

import java.time.LocalDate;

/**
 * The county's announcement that names a case. It takes no objections.
 *
 * @param documentNo 公告文号
 * @param place where it was published
 */
public record Announcement(String documentNo, String place, LocalDate announcedOn) {}
