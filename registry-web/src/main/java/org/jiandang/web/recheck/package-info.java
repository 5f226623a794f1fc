/** Pages of the yearly re-check: runs and their progress, work lists with verdicts, special lists. May use recheck, evidence and region. */
@NullMarked
package org.jiandang.web.recheck;

import org.jspecify.annotations.NullMarked;
