package org.jiandang.care;

import java.time.LocalDate;

/**
 * Something that happened to a person in care; events are appended and never changed.
 *
 * @param recordedBy the name of whoever entered it
 */
public record CareEvent(CareEventKind kind, LocalDate on, String note, String recordedBy) {}
