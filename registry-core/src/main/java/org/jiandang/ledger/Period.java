package org.jiandang.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** First and last day of something, both included; the last is not known while it runs. */
public record Period(LocalDate first, @Nullable LocalDate last) {}
