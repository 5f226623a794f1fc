/** The demonstration's yearly re-check: a finished one, some of its findings closed, a visit. May use recheck. */
@NullMarked
package org.jiandang.demo.recheck;

import org.jspecify.annotations.NullMarked;
