/** The lists of coded answers about support: units, ranks, posts, classes of measures. Uses nothing. */
@NullMarked
package org.jiandang.support.code;

import org.jspecify.annotations.NullMarked;
