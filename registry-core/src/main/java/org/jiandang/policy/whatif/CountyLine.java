package org.jiandang.policy.whatif;

import org.jiandang.policy.Threshold;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.StandardType;
import org.jspecify.annotations.Nullable;

/**
 * The line that answers for the households of a county of one standard and kind of area.
 *
 * @param area ANY for villages whose kind nobody has set
 * @param now the line in force, null where there is none
 * @param then the supposed line
 */
public record CountyLine(
        StandardType standard,
        AreaType area,
        @Nullable Threshold now,
        @Nullable Threshold then) {}
