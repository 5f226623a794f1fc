/**
 * The special lists of the re-check (专项清单): who is to be looked at first, always as the register stands now, and the visits to those who are.
 * Owns the declarations of the lists; may use household and policy.
 */
@NullMarked
package org.jiandang.recheck.special;

import org.jspecify.annotations.NullMarked;
