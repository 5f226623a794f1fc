/** Rounds, reminders and year ends in their tables, and the statements that count them: one for a whole area, whatever its size. */
@NullMarked
package org.jiandang.persistence.round;

import org.jspecify.annotations.NullMarked;
