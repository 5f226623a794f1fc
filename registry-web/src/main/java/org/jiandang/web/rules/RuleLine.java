package org.jiandang.web.rules;

import org.jiandang.policy.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the catalogue.
 *
 * @param name its short name, or its condition
 * @param sentence what is said when it is broken, its figures as places
 * @param place where the datum stands; none where that depends on the facts
 * @param severity what follows here
 * @param raised whether the region's policy is stricter than the rule itself
 * @param asked whether it is judged in this region at all: conditions of exit are listed by the policy
 * @param open doubts that are open in the actor's area
 */
public record RuleLine(
        String code,
        String chapter,
        String name,
        String sentence,
        @Nullable String remedy,
        String clause,
        @Nullable String place,
        Severity severity,
        boolean raised,
        boolean asked,
        long open) {}
