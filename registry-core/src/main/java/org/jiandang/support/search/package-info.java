/** What lists of officers, measures and households without an officer are asked for, and where their pages begin. */
@NullMarked
package org.jiandang.support.search;

import org.jspecify.annotations.NullMarked;
