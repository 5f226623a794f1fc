/** A day in each user's life in a real browser, on one started application with a clock the journey moves. */
@NullMarked
package org.jiandang.web.journey;

import org.jspecify.annotations.NullMarked;
