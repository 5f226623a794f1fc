/** What must be true before the registry serves anybody: the right log-ins, closed tables, a true clock. */
@NullMarked
package org.jiandang.persistence.start;

import org.jspecify.annotations.NullMarked;
