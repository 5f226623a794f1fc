/** The first page after signing in, what waits on it beside the queue of cases, and the figures of large areas, kept for some minutes. */
@NullMarked
package org.jiandang.web.home;

import org.jspecify.annotations.NullMarked;
