package org.jiandang.screening;

import org.jspecify.annotations.Nullable;

/** Raises a hit: line, source, the member it is about if it is about one, and what was seen. */
public record SuspectRedLine(
        RedLine line, HitSource source, @Nullable Integer memberNo, String detail) {}
