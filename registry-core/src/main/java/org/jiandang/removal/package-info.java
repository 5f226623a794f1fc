/**
 * 剔除: a household that was identified wrongly is taken off the register, by a case of its own: proposed with its reason, verified, appraised, posted,
 * decided by township and county, announced. The household stays on record for the audit. May use the case work.
 */
@NullMarked
package org.jiandang.removal;

import org.jspecify.annotations.NullMarked;
