package org.jiandang.recheck.item;

import org.jiandang.household.finding.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * Closes a finding.
 *
 * @param ground what the verdict rests on, in words
 * @param evidence serial of a stored photograph or paper, in the finding's county
 */
public record CloseItem(
        FindingId finding,
        Verdict verdict,
        String ground,
        @Nullable Long evidence) {}
