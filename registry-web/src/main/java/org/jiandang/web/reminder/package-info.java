/** What waits for somebody without being a case: each feature says how much of its own, the first page shows it beside the queue. */
@NullMarked
package org.jiandang.web.reminder;

import org.jspecify.annotations.NullMarked;
