/**
 * Kinds of area, and what-ifs with their counts, one statement a county. Implements core's {@code policy.area} and {@code policy.whatif}.
 */
@NullMarked
package org.jiandang.persistence.policy;

import org.jspecify.annotations.NullMarked;
