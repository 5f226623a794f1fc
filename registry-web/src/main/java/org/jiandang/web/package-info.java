/** Everything that knows HTTP, HTML or files. Each feature has a package of its own under this one. */
@NullMarked
package org.jiandang.web;

import org.jspecify.annotations.NullMarked;
