package org.jiandang.change;

import java.util.List;
import org.jiandang.policy.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What came of a proposal.
 *
 * @param id the request; none when rules stand in the way and nothing was kept
 * @param findings what the rules would say of the change
 * @param rivals open requests that touch the same
 */
public record Proposed(@Nullable ChangeId id, Findings findings, List<ChangeLine> rivals) {}
