package org.jiandang.fieldwork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item of 两不愁三保障 and safe water as the verifiers saw it.
 *
 * @param met whether it is guaranteed
 * @param checkedOn the day it was looked at
 * @param evidenceSerial the evidence, in the county of the case
 * @param note what the evidence shows, or the accepted exception (送教上门, 因病不能就学 …)
 */
public record Check(
        CheckItem item,
        boolean met,
        LocalDate checkedOn,
        @Nullable Long evidenceSerial,
        @Nullable String note) {}
