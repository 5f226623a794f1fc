/** The audit record in PostgreSQL: appended, never changed. */
@NullMarked
package org.jiandang.persistence.audit;

import org.jspecify.annotations.NullMarked;
