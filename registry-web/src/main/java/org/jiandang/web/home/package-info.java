/** The first page after signing in. */
@NullMarked
package org.jiandang.web.home;

import org.jspecify.annotations.NullMarked;
