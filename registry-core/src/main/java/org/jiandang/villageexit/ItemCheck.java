package org.jiandang.villageexit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one item.
 *
 * @param checkedOn the day it was looked at
 * @param evidenceSerial what shows it, in the county of the case; an item that is met has some
 */
public record ItemCheck(
        ChecklistItem item,
        boolean met,
        LocalDate checkedOn,
        @Nullable Long evidenceSerial,
        @Nullable String note) {}
