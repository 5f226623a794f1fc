/**
 * The machinery behind {@link org.jiandang.procedure}: the case file, the rules of every procedure, and the one door by which cases are opened,
 * moved, read and judged again. May use procedure, policy, account, audit, region, serial and refusal.
 */
@NullMarked
package org.jiandang.procedure.desk;

import org.jspecify.annotations.NullMarked;
