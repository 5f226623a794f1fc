/**
 * What the audit administrator does: reports of who read what and what for, alarms handled, the chain of seals verified. Owns nothing; may use the
 * ground only.
 */
@NullMarked
package org.jiandang.oversight;

import org.jspecify.annotations.NullMarked;
