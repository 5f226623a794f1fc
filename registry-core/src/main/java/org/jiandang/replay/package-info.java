/**
 * Every decision judged again from the facts and the version of the policy that it keeps: a job over an area, its counts and each difference. May use
 * procedure and policy.
 */
@NullMarked
package org.jiandang.replay;

import org.jspecify.annotations.NullMarked;
