/**
 * What tells one income line from another: use, year, standard and kind of area. Uses nothing.
 */
@NullMarked
package org.jiandang.policy.line;

import org.jspecify.annotations.NullMarked;
