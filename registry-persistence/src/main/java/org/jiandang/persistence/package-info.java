/**
 * Everything that knows PostgreSQL: migrations, the two log-ins, area scope, sealed fields, history and set-based SQL. Implements the
 * ports of the core; nothing in the web module refers to it.
 */
@NullMarked
package org.jiandang.persistence;

import org.jspecify.annotations.NullMarked;
