package org.jiandang.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who reminded, when, and with what words. */
public record Reminder(LocalDate on, String by, @Nullable String note) {}
