/** Pages of the yearly round: its list, the progress board, what is left in a village, reminders, and the frozen year end beside today. */
@NullMarked
package org.jiandang.web.round;

import org.jspecify.annotations.NullMarked;
