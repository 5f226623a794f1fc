package org.jiandang.recheck.item;

import java.time.Instant;
import java.util.List;
import org.jiandang.evidence.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that was given.
 *
 * @param ground what it rests on, in words
 * @param evidence a photograph or paper that shows it
 * @param arguments the figures of the finding when it was given
 */
public record GivenVerdict(
        Verdict verdict, String ground, @Nullable EvidenceId evidence, List<String> arguments, String by, Instant at) {

    public GivenVerdict {
        arguments = List.copyOf(arguments);
    }
}
