/** Replays and the decisions they read, by hand-written SQL. */
@NullMarked
package org.jiandang.persistence.replay;

import org.jspecify.annotations.NullMarked;
