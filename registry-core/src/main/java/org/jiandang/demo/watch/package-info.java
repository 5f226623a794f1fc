/** The demonstration's clues of a possible relapse. */
@NullMarked
package org.jiandang.demo.watch;

import org.jspecify.annotations.NullMarked;
