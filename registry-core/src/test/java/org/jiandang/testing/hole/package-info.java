/** Proof that the tests can fail: deliberate holes (the folder {@code holes} at the root), put into a copy of the sources one at a time. */
@NullMarked
package org.jiandang.testing.hole;

import org.jspecify.annotations.NullMarked;
