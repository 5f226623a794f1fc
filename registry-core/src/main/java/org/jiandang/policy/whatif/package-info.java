/**
 * What would follow if an income line were another: households gained and lost, counted over the register as it stands. Uses the profiles and the
 * catalogue; knows no household, which are counted behind its port.
 */
@NullMarked
package org.jiandang.policy.whatif;

import org.jspecify.annotations.NullMarked;
