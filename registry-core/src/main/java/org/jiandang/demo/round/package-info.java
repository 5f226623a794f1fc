/** The demonstration's yearly rounds: one of the year before, closed and frozen, one that is open; a declared relative and what detection asks. */
@NullMarked
package org.jiandang.demo.round;

import org.jspecify.annotations.NullMarked;
