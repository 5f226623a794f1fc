/** Replays of decisions: started, followed, and what came out differently with a way to each case. */
@NullMarked
package org.jiandang.web.replay;

import org.jspecify.annotations.NullMarked;
